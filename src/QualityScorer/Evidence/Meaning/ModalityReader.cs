using System.Collections.Frozen;
using QualityScorer.Evidence.Fluency;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>Reads the modality of a verb off the words before it.</summary>
internal static class ModalityReader
{
    private const int Reach = 7;
    private static readonly FrozenDictionary<string, Modality> Markers = WordForms.HeadsIn("modality.txt").ToFrozenDictionary(m => m.Key, m => Enum.Parse<Modality>(m.Value, ignoreCase: true), StringComparer.Ordinal);
    private static readonly FrozenSet<string> Passed = FrozenSet.Create(StringComparer.Ordinal, "be", "been", "have", "has", "had", "not", "also", "now", "still", "soon", "only", "even", "then", "never", "always", "no", "longer");

    /// <summary>The modality of the verb at a token, with the index of the marking word (the verb itself for a plain fact); null where it cannot be told: infinitives, nouns, abilities.</summary>
    public static (Modality Modality, int Marker, bool IsPast)? Of(Document document, int verb, Lexicon lexicon)
    {
        // "was going to be sold": the word itself is an auxiliary.
        if (document.Tokens[verb].Normal == "going") return null;
        var (had, to) = (false, false);
        for (var i = verb - 1; i >= Math.Max(0, verb - Reach); i--)
        {
            var word = document.Tokens[i].Normal;
            // ", delivered free of charge": a participle behind a comma.
            if (!document.Tokens[i].IsWord) return to || i == verb - 1 ? null : Plain(document, verb, had, lexicon);
            if (word == "to")
            {
                // "agreed to sign" says nothing of the signing.
                if (to) return null;
                to = true;
                continue;
            }

            // "was to blame" tells what was.
            if (to && document.Tokens[verb].Normal == "blame") return null;
            if (Marker(document, i, to) is { } modality) return (modality, i, had);
            if (to) return null;
            if (word is "have" or "has" or "had" or "been") had = true;
            if (word is "is" or "are" or "was" or "were" or "am" or "did" or "does" or "do") return (Modality.Fact, i, word is "was" or "were" or "did");
            if (word is "probably" or "can" or "cannot" or "let" or "would" or "wouldn't") return null;
            if (!Passed.Contains(word) && !word.EndsWith("ly", StringComparison.Ordinal)) return Plain(document, verb, had, lexicon);
        }

        return null;
    }

    private static (Modality, int, bool)? Plain(Document document, int verb, bool had, Lexicon lexicon)
    {
        var word = document.Tokens[verb].Normal;
        if (had) return (Modality.Fact, verb, true);
        // "the water delivered each winter" is a participle; "it delivered the water" has its object behind it.
        var next = verb + 1 < document.Tokens.Count ? document.Tokens[verb + 1] : default;
        var finite = next.Normal is "the" or "a" or "an" or "his" or "her" or "its" or "their" or "it" or "him" or "them" || (next.Span.Length > 0 && (next.IsNumber || next.IsContent()) && !next.Normal.EndsWith("ly", StringComparison.Ordinal));
        finite |= IsMainVerb(document, verb, next, lexicon);
        finite |= next.Normal == "by" && VerbFrame.IsMeasure(document, verb + 2);
        return finite && IsPast(word, lexicon) ? (Modality.Fact, verb, true) : null;
    }

    // "The minister met with his colleagues": right behind its subject, no other verb before it and no auxiliary behind it.
    private static bool IsMainVerb(Document document, int verb, Token next, Lexicon lexicon)
    {
        var sentence = document.SentenceOf(verb).Tokens;
        if (next.Normal is not ("with" or "to" or "about" or "on" or "at" or "in" or "for") || verb == sentence.Start || !document.Tokens[verb - 1].IsContent()) return false;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (i != verb && document.Tokens[i].IsAuxiliary) return false;
        }

        return !VerbForms.HasFinite(document, lexicon, sentence.Start, verb);
    }

    private static bool IsPast(string word, Lexicon lexicon) =>
        (word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 4) || (lexicon.BaseOf(word) != word && !word.EndsWith('s') && !word.EndsWith("ing", StringComparison.Ordinal));

    private static Modality? Marker(Document document, int i, bool to)
    {
        if (!Markers.TryGetValue(document.Tokens[i].Normal + (to ? "_to" : ""), out var modality)) return null;
        return modality;
    }
}
