using QualityScorer.Alignment;
using QualityScorer.Evidence.Numbers;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Completeness;

/// <summary>How much of a passage's content the other text says anywhere.</summary>
internal sealed class Coverage
{
    private const double NearWord = 0.55;
    private const double LeastSynonymy = 0.2;
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly List<float[]> _vectors = [];
    private readonly Lexicon _lexicon;
    private readonly Language _language;

    private readonly IReadOnlyList<Quantity> _quantities;

    private Coverage(Document document, IReadOnlyList<Quantity> quantities, Language language, Func<int, bool> admits, int center, int reach)
    {
        var (first, last) = (Math.Max(0, center - reach), Math.Min(document.Sentences.Count - 1, center + reach));
        _quantities = last < first ? [] : [.. ChangedNumberDetector.In(quantities, [.. Enumerable.Range(document.Sentences[first].Tokens.Start, document.Sentences[last].Tokens.End - document.Sentences[first].Tokens.Start)]).Where(q => admits(q.Tokens.End - 1))];
        _language = language;
        _lexicon = language.Lexicon;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var s = Math.Max(0, center - reach); s <= Math.Min(document.Sentences.Count - 1, center + reach); s++)
        {
            var sentence = document.Sentences[s];
            if (sentence.Kind == SentenceKind.Furniture) continue;
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                var token = document.Tokens[i];
                if (token.Kind is not (TokenKind.Word or TokenKind.Number) || !admits(i)) continue;
                _stems.Add(_lexicon.Stem(token.Folded));
                if (token.IsContent() && seen.Add(token.Folded)) _words.Add(token.Folded);
            }
        }

        _vectors.AddRange(language.Words.Of(_words));
    }

    /// <summary>Looks in the source within <paramref name="reach"/> sentences of <paramref name="center"/>.</summary>
    public static Coverage InSource(Comparison comparison, int center, int reach) => new(comparison.Source, comparison.SourceQuantities, comparison.Language, _ => true, center, reach);

    /// <summary>
    /// Looks in the copy within <paramref name="reach"/> sentences of <paramref name="center"/>. With <paramref name="free"/>, words that already stand for other
    /// words of the source do not cover the passage too: right where the copy follows its source closely.
    /// </summary>
    public static Coverage InCopy(Comparison comparison, int center, int reach, bool free) =>
        new(comparison.Copy, comparison.CopyQuantities, comparison.Language, t => !free || comparison.SourceOf(t) < 0, center, reach);

    /// <summary>Weighted share, 0 to 1, of the content words that the text has; 1 for a passage without any. Numbers and names count more.</summary>
    public double Share(Document document, IReadOnlyList<int> tokens, NameIndex names, IReadOnlyList<Quantity> quantities, out double mass)
    {
        var covered = mass = 0.0;
        foreach (var quantity in ChangedNumberDetector.In(quantities, [.. tokens]).Where(q => !q.Weak))
        {
            mass += 8;
            if (_quantities.Any(quantity.Agrees)) covered += 8;
        }

        foreach (var i in tokens)
        {
            var token = document.Tokens[i];
            if (!token.IsContent()) continue;
            var weight = SentenceTerms.Weight(_lexicon.Rarity(token.Normal)) * (names.Contains(i) ? 1.5 : 1);
            mass += weight;
            covered += weight * Found(token, names.Contains(i));
        }

        return mass > 0 ? covered / mass : 1;
    }

    private double Found(Token token, bool isName)
    {
        if (_stems.Contains(_lexicon.Stem(token.Folded))) return 1;
        if (isName) return 0;
        var vector = _language.Words.Of([token.Folded])[0];
        var best = 0.0;
        for (var k = 0; k < _words.Count; k++)
        {
            if (_lexicon.SynonymyOfBases(_words[k], token.Folded) > LeastSynonymy) return 0.9;
            best = Math.Max(best, WordVectors.Similarity(vector, _vectors[k]));
        }

        return best >= NearWord ? 0.8 : best >= 0.4 ? 0.4 : 0;
    }
}
