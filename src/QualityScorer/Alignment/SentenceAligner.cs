using QualityScorer.Text;

namespace QualityScorer.Alignment;

/// <summary>
/// Aligns the sentences of two documents many-to-many. Affinity is half cosine of sentence vectors, half weighted overlap of content words; a pair gains where its
/// neighbours are paired too. Only pairs that share a rare term or lie near the diagonal are looked at, so the cost is close to linear in length.
/// </summary>
internal sealed class SentenceAligner
{
    private const double PairThreshold = 0.30;
    private const double JoinThreshold = 0.33;
    private const double NeighbourBonus = 0.10;
    private const double DriftPenalty = 0.12;
    private const int Window = 4;
    private const int CandidatesPerSentence = 10;
    private const int LargestSide = 4;

    private readonly SentenceTerms[] _source;
    private readonly SentenceTerms[] _copy;
    private readonly float[][] _sourceVectors;
    private readonly float[][] _copyVectors;
    private readonly Dictionary<(int Source, int Copy), double> _affinities = [];

    private SentenceAligner(Document source, Document copy, LexiconWord[] sourceWords, LexiconWord[] copyWords, Language language)
    {
        _source = [.. source.Sentences.Where(s => s.IsArticle).Select(s => SentenceTerms.Of(source, sourceWords, s, language.Lexicon))];
        _copy = [.. copy.Sentences.Where(s => s.IsArticle).Select(s => SentenceTerms.Of(copy, copyWords, s, language.Lexicon))];
        var vectors = language.Encoder.Encode([.. _source.Select(s => s.Sentence.Span.Of(source.Text)), .. _copy.Select(s => s.Sentence.Span.Of(copy.Text))]);
        _sourceVectors = vectors[.._source.Length];
        _copyVectors = vectors[_source.Length..];
        Cosine = MeanCosine();
    }

    /// <summary>Cosine of the mean sentence vectors of both texts.</summary>
    public double Cosine { get; }

    public static (IReadOnlyList<SentenceGroup> Groups, double Cosine) Align(Document source, Document copy, LexiconWord[] sourceWords, LexiconWord[] copyWords, Language language)
    {
        var aligner = new SentenceAligner(source, copy, sourceWords, copyWords, language);
        return (aligner.Groups(), aligner.Cosine);
    }

    private List<SentenceGroup> Groups()
    {
        FindCandidates();
        var partner = Pair(null);
        partner = Pair(partner);
        var groups = partner.Select((j, i) => (Source: i, Copy: j)).Where(p => p.Copy >= 0)
            .Select(p => new Draft([p.Source], [p.Copy])).ToList();
        Join(groups);
        FillHoles(groups);
        return Ordered(groups);
    }

    private void FindCandidates()
    {
        var postings = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _source.Length; i++)
        {
            foreach (var term in _source[i].Weights.Keys)
            {
                if (!postings.TryGetValue(term, out var list)) postings[term] = list = [];
                list.Add(i);
            }
        }

