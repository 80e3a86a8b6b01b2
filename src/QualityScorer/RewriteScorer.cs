using QualityScorer.Alignment;
using QualityScorer.Evidence;
using QualityScorer.Text;

namespace QualityScorer;

/// <summary>STAND-IN until the scoring layer is merged: counts the copy's words that the source lacks.</summary>
public sealed class RewriteScorer
{
    private RewriteScorer()
    {
    }

    /// <summary>Identifies version, model and encoder.</summary>
    public string Signature { get; } = "qualityscorer:0.1.0|model:stand-in|encoder:none";

    /// <summary>Opens a scorer.</summary>
    public static RewriteScorer Create(Language language, string modelPath)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(modelPath);
        return new();
    }

    /// <summary>Scores one pair.</summary>
    public RewriteScore Score(RewritePair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var known = pair.Source.Split(' ', '\n', '\r').ToHashSet(StringComparer.Ordinal);
        var issues = new List<Issue>();
        var words = 0;
        for (var i = 0; i < pair.Copy.Length;)
        {
            while (i < pair.Copy.Length && char.IsWhiteSpace(pair.Copy[i])) i++;
            var start = i;
            while (i < pair.Copy.Length && !char.IsWhiteSpace(pair.Copy[i])) i++;
            if (i == start) continue;
            words++;
            var word = pair.Copy[start..i];
            if (known.Contains(word) || !char.IsUpper(word[0]) && !char.IsAsciiDigit(word[0])) continue;
            var number = char.IsAsciiDigit(word[0]);
            issues.Add(new Issue
            {
                Detector = number ? "NUM001" : "NAM001",
                Type = IssueType.Addition,
                Severity = number ? Severity.Major : Severity.Minor,
                Source = null,
                Copy = new TextSpan(start, i),
                Message = "The source does not have this word",
                Dimension = number ? Dimension.Numbers : Dimension.Names,
            });
        }

        var degradation = words == 0 ? (pair.Source.Length == 0 ? 0 : 100) : 100.0 * issues.Count / words;
        var numbers = issues.Count == 0 ? 0 : degradation * issues.Count(i => i.Dimension == Dimension.Numbers) / issues.Count;
        return new RewriteScore
        {
            Id = pair.Id,
            Degradation = degradation,
            Band = degradation switch { < 1 => Band.Intact, < 15 => Band.Light, < 45 => Band.Marked, _ => Band.Severe },
            Relation = pair.Source == pair.Copy ? Relation.Identical : Relation.Rewrite,
            Dimensions = new Dictionary<Dimension, double> { [Dimension.Names] = degradation - numbers, [Dimension.Numbers] = numbers },
            Contributions = [new("unknown_words", issues.Count, degradation)],
            Issues = issues,
            Similarity = new(0, 0, 0, 0),
            Signature = Signature,
        };
    }
}
