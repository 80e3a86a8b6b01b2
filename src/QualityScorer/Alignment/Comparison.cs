using System.Collections.Concurrent;
using System.Collections.Immutable;
using QualityScorer.Text;

namespace QualityScorer.Alignment;

/// <summary>The one analysis of a pair that detectors and features read: both documents, their aligned sentences and words. Immutable.</summary>
public sealed class Comparison
{
    private readonly int[] _copyOf;
    private readonly int[] _sourceOf;
    private readonly LinkKind[] _kinds;
    private readonly AlignedPair?[] _pairOfSource;
    private readonly AlignedPair?[] _pairOfCopy;
    private readonly bool[] _sourceTold;
    private readonly bool[] _copyTold;

    private readonly ConcurrentDictionary<Type, object> _readings = new();
    private readonly Lazy<string[]> _sourceBases;
    private readonly Lazy<string[]> _copyBases;

    private Comparison(Document source, Document copy, LexiconWord[] sourceWords, LexiconWord[] copyWords, ImmutableArray<AlignedPair> pairs, Language language)
    {
        (SourceWords, CopyWords) = (sourceWords, copyWords);
        Source = source;
        Copy = copy;
        Pairs = pairs;
        Language = language;
        SourceQuantities = QuantityReader.Read(source);
        CopyQuantities = QuantityReader.Read(copy);
        SourceNames = NameIndex.Of(source, language.Lexicon, SourceQuantities);
        CopyNames = NameIndex.Of(copy, language.Lexicon, CopyQuantities);
        Gazetteer = new Gazetteer(source, SourceNames, language.Lexicon);
        _sourceBases = new Lazy<string[]>(() => Bases(source, sourceWords));
        _copyBases = new Lazy<string[]>(() => Bases(copy, copyWords));
        _copyOf = new int[source.Tokens.Count];
        _sourceOf = new int[copy.Tokens.Count];
        _kinds = new LinkKind[copy.Tokens.Count];
        Array.Fill(_copyOf, -1);
        Array.Fill(_sourceOf, -1);
        _pairOfSource = new AlignedPair?[source.Sentences.Length];
        _pairOfCopy = new AlignedPair?[copy.Sentences.Length];
        foreach (var pair in pairs)
        {
            foreach (var sentence in pair.SourceSentences) _pairOfSource[sentence] = pair;
            foreach (var sentence in pair.CopySentences) _pairOfCopy[sentence] = pair;
        }

        _sourceTold = new bool[source.Tokens.Count];
        _copyTold = new bool[copy.Tokens.Count];
        foreach (var quantity in SourceQuantities) Tell(quantity, _pairOfSource[source.SentenceOf(quantity.Tokens.Start).Index]);
        foreach (var link in pairs.SelectMany(p => p.Links))
        {
            _copyOf[link.Source] = link.Copy;
            _sourceOf[link.Copy] = link.Source;
            _kinds[link.Copy] = link.Kind;
        }
    }

    /// <summary>True for a word of the source that is part of a number which the copy tells in the same sentence, in other words or units.</summary>
    internal bool IsToldInCopy(int sourceToken) => _sourceTold[sourceToken];

    /// <summary>True for a word of the copy that is part of a number which the source tells in the same sentence, in other words or units.</summary>
    internal bool IsToldInSource(int copyToken) => _copyTold[copyToken];

    private void Tell(Quantity quantity, AlignedPair? pair)
    {
        if (pair is null || pair.CopyTokens.Length == 0) return;
        foreach (var other in CopyQuantities.Between(pair.CopyTokens[0], pair.CopyTokens[^1]))
        {
            if (!quantity.Agrees(other)) continue;
            _sourceTold.AsSpan(quantity.Tokens.Start, quantity.Tokens.Length).Fill(true);
            _copyTold.AsSpan(other.Tokens.Start, other.Tokens.Length).Fill(true);
        }
    }

    /// <summary>The source.</summary>
    public Document Source { get; }

    /// <summary>The copy.</summary>
    public Document Copy { get; }

    /// <summary>Every article sentence of both sides stands in exactly one pair; in the order of the copy, omissions where they are missed.</summary>
    public ImmutableArray<AlignedPair> Pairs { get; }

    /// <summary>The models that were used.</summary>
    public Language Language { get; }

    /// <summary>Cosine of the mean sentence vectors of both texts, -1 to 1; 0 where one has no sentence.</summary>
    public double Cosine { get; private init; }

    /// <summary>Mean verbatimness of the aligned pairs, weighted by the copy's words, 0 to 1.</summary>
    public double Verbatimness { get; private init; }

