using QualityScorer.Text;

namespace QualityScorer.Similarity;

/// <summary>White space as Python's <c>str.split()</c> sees it: .NET's, and the four information separators U+001C to U+001F.</summary>
internal static class WhiteSpace
{
    public static bool Is(char c) => char.IsWhiteSpace(c) || c is >= '\u001c' and <= '\u001f';

    public static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && Is(text[end - 1])) end--;
        return text[..end];
    }

    /// <summary>Finds the words between white space; returns their number.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="words">Takes the words; as long as the text is always enough.</param>
    public static int Split(ReadOnlySpan<char> text, Span<TextSpan> words)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Is(text[i])) continue;
            var start = i;
            while (i < text.Length && !Is(text[i])) i++;
            words[count++] = new TextSpan(start, i);
        }

        return count;
    }
}
