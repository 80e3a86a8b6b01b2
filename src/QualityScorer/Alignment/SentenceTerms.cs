using QualityScorer.Text;

namespace QualityScorer.Alignment;

/// <summary>The words that carry a sentence, with their weight: stems of content words, names and numbers counted higher.</summary>
internal sealed class SentenceTerms
{
    // Names and numbers align news better than any other word.
    private const double AnchorWeight = 1.6;

    private SentenceTerms(Sentence sentence, Dictionary<string, double> weights)
    {
        Sentence = sentence;
        Weights = weights;
        Mass = weights.Values.Sum();
    }

    public Sentence Sentence { get; }

    public IReadOnlyDictionary<string, double> Weights { get; }

    public double Mass { get; }

    public static SentenceTerms Of(Document document, LexiconWord[] words, Sentence sentence, Lexicon lexicon)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            ref readonly var token = ref document.Tokens[i];
            if (token.IsNumber) Add(weights, token.Folded, 7 * AnchorWeight);
            else if (token.IsWord && !token.IsFunctionWord)
            {
                var name = token.IsCapitalized && (i > sentence.Tokens.Start || lexicon.Capitalization(token.Normal) > 0.6);
                Add(weights, words[i].Stem, Weight(words[i].RarityOf(token.Normal)) * (name ? AnchorWeight : 1));
            }
        }

        return new SentenceTerms(sentence, weights);
    }

    /// <summary>Weight of a word by its rarity in nats: about .5 for the commonest content words, 8 for an unknown one.</summary>
    public static double Weight(double rarity) => Math.Max(0.3, Math.Min(rarity, 15) - 6);

    /// <summary>Weight of the terms that both have.</summary>
    public double Shared(SentenceTerms other)
    {
        var (few, many) = Weights.Count <= other.Weights.Count ? (this, other) : (other, this);
        var shared = 0.0;
        foreach (var (term, weight) in few.Weights)
        {
            if (many.Weights.TryGetValue(term, out var its)) shared += Math.Min(weight, its);
        }

        return shared;
    }

    // Repetitions count once: a sentence that says a name twice is not twice as near.
    private static void Add(Dictionary<string, double> weights, string term, double weight) =>
        weights[term] = Math.Max(weight, weights.GetValueOrDefault(term));
}
