namespace QualityScorer.Evidence;

/// <summary>Gravity of an issue, by MQM practice.</summary>
public enum Severity
{
    /// <summary>A harmless difference; shown only on request, never counted.</summary>
    Neutral,

    /// <summary>A blemish.</summary>
    Minor,

    /// <summary>Meaning lost or hard to recover.</summary>
    Major,

    /// <summary>A reader is told something false on who, what, how many, when or whether.</summary>
    Critical,
}
