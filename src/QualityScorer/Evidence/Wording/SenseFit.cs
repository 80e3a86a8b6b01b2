using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Wording;

/// <summary>
/// Whether a word was put in its right sense: the thesaurus gives the senses of the source's word, the source's sentence says which of them is meant (how well
/// their substitutes fit there), and the copy's word belongs to that sense or to another.
/// </summary>
internal sealed class SenseFit
{
    private const int MostMembers = 6;
    private const double MostMargin = 6;

    private readonly Comparison _comparison;
    private readonly List<WordContext> _contexts = [];
    private readonly List<(int Row, int Sense, double Topic, double Sentence)> _parts = [];
    private readonly List<int> _own = [];
    private readonly Dictionary<int, float[]> _around = [];
    private readonly float[] _topic;

    // Without a context model nobody reads the contexts.
    private readonly bool _asks;

    public SenseFit(Comparison comparison, float[] topic) => (_comparison, _topic, _asks) = (comparison, topic, comparison.Language.Context is not null);

    /// <summary>Adds a word whose right sense is in question; the answer stands at the index that it returns.</summary>
    /// <param name="source">Index of the source's token.</param>
    /// <param name="senses">Senses of its word.</param>
    /// <param name="own">The sense that the copy's word belongs to.</param>
    public int Ask(int source, IReadOnlyList<IReadOnlyList<string>> senses, int own)
    {
        var row = _own.Count;
        _own.Add(own);
        var around = Around(source);
        var place = _asks ? _comparison.Source.Around(source, []) : null;
        for (var sense = 0; sense < senses.Count; sense++)
        {
            var members = new List<string>(MostMembers);
            for (var m = 0; m < senses[sense].Count && members.Count < MostMembers; m++)
            {
                if (!senses[sense][m].Contains(' ')) members.Add(senses[sense][m]);
            }

            if (members.Count == 0) continue;
            var (topic, near) = (-1.0, -1.0);
            foreach (var vector in _comparison.Language.Words.Of(members.ConvertAll(_comparison.Language.Lexicon.Word))) (topic, near) = (Math.Max(topic, WordVectors.Similarity(vector, _topic)), Math.Max(near, WordVectors.Similarity(vector, around)));
            _parts.Add((row, sense, topic, near));
            if (place is not null) _contexts.Add(place with { Candidates = [.. members.Select(m => Inflected(m, _comparison.SourceWords[source]))] });
        }

        return row;
    }

    // Direction of the sentence around a word, the word itself left out.
    private float[] Around(int source)
    {
        if (_around.TryGetValue(source, out var known)) return known;
        var (tokens, words) = (_comparison.Source.SentenceOf(source).Tokens, new List<LexiconWord>());
        for (var t = tokens.Start; t < tokens.End; t++)
        {
            if (t != source && _comparison.Source.Tokens[t].IsContent()) words.Add(_comparison.SourceWords[t]);
        }

        return _around[source] = SubstitutionFeatures.Direction(_comparison.Language, words);
    }

    /// <summary>For each question the answer of the context model and of the word vectors.</summary>
    public SenseAnswer[] Answers()
    {
        var answers = new SenseAnswer[_own.Count];
        var scores = _comparison.Language.Context is { } model && _contexts.Count > 0 ? model.LogProbabilities(_contexts) : null;
        for (var p = 0; p < _parts.Count;)
        {
            var row = _parts[p].Row;
            var (own, best, share, topic, otherTopic, near, otherNear) = (double.NaN, double.NaN, 0.0, double.NaN, double.NaN, double.NaN, double.NaN);
            for (; p < _parts.Count && _parts[p].Row == row; p++)
            {
                var mine = _parts[p].Sense == _own[row];
                var fit = scores is null ? double.NaN : Fit(scores[p], _contexts[p].Candidates);
                if (mine) (topic, near) = (_parts[p].Topic, _parts[p].Sentence);
                else
                {
                    if (!(otherTopic >= _parts[p].Topic)) otherTopic = _parts[p].Topic;
                    if (!(otherNear >= _parts[p].Sentence)) otherNear = _parts[p].Sentence;
                }

                if (double.IsNaN(fit)) continue;
                share += Math.Exp(fit);
                if (mine) own = fit;
                else if (!(best >= fit)) best = fit;
            }

            answers[row] = new SenseAnswer(Margin(best, own, MostMargin), double.IsNaN(own) ? 0 : Math.Clamp(Math.Log(share) - own, 0, MostMargin), Margin(otherTopic, topic, 1), Margin(otherNear, near, 1));
        }

        return answers;
    }

    private static double Margin(double best, double own, double most) => double.IsNaN(own) || double.IsNaN(best) ? 0 : Math.Clamp(best - own, -most, most);

    // Mean over a sense's better half of how much likelier its words are here than anywhere: one good member is enough to be meant, a single lucky one is not.
    private double Fit(double[] scores, IReadOnlyList<string> members)
    {
        var lexicon = _comparison.Language.Lexicon;
        var fits = scores.Select((s, k) => s + lexicon.Rarity(members[k])).Where(double.IsFinite).OrderDescending().ToList();
        return fits.Count == 0 ? double.NaN : fits.Take((fits.Count + 1) / 2).Average();
    }

    // A dictionary form with the ending of the word that it stands for, where the lexicon knows such a form.
    private string Inflected(string member, LexiconWord like)
    {
        if (like.IsBase) return member;
        var lexicon = _comparison.Language.Lexicon;
        string[] forms = like.Form.EndsWith("ing", StringComparison.Ordinal) ? [member + "ing", member.TrimEnd('e') + "ing", member + member[^1] + "ing"]
            : like.Form.EndsWith('s') ? [member + "s", member + "es", member.EndsWith('y') ? member[..^1] + "ies" : member + "s"]
            : [member + "ed", member + "d", member.EndsWith('y') ? member[..^1] + "ied" : member + "ed", member + member[^1] + "ed"];
        return forms.FirstOrDefault(f => lexicon.Frequency(f) > 0 && lexicon.BaseOf(f) == member) ?? member;
    }
}

/// <summary>What speaks against the sense that the copy's word belongs to.</summary>
/// <param name="Margin">Nats by which the best other sense fits the place better, -6 to 6; 0 where the model cannot say.</param>
/// <param name="Doubt">How unlikely the sense is beside all of them, nats from 0 to 6.</param>
/// <param name="Topic">By how much another sense is nearer to what the source writes about, cosine, -1 to 1.</param>
/// <param name="Sentence">The same for the words of the sentence.</param>
internal readonly record struct SenseAnswer(double Margin, double Doubt, double Topic, double Sentence);
