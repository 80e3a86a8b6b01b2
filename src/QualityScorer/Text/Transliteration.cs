using System.Text;

namespace QualityScorer.Text;

/// <summary>One key for the spellings that a name of another script has in Latin letters: Ferghana/Fergana, Petroff/Petrov, Farrux/Farrukh, Tchaikovsky/Chaikovsky.</summary>
/// <remarks>
/// Only letter groups that romanisation systems (BGN/PCGN, ISO 9, Uzbek and Turkic Latin, French and German press usage) write in different ways are folded.
/// Doubled letters are kept: one letter of two lost is a misspelling.
/// </remarks>
internal static class Transliteration
{
    // Longer groups first.
    private static readonly (string Group, string Key)[] Groups =
    [
        ("tsch", "c"), ("shch", "w"), ("tch", "c"), ("sch", "s"), ("dzh", "j"), ("kh", "h"), ("gh", "g"), ("zh", "j"), ("dj", "j"), ("ch", "c"), ("sh", "s"), ("ts", "z"), ("tz", "z"),
        ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ey", "i"), ("iy", "i"), ("yi", "i"), ("ij", "i"), ("yy", "i"), ("yu", "u"), ("iu", "u"), ("ya", "a"), ("ia", "a"), ("yo", "o"), ("ye", "e"), ("ie", "e"), ("x", "h"), ("y", "i"), ("j", "j"), ("q", "k"), ("w", "v"),
    ];

    /// <summary>The key of a folded word.</summary>
    public static string Key(string folded)
    {
        var key = new StringBuilder(folded.Length);
        var end = folded.EndsWith("ff", StringComparison.Ordinal) ? folded.Length - 2 : folded.Length;
        for (var i = 0; i < end;)
        {
            var found = false;
            foreach (var (group, letter) in Groups)
            {
                if (string.CompareOrdinal(folded, i, group, 0, group.Length) != 0 || i + group.Length > end) continue;
                key.Append(letter);
                i += group.Length;
                found = true;
                break;
            }

            if (found) continue;
            if (char.IsLetterOrDigit(folded[i])) key.Append(folded[i]);
            i++;
        }

        if (end < folded.Length) key.Append('v');
        return key.ToString();
    }
}
