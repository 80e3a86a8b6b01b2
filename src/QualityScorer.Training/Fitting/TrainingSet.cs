using QualityScorer.Scoring;

namespace QualityScorer.Training.Fitting;

/// <summary>What the fit keeps of the labelled rows: features, not texts.</summary>
internal sealed class TrainingSet
{
    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _strata = new(StringComparer.Ordinal);

    /// <summary>Wording features of each row's copy.</summary>
    public List<ScoringUnits> Features { get; } = [];

    /// <summary>Judgements, higher = better.</summary>
    public List<double> Scores { get; } = [];

    /// <summary>Lines of the rows in their file.</summary>
    public List<long> Lines { get; } = [];

    /// <summary>Weights, above 0.</summary>
    public List<double> Weights { get; } = [];

    /// <summary>Number of each row's group, from 0 in the order of appearance.</summary>
    public List<int> Groups { get; } = [];

    /// <summary>Number of each row's stratum, from 0 in the order of appearance.</summary>
    public List<int> Strata { get; } = [];

    /// <summary>Who or what made each row's copy, or empty.</summary>
    public List<string> Systems { get; } = [];

    /// <summary>Row and features of a planted error: row number and the features of the row's copy with one more error in it.</summary>
    public List<(int Row, ScoringUnits Features)> Planted { get; } = [];

    /// <summary>Features of sources beside the copies of other sources.</summary>
    public List<ScoringUnits> Unrelated { get; } = [];

    /// <summary>chrF of each row, 0 to 100: the baseline that a model must beat.</summary>
    public List<double> Chrf { get; } = [];

    /// <summary>Number of groups.</summary>
    public int GroupCount => _groups.Count;

    /// <summary>Adds a row's labels; its features follow.</summary>
    public void AddLabels(Datasets.LabelledRow row)
    {
        Scores.Add(row.Score);
        Lines.Add(row.Line);
        Weights.Add(row.Weight);
        Systems.Add(string.Intern(row.System));
        Groups.Add(NumberOf(_groups, row.Group));
        Strata.Add(NumberOf(_strata, row.Stratum));
    }

    private static int NumberOf(Dictionary<string, int> numbers, string key)
    {
        if (!numbers.TryGetValue(key, out var number)) numbers[key] = number = numbers.Count;
        return number;
    }
}
