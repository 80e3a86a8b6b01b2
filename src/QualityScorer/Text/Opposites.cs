using System.Collections.Frozen;

namespace QualityScorer.Text;

/// <summary>Words that reverse a claim when one takes the other's place: rise/fall, before/after, likely/unlikely.</summary>
internal static class Opposites
{
    private static readonly string[] Prefixes = ["un", "in", "im", "ir", "il", "dis", "non", "mis"];
    private static readonly FrozenSet<(string, string)> Pairs = Load();

    /// <summary>True for two folded words (any forms) that are opposites.</summary>
    public static bool Are(string a, string b, Lexicon lexicon)
    {
        if (a == b) return false;
        var (plainA, plainB) = (WordForms.Stem(a), WordForms.Stem(b));
        if (Pairs.Contains((plainA, plainB))) return true;
        var (stemA, stemB) = (lexicon.Stem(a), lexicon.Stem(b));
        if (stemA == stemB) return false;
        return Pairs.Contains((stemA, stemB)) || Pairs.Contains((plainA, stemB)) || Pairs.Contains((stemA, plainB)) || Negated(stemA, stemB) || Negated(stemB, stemA);
    }

    private static bool Negated(string positive, string negative) =>
        positive.Length > 3 && negative.Length > positive.Length && negative.EndsWith(positive, StringComparison.Ordinal)
        && Array.IndexOf(Prefixes, negative[..^positive.Length]) >= 0
        // Not every prefix denies: migrant/immigrant, vent/invent, form/inform.
        && (negative[0] != 'i' || (positive.Length > 4 && !positive.EndsWith("ant", StringComparison.Ordinal) && !positive.EndsWith("form", StringComparison.Ordinal)));

    private static FrozenSet<(string, string)> Load()
    {
        var pairs = new HashSet<(string, string)>();
        foreach (var line in EmbeddedLines.Read("alternations.txt"))
        {
            var sides = line.Split('|');
            foreach (var a in sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(WordForms.Stem))
            {
                foreach (var b in sides[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(WordForms.Stem))
                {
                    if (a == b) continue;
                    pairs.Add((a, b));
                    pairs.Add((b, a));
                }
            }
        }

        return pairs.ToFrozenSet();
    }
}