        // Terms in very many sentences say nothing about which of them is meant, and would make the work quadratic.
        const int common = 40;
        var shared = new Dictionary<int, double>();
        for (var j = 0; j < _copy.Length; j++)
        {
            shared.Clear();
            foreach (var (term, weight) in _copy[j].Weights)
            {
                if (!postings.TryGetValue(term, out var list) || list.Count > common) continue;
                foreach (var i in list) shared[i] = shared.GetValueOrDefault(i) + Math.Min(weight, _source[i].Weights[term]);
            }

            foreach (var (i, _) in shared.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(CandidatesPerSentence)) Affinity(i, j);
            var middle = _copy.Length == 0 ? 0 : (int)((j + 0.5) * _source.Length / _copy.Length);
            for (var i = Math.Max(0, middle - Window); i <= Math.Min(_source.Length - 1, middle + Window); i++) Affinity(i, j);
        }
    }

    private double Affinity(int i, int j)
    {
        if (_affinities.TryGetValue((i, j), out var known)) return known;
        var (a, b) = (_source[i], _copy[j]);
        var shared = a.Shared(b);
        var overlap = a.Mass + b.Mass > 0 ? ((2 * shared / (a.Mass + b.Mass)) + (shared / Math.Max(1e-9, Math.Min(a.Mass, b.Mass)))) / 2 : 0;
        var cosine = Math.Max(0, WordVectors.Similarity(_sourceVectors[i], _copyVectors[j]));
        return _affinities[(i, j)] = Math.Min(1, (overlap + cosine) / 2);
    }

    // One-to-one pairs, best first; with earlier pairs given, those whose neighbours are paired gain.
    private int[] Pair(int[]? earlier)
    {
        var scored = new List<(double Score, int Source, int Copy)>(_affinities.Count);
        foreach (var ((i, j), affinity) in _affinities)
        {
            var drift = Math.Abs(((i + 0.5) / _source.Length) - ((j + 0.5) / _copy.Length));
            var score = affinity - (DriftPenalty * drift);
            if (earlier is not null)
            {
                if (i > 0 && earlier[i - 1] >= 0 && Math.Abs(earlier[i - 1] - (j - 1)) <= 1) score += NeighbourBonus;
                if (i + 1 < earlier.Length && earlier[i + 1] >= 0 && Math.Abs(earlier[i + 1] - (j + 1)) <= 1) score += NeighbourBonus;
            }

            if (score >= PairThreshold && affinity >= 0.15) scored.Add((score, i, j));
        }

        scored.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Copy != b.Copy ? a.Copy.CompareTo(b.Copy) : a.Source.CompareTo(b.Source));
        var partner = new int[_source.Length];
        Array.Fill(partner, -1);
        var taken = new bool[_copy.Length];
        foreach (var (_, i, j) in scored)
        {
            if (partner[i] >= 0 || taken[j]) continue;
            partner[i] = j;
            taken[j] = true;
        }

        return partner;
    }

    // Sentences that were split or merged: a free sentence joins the group that already says most of it.
    private void Join(List<Draft> groups)
    {
        var bySource = new Draft?[_source.Length];
        var byCopy = new Draft?[_copy.Length];
        foreach (var group in groups)
        {
            bySource[group.Source[0]] = group;
            byCopy[group.Copy[0]] = group;
        }

        var free = _affinities.Keys.Where(k => bySource[k.Source] is null != byCopy[k.Copy] is null)
            .Select(k => (Gain: Containment(k.Source, k.Copy, bySource[k.Source] is null), k.Source, k.Copy))
            .Where(k => k.Gain >= JoinThreshold)
            .OrderByDescending(k => k.Gain).ThenBy(k => k.Copy).ThenBy(k => k.Source);
        foreach (var (_, i, j) in free)
        {
            if (bySource[i] is { } group && byCopy[j] is null && group.Copy.Count < LargestSide && Near(group.Copy, j) && Adds(_copy[j], _source[i], group.Copy.Select(c => _copy[c])))
            {
                group.Copy.Add(j);
                byCopy[j] = group;
            }
            else if (byCopy[j] is { } other && bySource[i] is null && other.Source.Count < LargestSide && Near(other.Source, i) && Adds(_source[i], _copy[j], other.Source.Select(s => _source[s])))
            {
                other.Source.Add(i);
                bySource[i] = other;
            }
        }
    }

    // Share of the free sentence that the other says: what matters for a part, where a symmetric overlap would punish its shortness.
    private double Containment(int i, int j, bool sourceIsFree)
    {
        var (part, whole) = sourceIsFree ? (_source[i], _copy[j]) : (_copy[j], _source[i]);
        var contained = part.Mass > 0 ? part.Shared(whole) / part.Mass : 0;
        var cosine = Math.Max(0, WordVectors.Similarity(_sourceVectors[i], _copyVectors[j]));
        return (0.7 * contained) + (0.3 * cosine);
    }

    // What the part shares with the whole must not be said by the group's own sentences already.
    private static bool Adds(SentenceTerms part, SentenceTerms whole, IEnumerable<SentenceTerms> members)
    {
        var said = members.SelectMany(m => m.Weights.Keys).ToHashSet(StringComparer.Ordinal);
        var shared = part.Weights.Where(w => whole.Weights.ContainsKey(w.Key)).ToList();
        return shared.Where(w => !said.Contains(w.Key)).Sum(w => w.Value) >= 0.5 * shared.Sum(w => w.Value);
    }

    private static bool Near(List<int> side, int index) => side.Any(i => Math.Abs(i - index) <= 3);

    // What is left over on both sides between the same two neighbours stands in the same place: it is paired in order, however different its words.
    private void FillHoles(List<Draft> groups)
    {
        var sourceOf = new Draft?[_source.Length];
        var copyOf = new Draft?[_copy.Length];
        foreach (var group in groups)
        {
            foreach (var i in group.Source) sourceOf[i] = group;
            foreach (var j in group.Copy) copyOf[j] = group;
        }

        var lowest = _source.Length == 1 && _copy.Length == 1 ? 0 : 0.12;
        for (var j = 0; j < _copy.Length; j++)
        {
            if (copyOf[j] is not null) continue;
            var before = j > 0 ? copyOf[j - 1] : null;
            var start = before is null ? (j == 0 ? 0 : -1) : before.Source.Max() + 1;
            if (start < 0 || start >= _source.Length || sourceOf[start] is not null) continue;
            if (_source[start].Sentence.Kind != _copy[j].Sentence.Kind || Affinity(start, j) < lowest) continue;
            var draft = new Draft([start], [j]);
            groups.Add(draft);
            sourceOf[start] = draft;
            copyOf[j] = draft;
        }
    }

    private List<SentenceGroup> Ordered(List<Draft> groups)
    {
        foreach (var group in groups)
        {
            group.Source.Sort();
            group.Copy.Sort();
        }

        var ordered = groups.OrderBy(g => g.Copy[0]).ToList();
        var inOrder = LongestAscending([.. ordered.Select(g => g.Source[0])]);
        var paired = new List<SentenceGroup>(ordered.Count);
        for (var g = 0; g < ordered.Count; g++)
            paired.Add(new SentenceGroup(Sentences(_source, ordered[g].Source), Sentences(_copy, ordered[g].Copy), ordered[g].Source.Max(i => ordered[g].Copy.Max(j => Affinity(i, j))), !inOrder[g]));

        var sourcesUsed = groups.SelectMany(g => g.Source).ToHashSet();
        var copiesUsed = groups.SelectMany(g => g.Copy).ToHashSet();
        foreach (var additions in Enumerable.Range(0, _copy.Length).Where(j => !copiesUsed.Contains(j)))
            paired.Add(new SentenceGroup([], Sentences(_copy, [additions]), 0, false));
        paired.Sort((a, b) => a.Copy[0].Index.CompareTo(b.Copy[0].Index));
        var omissions = Enumerable.Range(0, _source.Length).Where(i => !sourcesUsed.Contains(i)).Select(i => new SentenceGroup(Sentences(_source, [i]), [], 0, false)).ToList();
        return Woven(paired, omissions);
    }

    // An omission stands after the pair that holds the nearest source sentence before it.
    private static List<SentenceGroup> Woven(List<SentenceGroup> paired, List<SentenceGroup> omissions)
    {
        var after = new Dictionary<int, int>();
        for (var g = 0; g < paired.Count; g++)
        {
            foreach (var sentence in paired[g].Source) after[sentence.Index] = g;
        }

        var waiting = omissions.ToLookup(o =>
        {
            for (var index = o.Source[0].Index - 1; index >= 0; index--)
            {
                if (after.TryGetValue(index, out var g))
                {
                    after[o.Source[0].Index] = g;
                    return g;
                }
            }

            return -1;
        });
        var woven = new List<SentenceGroup>(paired.Count + omissions.Count);
        woven.AddRange(waiting[-1]);
        for (var g = 0; g < paired.Count; g++)
        {
            woven.Add(paired[g]);
            woven.AddRange(waiting[g]);
        }

        return woven;
    }

    private static bool[] LongestAscending(int[] values)
    {
        var best = MonotoneChain.Of([.. values.Select((v, i) => (Source: v, Copy: i, Weight: 1.0))]);
        var member = new bool[values.Length];
        foreach (var i in best) member[i] = true;
        return member;
    }

    private static Sentence[] Sentences(SentenceTerms[] terms, List<int> indexes) => [.. indexes.Select(i => terms[i].Sentence)];

    private double MeanCosine()
    {
        if (_sourceVectors.Length == 0 || _copyVectors.Length == 0) return 0;
        var a = Mean(_sourceVectors);
        var b = Mean(_copyVectors);
        double dot = 0, aa = 0, bb = 0;
        for (var d = 0; d < a.Length; d++)
        {
            dot += a[d] * b[d];
            aa += a[d] * a[d];
            bb += b[d] * b[d];
        }

        return aa > 0 && bb > 0 ? Math.Clamp(dot / Math.Sqrt(aa * bb), -1, 1) : 0;
    }

    private static double[] Mean(float[][] vectors)
    {
        var mean = new double[vectors[0].Length];
        foreach (var vector in vectors)
        {
            for (var d = 0; d < mean.Length; d++) mean[d] += vector[d] / vectors.Length;
        }

        return mean;
    }

    private sealed record Draft(List<int> Source, List<int> Copy);
}
