using System.Collections.Frozen;

namespace QualityScorer.Text;

/// <summary>Verbs that name a speaker after a quotation.</summary>
internal static class SpeechVerbs
{
    private static readonly FrozenSet<string> Verbs = EmbeddedLines.Read("speech-verbs.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a lower-case form such as <c>said</c>.</summary>
    public static bool Contains(string normal) => Verbs.Contains(normal);
}
