using QualityScorer.Text;

namespace QualityScorer.Alignment;

/// <summary>
/// Links the words of one sentence group one to one: first the longest common runs, then other forms of a word, then synonyms and near words, each preferring
/// places whose neighbours are linked. Opposites never link, nor do different names or numbers.
/// </summary>
internal sealed class WordAligner
{
    private const double NearThreshold = 0.50;
    private const double RelatedThreshold = 0.25;
    private const double ClearSynonym = 0.3;
    private const int LargestTable = 40_000;
    private const int LargestPosting = 64;

    private readonly Word[] _source;
    private readonly Word[] _copy;
    private readonly Lexicon _lexicon;
    private readonly int[] _partner;
    private readonly LinkKind[] _kinds;
    private readonly double[] _strengths;
    private readonly int[] _reverse;

    private WordAligner(Word[] source, Word[] copy, Lexicon lexicon)
    {
        _source = source;
        _copy = copy;
        _lexicon = lexicon;
        _partner = new int[copy.Length];
        _kinds = new LinkKind[copy.Length];
        _strengths = new double[copy.Length];
        _reverse = new int[source.Length];
        Array.Fill(_partner, -1);
        Array.Fill(_reverse, -1);
    }

    public static AlignedPair Align(Document source, Document copy, LexiconWord[] sourceWords, LexiconWord[] copyWords, SentenceGroup group, Language language)
    {
        var sourceTokens = Tokens(group.Source);
        var copyTokens = Tokens(group.Copy);
        var aligner = new WordAligner(Words(source, sourceWords, group.Source, language.Lexicon), Words(copy, copyWords, group.Copy, language.Lexicon), language.Lexicon);
        if (group.Source.Count > 0 && group.Copy.Count > 0) aligner.Link(language);
        var links = new List<WordLink>();
        for (var j = 0; j < aligner._copy.Length; j++)
        {
            if (aligner._partner[j] >= 0)
                links.Add(new WordLink(aligner._source[aligner._partner[j]].Token, aligner._copy[j].Token, aligner._kinds[j], aligner._strengths[j]));
        }

        return new AlignedPair
        {
            SourceSentences = [.. group.Source.Select(s => s.Index)],
            CopySentences = [.. group.Copy.Select(s => s.Index)],
            SourceTokens = sourceTokens,
            CopyTokens = copyTokens,
            Affinity = group.Affinity,
            Moved = group.Moved,
            Links = [.. links],
            Gaps = group.Source.Count > 0 && group.Copy.Count > 0 ? [.. aligner.Gaps(sourceTokens, copyTokens)] : [],
            Verbatimness = aligner.Verbatimness(),
            IsUnchanged = AreSame(source, sourceTokens, copy, copyTokens),
        };
    }

    private static bool AreSame(Document source, int[] sourceTokens, Document copy, int[] copyTokens)
    {
        if (sourceTokens.Length != copyTokens.Length) return false;
        for (var p = 0; p < sourceTokens.Length; p++)
        {
            if (!string.Equals(source.Tokens[sourceTokens[p]].Normal, copy.Tokens[copyTokens[p]].Normal, StringComparison.Ordinal)) return false;
        }

        return true;
    }

    private static int[] Tokens(IReadOnlyList<Sentence> sentences) =>
        [.. sentences.SelectMany(s => Enumerable.Range(s.Tokens.Start, s.Tokens.Length))];

    private static Word[] Words(Document document, LexiconWord[] known, IReadOnlyList<Sentence> sentences, Lexicon lexicon)
    {
        var words = new List<Word>();
        foreach (var sentence in sentences)
        {
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                ref readonly var token = ref document.Tokens[i];
                if (token.Kind is TokenKind.Punctuation or TokenKind.Possessive) continue;
                words.Add(new Word(i, token, known[i], known[i].RarityOf(token.Normal), IsName(token, i == sentence.Tokens.Start, lexicon)));
            }
        }