    /// <summary>Names of the source.</summary>
    internal NameIndex SourceNames { get; }

    /// <summary>Names of the copy.</summary>
    internal NameIndex CopyNames { get; }

    /// <summary>What the source knows of names.</summary>
    internal Gazetteer Gazetteer { get; }

    /// <summary>What several detectors read off the comparison: read when one first asks for it, and kept.</summary>
    internal T Reading<T>(Func<Comparison, T> read)
        where T : class
    {
        if (_readings.TryGetValue(typeof(T), out var known)) return (T)known;
        return (T)_readings.GetOrAdd(typeof(T), read(this));
    }

    /// <summary>Whom and what the source names, and where both texts do.</summary>
    internal Cast Cast => Reading(static c => new Cast(c));

    /// <summary>Where the copy keeps the source's words.</summary>
    internal UnchangedWords Unchanged => Reading(UnchangedWords.Of);

    /// <summary>The fixed expressions of both texts.</summary>
    internal ExpressionPlaces Expressions => Reading(static c => new ExpressionPlaces(c));

    /// <summary>What the lexicon knows of each token of the source.</summary>
    internal LexiconWord[] SourceWords { get; }

    /// <summary>What the lexicon knows of each token of the copy.</summary>
    internal LexiconWord[] CopyWords { get; }

    /// <summary>A word of the source where it stands.</summary>
    internal PlacedWord SourceAt(int token) => new(Source, SourceWords, token);

    /// <summary>A word of the copy where it stands.</summary>
    internal PlacedWord CopyAt(int token) => new(Copy, CopyWords, token);

    /// <summary>The dictionary form of each token of the source; what is no word has its own.</summary>
    internal string[] SourceBases => _sourceBases.Value;

    /// <summary>The dictionary form of each token of the copy; what is no word has its own.</summary>
    internal string[] CopyBases => _copyBases.Value;

    private static string[] Bases(Document document, LexiconWord[] words)
    {
        var bases = new string[words.Length];
        for (var i = 0; i < bases.Length; i++) bases[i] = document.Tokens[i].IsWord ? words[i].Base.Form : document.Tokens[i].Normal;
        return bases;
    }

    /// <summary>Quantities of the source, in order.</summary>
    internal Quantity[] SourceQuantities { get; }

    /// <summary>Quantities of the copy, in order.</summary>
    internal Quantity[] CopyQuantities { get; }

    /// <summary>The copy's token that is linked to a token of the source, or -1; beside the first and the last token nothing is linked.</summary>
    public int CopyOf(int sourceToken) => (uint)sourceToken < (uint)_copyOf.Length ? _copyOf[sourceToken] : -1;

    /// <summary>The source's token that is linked to a token of the copy, or -1; beside the first and the last token nothing is linked.</summary>
    public int SourceOf(int copyToken) => (uint)copyToken < (uint)_sourceOf.Length ? _sourceOf[copyToken] : -1;

    /// <summary>How a linked token of the copy is related to its source; meaningless where <see cref="SourceOf"/> is -1.</summary>
    public LinkKind KindOf(int copyToken) => _kinds[copyToken];

    /// <summary>The pair that holds a sentence of the source; null for captions and furniture.</summary>
    public AlignedPair? PairOfSource(int sentence) => _pairOfSource[sentence];

    /// <summary>The pair that holds a sentence of the copy; null for captions and furniture.</summary>
    public AlignedPair? PairOfCopy(int sentence) => _pairOfCopy[sentence];

    /// <summary>Aligns two documents. Time is close to linear in their length, memory linear.</summary>
    public static Comparison Create(Document source, Document copy, Language language)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(copy);
        ArgumentNullException.ThrowIfNull(language);
        var (sourceWords, copyWords) = (language.Lexicon.Words(source), language.Lexicon.Words(copy));
        var (groups, cosine) = SentenceAligner.Align(source, copy, sourceWords, copyWords, language);
        ImmutableArray<AlignedPair> pairs = [.. groups.Select(g => WordAligner.Align(source, copy, sourceWords, copyWords, g, language))];
        var aligned = pairs.Where(p => p.IsAligned).ToList();
        var words = aligned.Sum(p => (double)p.CopyTokens.Length);
        return new Comparison(source, copy, sourceWords, copyWords, pairs, language)
        {
            Cosine = cosine,
            Verbatimness = words > 0 ? aligned.Sum(p => p.Verbatimness * p.CopyTokens.Length) / words : 0,
        };
    }
}
