using System.Buffers;
using System.Text;

namespace QualityScorer.Alignment;

/// <summary>Spellings of one name that other alphabets allow: <c>Sergei</c> and <c>Sergey</c>, <c>Petroff</c> and <c>Petrov</c>, <c>Ferghana</c> and <c>Fergana</c>.</summary>
internal static class NameSpellings
{
    private static readonly SearchValues<char> Marked = SearchValues.Create("šşșśčçćžżź");

    /// <summary>True where the two folded words are transliterations of one name by rule; doubled or missing letters are misspellings.</summary>
    public static bool AreTransliterations(string a, string b) => a.Length > 3 && b.Length > 3 && Math.Abs(a.Length - b.Length) <= 2 && (Key(a, "h") == Key(b, "h") || Key(a, "k") == Key(b, "k"));

    /// <summary>True where only the ending differs as alphabets have it: -ov and -off, -ey, -ei, -y and -iy.</summary>
    public static bool DifferInEnding(string a, string b) => a.Length > 3 && b.Length > 3 && a != b && WithEnding(a) == WithEnding(b);

    /// <summary>True where one of two folded words has a y between two vowels that the other joins: <c>Rania</c>, <c>Raniya</c>.</summary>
    public static bool DifferInGlide(string a, string b) => a != b && Joined(a) == Joined(b);

    /// <summary>True where one of two folded words writes out the letter đ that the other has lost its stroke of: <c>Đurđa</c>, <c>Djurdja</c>.</summary>
    public static bool DifferInStroke(string a, string b) => a != b && WithoutStroke(a) == WithoutStroke(b);

    /// <summary>The word with letters of other Latin alphabets written out as English does: <c>Šuškevič</c> as shushkevich; null where it has none.</summary>
    public static string? WrittenOut(string normal)
    {
        if (normal.AsSpan().IndexOfAny(Marked) < 0) return null;
        var plain = new StringBuilder(normal.Length + 4);
        foreach (var c in normal)
        {
            _ = c switch
            {
                'š' or 'ş' or 'ș' or 'ś' => plain.Append("sh"),
                'č' or 'ç' or 'ć' => plain.Append("ch"),
                'ž' or 'ż' or 'ź' => plain.Append("zh"),
                _ => plain.Append(c),
            };
        }

        return plain.ToString();
    }

    // One form for the ways to write kh, gh, ye-, -ey, -ov and x.
    private static string Key(string word, string kh)
    {
        var key = word.Replace("kh", kh, StringComparison.Ordinal).Replace("gh", "g", StringComparison.Ordinal).Replace("x", "ks", StringComparison.Ordinal);
        if (key.StartsWith("ye", StringComparison.Ordinal)) key = key[1..];
        key = key.Replace("chov", "chev", StringComparison.Ordinal).Replace("shov", "shev", StringComparison.Ordinal).Replace("choff", "chev", StringComparison.Ordinal);
        return WithEnding(key);
    }

    private static string WithoutStroke(string word) => word.Replace("dj", "d", StringComparison.Ordinal);

    private static string Joined(string word) => word.Replace("iya", "ia", StringComparison.Ordinal).Replace("iye", "ie", StringComparison.Ordinal);

    private static string WithEnding(string word)
    {
        foreach (var (ending, standard) in ((string, string)[])[("off", "ov"), ("eff", "ev"), ("iy", "y"), ("ii", "y"), ("ij", "y"), ("yi", "y"), ("ey", "y"), ("ei", "y"), ("i", "y")])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length] + standard;
        }

        return word;
    }
}