        return [.. words];
    }

    private static bool IsName(Token token, bool first, Lexicon lexicon) =>
        token.IsWord && token.IsCapitalized && (!first || lexicon.Capitalization(token.Normal) > 0.6) && !token.IsFunctionWord;

    private void Link(Language language)
    {
        LinkRuns();
        LinkRest((a, b) => a.Known.Stem == b.Known.Stem && !a.Form.IsNumber && !b.Form.IsNumber ? (LinkKind.Form, 0.92) : NumberWord(a, b));
        LinkNear(language);
    }

    // Contiguous equal words, the longest and rarest run first, so that a repeated word links where its neighbours do.
    private void LinkRuns()
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _source.Length; i++)
        {
            if (!places.TryGetValue(_source[i].Form.Folded, out var list)) places[_source[i].Form.Folded] = list = [];
            list.Add(i);
        }

        var runs = new List<Run>();
        var open = new Dictionary<int, Run>();
        for (var j = 0; j < _copy.Length; j++)
        {
            var next = new Dictionary<int, Run>();
            if (places.TryGetValue(_copy[j].Form.Folded, out var list))
            {
                foreach (var i in Nearest(list, j))
                {
                    var run = open.Remove(i - 1, out var longer) ? longer with { Length = longer.Length + 1, Weight = longer.Weight + RunWeight(j) } : new Run(i, j, 1, RunWeight(j));
                    next[i] = run;
                }
            }

            runs.AddRange(open.Values);
            open = next;
        }

        runs.AddRange(open.Values);
        runs.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : Drift(a) != Drift(b) ? Drift(a).CompareTo(Drift(b)) : a.Copy != b.Copy ? a.Copy.CompareTo(b.Copy) : a.Source.CompareTo(b.Source));
        foreach (var run in runs)
        {
            for (var k = 0; k < run.Length; k++)
            {
                var (i, j) = (run.Source + k, run.Copy + k);
                if (_reverse[i] >= 0 || _partner[j] >= 0) continue;
                // A lone function word says nothing by itself: it links only beside another link.
                if (run.Length == 1 && _copy[j].Form.IsFunctionWord) continue;
                Set(i, j, LinkKind.Exact, 1);
            }
        }

        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var run in runs.Where(r => r.Length == 1))
            {
                if (_reverse[run.Source] < 0 && _partner[run.Copy] < 0 && HasNeighbourLink(run.Source, run.Copy, 2)) Set(run.Source, run.Copy, LinkKind.Exact, 1);
            }
        }
    }

    private List<int> Nearest(List<int> places, int j)
    {
        if (places.Count <= LargestPosting) return places;
        var middle = (int)((long)j * _source.Length / _copy.Length);
        var at = places.BinarySearch(middle);
        var start = Math.Clamp((at < 0 ? ~at : at) - (LargestPosting / 2), 0, places.Count - LargestPosting);
        return places.GetRange(start, LargestPosting);
    }

    private double RunWeight(int j) => _copy[j].Form.IsFunctionWord ? 0.6 : 1 + (_copy[j].Rarity / 10);

    private double Drift(Run run) => Math.Abs(((run.Source + 0.5) / _source.Length) - ((run.Copy + 0.5) / _copy.Length));

    private bool HasNeighbourLink(int i, int j, int reach)
    {
        for (var d = -reach; d <= reach; d++)
        {
            if (d == 0 || j + d < 0 || j + d >= _copy.Length || _partner[j + d] < 0) continue;
            if (Math.Abs(_partner[j + d] - (i + d)) <= 1) return true;
        }

        return false;
    }

    private static (LinkKind Kind, double Strength)? NumberWord(Word a, Word b) =>
        a.Form.IsNumber != b.Form.IsNumber && Quantity.CardinalOf(a.Form) is { } x && Quantity.CardinalOf(b.Form) is { } y && x == y ? (LinkKind.Synonym, 0.95) : null;

    private void LinkNear(Language language)
    {
        var sources = Free(_source, _reverse);
        var copies = Free(_copy, _partner);
        if (sources.Count == 0 || copies.Count == 0 || (long)sources.Count * copies.Count > LargestTable) return;
        var a = language.Words.Of(sources.ConvertAll(i => _source[i].Known));
        var b = language.Words.Of(copies.ConvertAll(j => _copy[j].Known));
        var candidates = new List<(double Score, int Source, int Copy, LinkKind Kind, double Strength)>();
        for (var x = 0; x < sources.Count; x++)
        {
            for (var y = 0; y < copies.Count; y++)
            {
                var (i, j) = (sources[x], copies[y]);
                if (Opposites.Are(_source[i].Known, _copy[j].Known)) continue;
                var synonymy = _lexicon.Kinship(_source[i].Known, _copy[j].Known);
                var cosine = WordVectors.Similarity(a[x], b[y]);
                var (kind, strength) = synonymy > 0.02 ? (LinkKind.Synonym, 0.6 + (0.35 * Math.Max(synonymy, Math.Max(0, cosine)))) : (LinkKind.Near, cosine);
                var near = HasNeighbourLink(i, j, 2);
                if (kind == LinkKind.Near && cosine < (near ? NearThreshold - 0.12 : NearThreshold)) continue;
                // In some sense a great many words stand for each other: one that is rare must be borne out by the place or the vectors.
                if (kind == LinkKind.Synonym && !near && synonymy < ClearSynonym && cosine < RelatedThreshold) continue;
                var drift = Math.Abs(((i + 0.5) / _source.Length) - ((j + 0.5) / _copy.Length));
                candidates.Add((strength + (near ? 0.15 : 0) - (0.15 * drift), i, j, kind, strength));
            }
        }

        Greedy(candidates);
    }

    private static List<int> Free(Word[] words, int[] partner) =>
        [.. Enumerable.Range(0, words.Length).Where(i => partner[i] < 0 && !words[i].Form.IsFunctionWord && !words[i].Form.IsNumber && !words[i].IsName)];

    private void LinkRest(Func<Word, Word, (LinkKind Kind, double Strength)?> relate)
    {
        var sources = Enumerable.Range(0, _source.Length).Where(i => _reverse[i] < 0).ToList();
        var copies = Enumerable.Range(0, _copy.Length).Where(j => _partner[j] < 0).ToList();
        if ((long)sources.Count * copies.Count > LargestTable) return;
        var candidates = new List<(double, int, int, LinkKind, double)>();
        foreach (var j in copies)
        {
            foreach (var i in sources)
            {
                if (relate(_source[i], _copy[j]) is not { } related) continue;
                var near = HasNeighbourLink(i, j, 2);
                if (_copy[j].Form.IsFunctionWord && !near) continue;
                candidates.Add((related.Strength + (near ? 0.15 : 0) - (0.15 * Math.Abs(((i + 0.5) / _source.Length) - ((j + 0.5) / _copy.Length))), i, j, related.Kind, related.Strength));
            }
        }

        Greedy(candidates);
    }

    private void Greedy(List<(double Score, int Source, int Copy, LinkKind Kind, double Strength)> candidates)
    {
        candidates.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Copy != b.Copy ? a.Copy.CompareTo(b.Copy) : a.Source.CompareTo(b.Source));
        foreach (var (_, i, j, kind, strength) in candidates)
        {
            if (_reverse[i] < 0 && _partner[j] < 0) Set(i, j, kind, Math.Min(1, strength));
        }
    }

    private void Set(int i, int j, LinkKind kind, double strength)
    {
        _partner[j] = i;
        _reverse[i] = j;
        _kinds[j] = kind;
        _strengths[j] = strength;
    }

    private List<Gap> Gaps(int[] sourceTokens, int[] copyTokens)
    {
        var points = new List<(int Source, int Copy, double Weight)>();
        for (var j = 0; j < _copy.Length; j++)
        {
            if (_partner[j] >= 0) points.Add((_partner[j], j, _copy[j].Form.IsFunctionWord ? 0.3 : 1 + (_copy[j].Rarity / 10)));
        }

        var chain = MonotoneChain.Of(points);
        var gaps = new List<Gap>();
        var (fromSource, fromCopy) = (0, 0);
        for (var c = 0; c <= chain.Count; c++)
        {
            var (toSource, toCopy) = c < chain.Count ? (points[chain[c]].Source, points[chain[c]].Copy) : (_source.Length, _copy.Length);
            if (toSource > fromSource || toCopy > fromCopy)
                gaps.Add(new Gap(Range(_source, sourceTokens, fromSource, toSource), Range(_copy, copyTokens, fromCopy, toCopy), Left(fromSource, fromCopy), Right(toSource, toCopy)));
            (fromSource, fromCopy) = (toSource + 1, toCopy + 1);
        }

        return gaps;
    }

    // Positions of the words from (inclusive) to to (exclusive) among all tokens of the pair; an empty range stands before the next word.
    private static TextSpan Range(Word[] words, int[] tokens, int from, int to)
    {
        if (from < to) return new TextSpan(Array.BinarySearch(tokens, words[from].Token), Array.BinarySearch(tokens, words[to - 1].Token) + 1);
        var at = from < words.Length ? Array.BinarySearch(tokens, words[from].Token) : tokens.Length;
        return new TextSpan(at, at);
    }

    private int Left(int source, int copy)
    {
        var run = 0;
        while (source - 1 - run >= 0 && copy - 1 - run >= 0 && _partner[copy - 1 - run] == source - 1 - run && _kinds[copy - 1 - run] is LinkKind.Exact or LinkKind.Form) run++;
        return run;
    }

    private int Right(int source, int copy)
    {
        var run = 0;
        while (source + run < _source.Length && copy + run < _copy.Length && _partner[copy + run] == source + run && _kinds[copy + run] is LinkKind.Exact or LinkKind.Form) run++;
        return run;
    }

    private double Verbatimness()
    {
        if (_copy.Length == 0 || _source.Length == 0) return 0;
        var (verbatim, run) = (0, 0);
        for (var j = 0; j <= _copy.Length; j++)
        {
            var goesOn = j < _copy.Length && _partner[j] >= 0 && _kinds[j] == LinkKind.Exact && (run == 0 || _partner[j] == _partner[j - 1] + 1);
            if (goesOn) run++;
            else
            {
                if (run >= 3 || (run > 0 && run == _copy.Length)) verbatim += run;
                run = j < _copy.Length && _partner[j] >= 0 && _kinds[j] == LinkKind.Exact ? 1 : 0;
            }
        }

        return (double)verbatim / _copy.Length;
    }

    private readonly record struct Run(int Source, int Copy, int Length, double Weight);

    private readonly record struct Word(int Token, Token Form, LexiconWord Known, double Rarity, bool IsName);
}
