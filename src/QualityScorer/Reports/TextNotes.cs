using QualityScorer.Alignment;

namespace QualityScorer.Reports;

/// <summary>What a reader of a report should know of a text.</summary>
internal static class TextNotes
{
    /// <summary>The notes, each naming the text; often none.</summary>
    /// <param name="name">Name of the text.</param>
    /// <param name="text">The text.</param>
    /// <param name="sentences">Its sentences.</param>
    public static IEnumerable<string> Of(string name, string text, IReadOnlyList<ParallelSentence> sentences)
    {
        if (text.Length == 0) yield return $"{name}: is empty";
        var apart = sentences.Count(s => !s.Sentence.IsArticle);
        if (apart > 0) yield return $"{name}: {ReportWords.Count(apart, "line")} of captions and page furniture set apart, not counted as damage";
    }
}
