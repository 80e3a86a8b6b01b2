using QualityScorer.Text;

namespace QualityScorer.Reports;

/// <summary>What a reader of a report should know of the two texts.</summary>
internal static class TextNotes
{
    /// <summary>The notes, each naming its text once; often none.</summary>
    /// <param name="source">Name of the source, and how it was read.</param>
    /// <param name="copy">Name of the copy, and how it was read.</param>
    /// <param name="score">Their score.</param>
    public static IReadOnlyList<string> Of((string Name, TextFile File) source, (string Name, TextFile File) copy, RewriteScore score) =>
        [.. Of(source, score.Sentences.Source).Concat(Of(copy, score.Sentences.Copy)).Distinct()];

    private static IEnumerable<string> Of((string Name, TextFile File) text, IReadOnlyList<Alignment.ParallelSentence> sentences)
    {
        foreach (var note in text.File.Notes) yield return note; // these name their file
        if (text.File.Text.Length == 0) yield return $"{text.Name}: is empty";
        var apart = sentences.Count(s => !s.Sentence.IsArticle);
        if (apart > 0) yield return $"{text.Name}: {ReportWords.Count(apart, "line")} of captions and page furniture set apart, not counted as damage";
    }
}
