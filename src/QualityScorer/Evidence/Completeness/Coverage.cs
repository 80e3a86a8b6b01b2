using System.Runtime.InteropServices;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Completeness;

/// <summary>How much of a passage's content one of the two texts says, anywhere or within some sentences. Reads the text when it is first asked; immutable.</summary>
internal sealed class Coverage
{
    private const double NearWord = 0.55;
    private const double FarWord = 0.4;
    private const double SameSense = 0.25;

    // A quantity weighs as much as a rare word.
    private const double QuantityWeight = 8;

    private readonly Document _document;
    private readonly Quantity[] _quantities;
    private readonly Language _language;
    private readonly LexiconWord[] _words;
    private readonly Func<int, int> _partner;
    private readonly Lazy<Said> _said; // most texts are never asked

    private Coverage(Document document, LexiconWord[] words, Quantity[] quantities, Language language, Func<int, int> partner)
    {
        (_document, _words, _quantities, _language, _partner) = (document, words, quantities, language, partner);
        _said = new Lazy<Said>(() => Said.Of(document, words, language));
    }

    /// <summary>What the source says.</summary>
    public static Coverage OfSource(Comparison comparison) => new(comparison.Source, comparison.SourceWords, comparison.SourceQuantities, comparison.Language, comparison.CopyOf);

    /// <summary>What the copy says.</summary>
    public static Coverage OfCopy(Comparison comparison) => new(comparison.Copy, comparison.CopyWords, comparison.CopyQuantities, comparison.Language, comparison.SourceOf);

    /// <summary>
    /// Weighted share, 0 to 1, of a passage's content words and quantities that this text has within some sentences; 1 for a passage without any. Rare words, names
    /// and quantities weigh more; <paramref name="mass"/> is the weight of the passage.
    /// </summary>
    public double Share(Passage passage, Window window, out double mass)
    {
        var places = Places(window);
        var covered = mass = 0.0;
        foreach (var quantity in passage.Quantities.StartingIn([.. passage.Tokens]).Where(q => !q.Weak))
        {
            mass += QuantityWeight;
            if (_quantities.Any(q => places.Start <= q.Tokens.End - 1 && q.Tokens.End <= places.End && Admits(window, q.Tokens.End - 1) && quantity.Agrees(q))) covered += QuantityWeight;
        }

        foreach (var i in passage.Tokens)
        {
            var token = passage.Document.Tokens[i];
            if (!token.IsContent()) continue;
            var name = passage.Names.Contains(i);
            var word = passage.Words[i];
            var weight = SentenceTerms.Weight(word.RarityOf(token.Normal)) * (name ? 1.5 : 1);
            mass += weight;
            covered += weight * Found(word, name, places, window);
        }

        return mass > 0 ? covered / mass : 1;
    }

    private double Found(LexiconWord word, bool isName, TextSpan places, Window window)
    {
        var said = _said.Value;
        if (said.Stems.TryGetValue(word.Stem, out var same))
        {
            for (var k = CollectionsMarshal.AsSpan(same).FirstFrom(places.Start, IsBefore); k < same.Count && same[k] < places.End; k++)
            {
                if (Admits(window, same[k])) return 1;
            }
        }

        if (isName) return 0;
        var vector = _language.Words.Of(word);
        var best = 0.0;
        var first = said.Content.FirstFrom(places.Start, IsBefore);
        for (var k = first; k < said.Content.Length && said.Content[k] < places.End; k++)
        {
            if (!Admits(window, said.Content[k])) continue;
            var similarity = WordVectors.Similarity(vector, said.Vectors[k]);
            // Synonyms in some sense; the vectors tell whether it is the usual one (“recount” is seldom “tell”).
            if (similarity >= 1 || (similarity >= SameSense && IsSynonym(said.Content[k], word))) return 0.9;
            best = Math.Max(best, similarity);
        }

        if (best >= FarWord) return best >= NearWord ? 0.8 : 0.4;
        // Each word is asked once, however often it is said.
        var asked = new HashSet<LexiconWord>(ReferenceEqualityComparer.Instance);
        for (var k = first; k < said.Content.Length && said.Content[k] < places.End; k++)
        {
            if (Admits(window, said.Content[k]) && asked.Add(_words[said.Content[k]].Base) && IsSynonym(said.Content[k], word)) return 0.4;
        }

        return 0;
    }

    private bool IsSynonym(int said, LexiconWord word) => _language.Lexicon.SynonymyOfBases(_words[said], word) > 0.05;

    private bool Admits(Window window, int token) => !window.Free || _partner(token) < 0;

    private TextSpan Places(Window window)
    {
        var (first, last) = (Math.Max(0, window.First), Math.Min(_document.Sentences.Length - 1, window.Last));
        return last < first ? new TextSpan(0, 0) : new TextSpan(_document.Sentences[first].Tokens.Start, _document.Sentences[last].Tokens.End);
    }

    private static bool IsBefore(int token, int place) => token < place;

    /// <summary>Words of the other text whose content is looked for.</summary>
    /// <param name="Document">The other text.</param>
    /// <param name="Words">Its words.</param>
    /// <param name="Tokens">Indexes of its tokens, ascending.</param>
    /// <param name="Names">Its names.</param>
    /// <param name="Quantities">Its quantities.</param>
    public readonly record struct Passage(Document Document, LexiconWord[] Words, IReadOnlyList<int> Tokens, NameIndex Names, Quantity[] Quantities)
    {
        /// <summary>A passage of the source.</summary>
        public static Passage OfSource(Comparison comparison, IReadOnlyList<int> tokens) => new(comparison.Source, comparison.SourceWords, tokens, comparison.SourceNames, comparison.SourceQuantities);

        /// <summary>A passage of the copy.</summary>
        public static Passage OfCopy(Comparison comparison, IReadOnlyList<int> tokens) => new(comparison.Copy, comparison.CopyWords, tokens, comparison.CopyNames, comparison.CopyQuantities);
    }

    /// <summary>The sentences to look in, both ends included. With <paramref name="Free"/>, words that already stand for other words do not cover the passage too: right where the copy follows its source closely.</summary>
    public readonly record struct Window(int First, int Last, bool Free)
    {
        /// <summary>The sentences within <paramref name="reach"/> of one.</summary>
        public static Window Around(int sentence, int reach, bool free) => new(sentence - reach, sentence + reach, free);
    }

    /// <summary>The words of a text without its furniture.</summary>
    /// <param name="Stems">Indexes of the tokens with a stem, ascending.</param>
    /// <param name="Content">Indexes of the content words, ascending.</param>
    /// <param name="Vectors">Their word vectors.</param>
    private sealed record Said(Dictionary<string, List<int>> Stems, int[] Content, float[][] Vectors)
    {
        public static Said Of(Document document, LexiconWord[] words, Language language)
        {
            var stems = new Dictionary<string, List<int>>(StringComparer.Ordinal);
            var content = new List<int>();
            foreach (var sentence in document.Sentences)
            {
                if (sentence.Kind == SentenceKind.Furniture) continue;
                for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
                {
                    ref readonly var token = ref document.Tokens[i];
                    if (token.Kind is not (TokenKind.Word or TokenKind.Number)) continue;
                    var stem = words[i].Stem;
                    if (!stems.TryGetValue(stem, out var places)) stems[stem] = places = [];
                    places.Add(i);
                    if (token.IsContent()) content.Add(i);
                }
            }

            return new Said(stems, [.. content], language.Words.Of(content.ConvertAll(i => words[i])));
        }
    }
}
