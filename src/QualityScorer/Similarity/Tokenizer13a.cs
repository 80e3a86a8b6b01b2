using QualityScorer.Text;

namespace QualityScorer.Similarity;

/// <summary>
/// The tokeniser of BLEU's reference script mteval-v13a, as sacreBLEU's <c>13a</c> does it: ASCII symbols stand alone; a full stop or
/// comma does except between digits, a hyphen does after a digit; apostrophes and everything outside ASCII stay in their words.
/// </summary>
internal static class Tokenizer13a
{
    /// <summary>Trims the end, joins words hyphenated at a line's end and resolves the four XML entities that mteval knows.</summary>
    public static ReadOnlySpan<char> Prepare(string text)
    {
        var trimmed = WhiteSpace.TrimEnd(text);
        if (trimmed.IndexOfAny('&', '<') < 0 && trimmed.IndexOf("-\n", StringComparison.Ordinal) < 0) return trimmed;
        // One after the other, as mteval does: "&amp;lt;" becomes "<", "&amp;quot;" becomes "&quot;".
        return trimmed.ToString()
            .Replace("<skipped>", "", StringComparison.Ordinal)
            .Replace("-\n", "", StringComparison.Ordinal)
            .Replace("&quot;", "\"", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal)
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal);
    }

    /// <summary>Finds the tokens of a prepared text; returns their number.</summary>
    /// <param name="text">What <see cref="Prepare"/> gave.</param>
    /// <param name="words">Takes the tokens; as long as the text is always enough.</param>
    public static int Split(ReadOnlySpan<char> text, Span<TextSpan> words)
    {
        var count = 0;
        var start = 0; // of the word that is being read; it is empty where start = i
        var pointBefore = false; // the character before is a stop or comma that stands alone for want of a digit before it
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var afterDigit = i > 0 && char.IsAsciiDigit(text[i - 1]);
            var cutBefore = false;
            var cutAfter = false;
            var point = false;
            if (WhiteSpace.Is(c))
            {
                if (i > start) words[count++] = new TextSpan(start, i);
                start = i + 1;
            }
            else if (c is '.' or ',')
            {
                var beforeDigit = i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]);
                // mteval's rule takes the character before along, so of two stops in a row ("..5") the second is not seen by it.
                point = !afterDigit && !pointBefore;
                cutAfter = point || !beforeDigit;
                cutBefore = cutAfter || pointBefore;
            }
            else
            {
                cutBefore = cutAfter = IsSymbol(c) || (c == '-' && afterDigit);
            }

            if (cutBefore && i > start)
            {
                words[count++] = new TextSpan(start, i);
                start = i;
            }

            if (cutAfter)
            {
                words[count++] = new TextSpan(start, i + 1);
                start = i + 1;
            }

            pointBefore = point;
        }

        if (text.Length > start) words[count++] = new TextSpan(start, text.Length);
        return count;
    }

    private static bool IsSymbol(char c) =>
        c is (>= '!' and <= '&') or (>= '(' and <= '+') or '/' or (>= ':' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '~');
}
