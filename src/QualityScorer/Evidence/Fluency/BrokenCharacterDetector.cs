using System.Text.RegularExpressions;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>Characters that a wrong decoding or an unfilled template left behind.</summary>
internal sealed partial class BrokenCharacterDetector : IDetector
{
    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "CHR001",
        Dimension = Dimension.Fluency,
        Summary = "Broken characters: mojibake, bare entities, placeholders",
        Fires = new("The café on the corner didn’t open.", "The cafÃ© on the corner didnâ€™t open."),
        Silent = new("The café on the corner didn’t open.", "The cafe on the corner didn't open."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        var known = Broken.Matches(comparison.Source.Text).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var sentence in comparison.Copy.Sentences)
        {
            if (!sentence.IsArticle) continue;
            foreach (Match match in Broken.Matches(sentence.Span.Of(comparison.Copy.Text)))
            {
                var place = new TextSpan(sentence.Span.Start + match.Index, sentence.Span.Start + match.Index + match.Length);
                if (known.Contains(match.Value)) continue;
                yield return Descriptor.Issue(IssueType.Encoding, Severity.Minor, null, place,
                    $"Broken characters: {comparison.Copy.Quoted(place)}.");
            }
        }
    }

    // UTF-8 read as Windows-1252 or Latin-1 (also Cyrillic); named, numeric and doubly encoded entities; printf and template holes; bare tags; escapes; the replacement
    // character and control characters; invisible characters between letters; stray marks inside prose.
    [GeneratedRegex(@"(?:Ã[\u0080-\u00BF\u2018-\u203A€™œŠš]|â€[\u0080-\u00FF\u2018-\u203A™œ¦]?|Â[\u00A0-\u00BF])+|(?:[ÐÑ][\u0080-\u00BF\u2018-\u203A]){2,}|&(?:amp;)*(?:amp|quot|lt|gt|nbsp|apos|[lr][sd]quo|[mn]dash|hellip|#\d{2,5}|#x[0-9a-fA-F]{2,5});|(?<=\s|^)%(?:\d\$)?[ds](?=\s|$|[.,])|\{\{?\s?[\w.]+\s?\}\}?|\$\{\w+\}|</?(?:br|p|b|i|em|strong|span|div|a|li|ul)(?:\s[^<>]{0,80})?/?>|\\u[0-9a-fA-F]{4}|\uFFFD+|[\u0000-\u0008\u000B\u000E-\u001F]+|(?<=\w)[\u200B\u2060\uFEFF](?=\w)|(?<=\w)[~^|\\](?=\s|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Broken { get; }
}
