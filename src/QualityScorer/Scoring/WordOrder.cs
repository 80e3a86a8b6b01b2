using QualityScorer.Text;

namespace QualityScorer.Scoring;

/// <summary>How far the copy keeps the order of the words that both sides share.</summary>
internal static class WordOrder
{
    /// <summary>Share of the copy's word pairs that do not stand next to each other in the source, 0 to 1; marks count as words.</summary>
    public static double NewPairs(UnitWords words)
    {
        var known = new HashSet<(string, string)>();
        for (var i = 0; i <= words.Source.Length; i++) known.Add(At(words.Source, i));
        var fresh = 0;
        for (var j = 0; j <= words.Copy.Length; j++)
        {
            if (!known.Contains(At(words.Copy, j))) fresh++;
        }

        return (double)fresh / (words.Copy.Length + 1);
    }

    /// <summary>Breaks between runs of shared words, as a share of the shared words, 0 to 1 (the chunks of METEOR; Banerjee and Lavie 2005).</summary>
    public static double Breaks(UnitWords words)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < words.Source.Length; i++)
        {
            if (!places.TryGetValue(words.Source[i].Folded, out var list)) places[words.Source[i].Folded] = list = [];
            list.Add(i);
        }

        var used = new bool[words.Source.Length];
        var (shared, breaks, previous) = (0, 0, -1);
        foreach (var token in words.Copy)
        {
            if (!places.TryGetValue(token.Folded, out var list)) continue;
            var next = Nearest(list, used, previous + 1);
            if (next < 0) continue;
            used[next] = true;
            shared++;
            if (next < previous) breaks++;
            previous = next;
        }

        return shared > 0 ? (double)breaks / shared : 0;
    }

    private static int Nearest(List<int> places, bool[] used, int wanted)
    {
        var best = -1;
        foreach (var place in places)
        {
            if (!used[place] && (best < 0 || Math.Abs(place - wanted) < Math.Abs(best - wanted))) best = place;
        }

        return best;
    }

    private static (string, string) At(Token[] tokens, int i) => (i > 0 ? tokens[i - 1].Folded : "", i < tokens.Length ? tokens[i].Folded : "");
}
