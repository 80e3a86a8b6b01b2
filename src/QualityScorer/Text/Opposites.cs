using System.Collections.Frozen;

namespace QualityScorer.Text;

/// <summary>Words that reverse a claim when one takes the other's place: rise/fall, before/after, likely/unlikely, give up/secure.</summary>
internal static class Opposites
{
    private const int ParticleReach = 4;

    private static readonly string[] Prefixes = ["un", "in", "im", "ir", "il", "dis", "non", "mis"];
    private static readonly WordPairs<bool> Pairs;
    private static readonly WordPairs<bool> Sides;
    private static readonly FrozenSet<string> Phrases;
    private static readonly FrozenSet<string> PhraseHeads;

    static Opposites()
    {
        var (pairs, sides, phrases) = (new List<(string, string, bool)>(), new List<(string, string, bool)>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (file, line) in EmbeddedLines.Read("alternations.txt").Select(l => (0, l)).Concat(EmbeddedLines.Read("antonyms.txt").Concat(EmbeddedLines.Read("contraries.txt")).Select(l => (1, l))))
        {
            var words = line.Split('|').Select(side => side.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
            foreach (var a in words[0])
            {
                foreach (var b in words[1])
                {
                    if (Key(a) != Key(b)) pairs.Add((Key(a), Key(b), true));
                }
            }

            phrases.UnionWith(words.SelectMany(side => side).Where(w => w.Contains('_')).Select(Key));
            if (file == 0) sides.AddRange(words.SelectMany(side => side.SelectMany(a => side.Select(b => (Key(a), Key(b), true)))));
        }

        Pairs = WordPairs<bool>.Of(pairs);
        Sides = WordPairs<bool>.Of(sides);
        Phrases = phrases.ToFrozenSet(StringComparer.Ordinal);
        PhraseHeads = phrases.Select(p => p[..p.IndexOf('_', StringComparison.Ordinal)]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Number of a stem among the opposites, or -1.</summary>
    internal static int NumberOf(string stem) => Pairs.NumberOf(stem);

    /// <summary>True for two words (any forms) that are opposites.</summary>
    public static bool Are(LexiconWord a, LexiconWord b)
    {
        if (a.Form == b.Form) return false;
        if (Pairs.TryGet(a.OppositeOfPlain, b.OppositeOfPlain, out _)) return true;
        if (a.Stem == b.Stem) return false;
        return Pairs.TryGet(a.Opposite, b.Opposite, out _) || Pairs.TryGet(a.OppositeOfPlain, b.Opposite, out _) || Pairs.TryGet(a.Opposite, b.OppositeOfPlain, out _) || Negated(a.Stem, b.Stem) || Negated(b.Stem, a.Stem) || AreGraded(a.Form, b.Form);
    }

    /// <summary>True for two places in texts that hold opposites; a verb counts with its particle (<c>turned it down</c>).</summary>
    public static bool Are(PlacedWord one, PlacedWord other)
    {
        var (a, b) = (PhraseAt(one), PhraseAt(other));
        if (a is null && b is null) return Are(one.Word, other.Word) || AreCompared(one, other) || AreCompared(other, one);
        return Any(Pairs, Forms(a, one.Word), Forms(b, other.Word));
    }

    /// <summary>True for one verb with and without the particle that makes the opposite of it: call a strike, call it off.</summary>
    public static bool AreByParticle(PlacedWord one, PlacedWord other) =>
        one.Word.BeginsOpposite && one.Word.Stem == other.Word.Stem && PhraseAt(one) is null != PhraseAt(other) is null && Are(one, other);

    /// <summary>True for words that stand on the same side of a known alternation: oppose/against, rise/climb.</summary>
    public static bool Agree(PlacedWord one, PlacedWord other)
    {
        var (a, b) = (Forms(PhraseAt(one), one.Word), Forms(PhraseAt(other), other.Word));
        return Any(Sides, a, b) && !Any(Pairs, a, b);
    }

    /// <summary>True for a stem that has an opposite with a particle behind it: <c>turn</c>, for "turn down".</summary>
    internal static bool Begin(string stem) => PhraseHeads.Contains(stem);

    // "turned the offer down": the verb's stem and the particle that follows it, where the two are known together.
    private static string? PhraseAt(PlacedWord place)
    {
        if (!place.Word.BeginsOpposite) return null;
        var tokens = place.Document.Tokens;
        for (var i = place.Token + 1; i < Math.Min(tokens.Count, place.Token + 1 + ParticleReach) && tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            var phrase = $"{place.Word.Stem}_{tokens[i].Normal}";
            if (Phrases.Contains(phrase) && (i == place.Token + 1 || tokens[i].Normal is not ("to" or "by"))) return phrase;
        }

        return null;
    }

    // A particle makes another verb of it; "of" leaves "all" what it is.
    private static string[] Forms(string? phrase, LexiconWord word) =>
        phrase is null ? [word.PlainStem, word.Stem] : phrase.EndsWith("_of", StringComparison.Ordinal) ? [phrase, word.PlainStem, word.Stem] : [phrase];

    // Two different forms that are a pair.
    private static bool Any(WordPairs<bool> table, string[] some, string[] others)
    {
        foreach (var a in some)
        {
            foreach (var b in others)
            {
                if (a != b && Has(table, a, b)) return true;
            }
        }

        return false;
    }

    private static bool Has(WordPairs<bool> table, string a, string b) => table.TryGet(a, b, out _);

    private static string Key(string word) => word.IndexOf('_', StringComparison.Ordinal) is > 0 and var cut ? WordForms.Stem(word[..cut]) + word[cut..] : WordForms.Stem(word);

    // faster/slower, weakest/strongest, quickly/slowly: the same ending on opposites.
    private static bool AreGraded(string a, string b)
    {
        foreach (var ending in (ReadOnlySpan<string>)["er", "est", "ly"])
        {
            if (a.Length > ending.Length + 2 && b.Length > ending.Length + 2 && a.EndsWith(ending, StringComparison.Ordinal) && b.EndsWith(ending, StringComparison.Ordinal))
                return Has(Pairs, Plain(a[..^ending.Length]), Plain(b[..^ending.Length]));
        }

        return false;
    }

    // cheaper/more expensive: an ending on the one, "more" before the other; "less expensive" is no opposite.
    private static bool AreCompared(PlacedWord one, PlacedWord other)
    {
        if (other.Token == 0) return false;
        var (word, before) = (one.Word.Form, other.Document.Tokens[other.Token - 1].Normal);
        var ending = before == "more" ? "er" : before == "most" ? "est" : null;
        return ending is not null && word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal) && Has(Pairs, Plain(word[..^ending.Length]), other.Word.PlainStem);
    }

    private static string Plain(string stem) => WordForms.Stem(stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] != 's' && stem[^1] != 'l' ? stem[..^1] : stem);

    private static bool Negated(string positive, string negative) =>
        positive.Length > 3 && !WordForms.IsFunctionWord(positive) && negative.Length > positive.Length && negative.EndsWith(positive, StringComparison.Ordinal)
        && Array.IndexOf(Prefixes, negative[..^positive.Length]) >= 0
        // Not every prefix denies: migrant/immigrant, vent/invent, form/inform.
        && (negative[0] != 'i' || (positive.Length > 4 && !positive.EndsWith("ant", StringComparison.Ordinal) && !positive.EndsWith("form", StringComparison.Ordinal)));
}
