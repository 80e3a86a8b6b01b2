using System.Globalization;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>Words in a script that the source does not use.</summary>
internal sealed class UntranslatedDetector : IDetector
{
    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "UNT001",
        Dimension = Dimension.Fluency,
        Summary = "Words left in another script",
        Fires = new("The harvest failed in three provinces.", "The 収穫 failed in three provinces."),
        Silent = new("The harvest failed in three provinces.", "The harvest failed in 3 provinces."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        var copy = comparison.Copy;
        var known = Enumerable.Range(0, comparison.Source.Tokens.Count).Where(i => IsForeign(comparison.Source, i)).Select(i => comparison.Source.Tokens[i].Folded).ToHashSet(StringComparer.Ordinal);
        foreach (var sentence in copy.Sentences)
        {
            if (!sentence.IsArticle) continue;
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                if (!IsForeign(copy, i) || known.Contains(copy.Tokens[i].Folded)) continue;
                var end = i + 1;
                while (end < sentence.Tokens.End && IsForeign(copy, end)) end++;
                var place = copy.Place(i, end);
                i = end - 1;
                yield return new Issue
                {
                    Detector = Descriptor.Id,
                    Dimension = Descriptor.Dimension,
                    Type = IssueType.Untranslated,
                    Severity = Severity.Major,
                    Source = null,
                    Copy = place,
                    Message = $"{copy.Quoted(place)} is not in English.",
                };
            }
        }
    }

    // Letters beyond Latin, Greek symbols aside: Cyrillic, Arabic, Han, kana, Hangul, Devanagari and so on begin at U+0400.
    private static bool IsForeign(Document document, int token)
    {
        if (!document.Tokens[token].IsWord) return false;
        foreach (var c in document.Tokens[token].Span.Of(document.Text))
        {
            if (c >= '\u0400' && c is not (>= '\u1E00' and <= '\u1FFF') && c < '\uFB00' && char.GetUnicodeCategory(c) is UnicodeCategory.OtherLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter && c >= '\u0400') return true;
        }

        return false;
    }
}
