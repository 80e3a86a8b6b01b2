using System.Collections.Frozen;
using System.Globalization;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>Words of another language: in a script that the source does not use, or in a row with that language's small words.</summary>
internal sealed class UntranslatedDetector : IDetector
{
    private const int LeastRow = 3;
    private static readonly FrozenSet<string> Small = WordForms.WordSet("foreign_function_words.txt").Where(w => !WordForms.IsFunctionWord(w)).ToFrozenSet(StringComparer.Ordinal);

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "UNT001",
        Dimension = Dimension.Fluency,
        Summary = "Words left in another language",
        Fires = new("The harvest failed in three provinces.", "The 収穫 failed in three provinces."),
        Silent = new("The harvest failed in three provinces.", "The harvest failed in 3 provinces."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison) => OtherScript(comparison).Concat(OtherLanguage(comparison));

    private IEnumerable<Issue> OtherScript(Comparison comparison)
    {
        var copy = comparison.Copy;
        if (!MayHoldForeign(copy)) yield break;
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
                yield return Report(comparison, place, Severity.Major);
            }
        }
    }

    // Rows of lower-case words that English does not know, small words of another language among them: “de la reunión con el”. Names are capitalised.
    private IEnumerable<Issue> OtherLanguage(Comparison comparison)
    {
        var copy = comparison.Copy;
        var known = new Lazy<HashSet<string>>(() => comparison.Source.Tokens.Where(t => t.IsWord).Select(t => t.Folded).ToHashSet(StringComparer.Ordinal));
        foreach (var sentence in copy.Sentences)
        {
            if (!sentence.IsArticle) continue;
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                if (!MayBeOther(comparison, i, known)) continue;
                var end = i + 1;
                while (end < sentence.Tokens.End && MayBeOther(comparison, end, known)) end++;
                var (small, unknown) = (0, 0);
                for (var k = i; k < end; k++)
                {
                    if (IsUnknown(comparison, k)) unknown++;
                    else small++;
                }

                var (first, last) = (i, end);
                i = end;
                if (small > 0 && small + unknown >= LeastRow && (unknown > 0 || small > LeastRow)) yield return Report(comparison, copy.Place(first, last), Severity.Major);
                else if (unknown > 0 && small == 0 && comparison.Verbatimness >= 0.5 && Enumerable.Range(first, last - first).Any(k => !System.Text.Ascii.IsValid(copy.Tokens[k].Normal))) yield return Report(comparison, copy.Place(first, last), Severity.Minor);
            }
        }
    }

    private static bool MayBeOther(Comparison comparison, int token, Lazy<HashSet<string>> known)
    {
        var word = comparison.Copy.Tokens[token];
        return word.IsWord && !word.IsCapitalized && (Small.Contains(word.Normal) || IsUnknown(comparison, token)) && !known.Value.Contains(word.Folded) && !comparison.CopyNames.Contains(token);
    }

    private static bool IsUnknown(Comparison comparison, int token)
    {
        var word = comparison.Copy.Tokens[token];
        return word.Folded.Length > 3 && comparison.CopyWords[token].Frequency == 0 && comparison.Language.Lexicon is { Count: > 0 } lexicon && lexicon.Frequency(word.Normal) == 0 && !IsForeign(comparison.Copy, token) && !word.Normal.Contains('\'', StringComparison.Ordinal);
    }

    private Issue Report(Comparison comparison, TextSpan place, Severity severity) => Descriptor.Issue(IssueType.Untranslated, severity, null, place,
        $"{comparison.Copy.Quoted(place)} is not in English.");

    // Letters beyond Latin, Greek symbols aside: Cyrillic, Arabic, Han, kana, Hangul, Devanagari and so on begin at U+0400.
    private static bool MayHoldForeign(Document document) => document.Text.AsSpan().ContainsAnyInRange('\u0400', '\uFAFF');

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
