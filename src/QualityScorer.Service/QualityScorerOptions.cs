namespace QualityScorer.Service;

/// <summary>How the scorer runs as a service. Checked when the program starts.</summary>
public sealed class QualityScorerOptions
{
    /// <summary>The section of the configuration that holds these options.</summary>
    public const string Section = "QualityScorer";

    /// <summary>Folder of the models, or of a scoring model only, as <c>train</c> writes it; null for the models of this program.</summary>
    public string? ModelDirectory { get; set; }
}
