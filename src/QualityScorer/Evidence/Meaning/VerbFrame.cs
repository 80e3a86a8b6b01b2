using System.Collections.Frozen;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>Who does it and to whom it is done, read off the words around a verb without a parser.</summary>
internal sealed record VerbFrame
{
    private const int Reach = 9;

    /// <summary>No word of a frame stands farther before its verb.</summary>
    public const int ReachBefore = Reach + 7;

    /// <summary>No word of a frame stands farther behind its verb.</summary>
    public const int ReachBehind = Reach + 3;

    private static readonly FrozenSet<string> Auxiliaries = FrozenSet.Create(StringComparer.Ordinal, "is", "are", "was", "were", "been", "being", "be", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "may", "might", "must", "should", "shall", "to", "not", "n't", "didn't", "doesn't", "don't", "won't", "wouldn't", "hasn't", "haven't", "hadn't", "never", "also", "then", "later", "already", "still", "just", "ever", "almost", "now", "again", "once", "soon", "often", "all", "both");
    private static readonly FrozenSet<string> Prepositions = FrozenSet.Create(StringComparer.Ordinal, "in", "on", "at", "by", "to", "from", "with", "for", "into", "onto", "over", "under", "about", "after", "before", "against", "between", "during", "through", "towards", "toward", "near", "without", "as", "than", "per", "until", "since", "across", "around", "because", "despite", "among", "within", "upon");
    private static readonly FrozenSet<string> Borders = FrozenSet.Create(StringComparer.Ordinal, "that", "which", "who", "whom", "whose", "and", "but", "or", "because", "although", "though", "while", "whereas", "if", "when", "where", "so", "said", "says");
    private static readonly FrozenSet<string> Pronouns = FrozenSet.Create(StringComparer.Ordinal, "he", "him", "his", "she", "her", "hers", "they", "them", "their", "it", "its", "we", "us", "our", "i", "me", "my", "who", "which", "you");

    /// <summary>Index of the verb.</summary>
    public required int Verb { get; init; }

    /// <summary>True for <c>was hit</c>, and for <c>hit by</c>.</summary>
    public required bool IsPassive { get; init; }

    /// <summary>Words of the subject, the nearest to the verb first: content words and pronouns.</summary>
    public required IReadOnlyList<int> Subject { get; init; }

    /// <summary>Words of the object, up to the first preposition but "of".</summary>
    public required IReadOnlyList<int> Object { get; init; }

    /// <summary>Words behind the first preposition after the object, without the agent of a passive.</summary>
    public required IReadOnlyList<int> Oblique { get; init; }

    /// <summary>The preposition before <see cref="Oblique"/>, or null.</summary>
    public string? Before { get; init; }

    /// <summary>The agent of a passive, behind "by".</summary>
    public required IReadOnlyList<int> Agent { get; init; }

    /// <summary>True for a word that can be read as a finite verb or participle: a verb's form, or an auxiliary, a pronoun or "who" before it.</summary>
    public static bool IsVerb(Document document, int token, LexiconWord known)
    {
        ref readonly var word = ref document.Tokens[token];
        if (!word.IsContent() || word.IsCapitalized || token == 0) return false;
        var before = Skip(document, token);
        if (before < 0) return false;
        var left = document.Tokens[token - 1].Normal;
        if (left is "the" or "a" or "an" or "of" or "'s" or "his" or "its" or "their" or "this" or "these" or "those" or "some" or "no") return false;
        if (before < token - 1 || Pronouns.Contains(left)) return true;
        if (word.Normal.EndsWith("ed", StringComparison.Ordinal)) return true;
        if (known.IsBase) return false;
        return word.Normal.EndsWith('s') ? document.Tokens[before].IsCapitalized : !word.Normal.EndsWith("ing", StringComparison.Ordinal);
    }

    /// <summary>The frame of a verb.</summary>
    public static VerbFrame Of(Document document, int verb)
    {
        var subject = new List<int>();
        var start = Skip(document, verb);
        // "is to return", "was to have sung" are active, "is to be returned" is not.
        var passive = false;
        for (var i = verb - 1; i > start && document.Tokens[i].Normal != "to"; i--) passive |= IsBe(document.Tokens[i].Normal) || document.Tokens[i].Normal is "get" or "got";
        passive &= !document.Tokens[verb].Normal.EndsWith("ing", StringComparison.Ordinal);
        // "Hrubá, a former teacher, accused": the subject stands before what is said of it.
        if (start > 0 && document.Tokens[start].Normal == "," && Opening(document, start) is { } comma) start = comma - 1;
        for (var i = start; i >= Math.Max(0, start - Reach - 2); i--)
        {
            if (i == start && document.Tokens[i].Normal is "who" or "which") subject.Add(i);
            if (Ends(document, i)) break;
            if ((document.Tokens[i].IsContent() && !DateWords.IsDayOrMonth(document.Tokens[i].Normal)) || Pronouns.Contains(document.Tokens[i].Normal)) subject.Add(i);
            // "on Friday he": a pronoun is the whole subject.
            if (subject.Count == 1 && i == start && PersonOf(document.Tokens[i].Normal) > 0) break;
        }

        var (direct, oblique, agent) = (new List<int>(), new List<int>(), new List<int>());
        var into = direct;
        string? preposition = null;
        for (var i = verb + 1; i < Math.Min(document.Tokens.Count, verb + 1 + Reach); i++)
        {
            var word = document.Tokens[i].Normal;
            // "rose by 3 percent" names a measure, no agent.
            if (word == "by" && i == verb + 1 && !document.Tokens[verb].Normal.EndsWith("ing", StringComparison.Ordinal)) passive |= !IsMeasure(document, i + 1);
            // "at least seven" is no phrase of its own.
            if (word == "at" && i + 1 < document.Tokens.Count && document.Tokens[i + 1].Normal is "least" or "most") continue;
            // A finite auxiliary belongs to another clause.
            if (word is "is" or "are" or "was" or "were" or "will" or "would" or "could" or "may" or "might" or "can" or "has" or "had" or "should" or "must") break;
            if (Prepositions.Contains(word))
            {
                // Only the first phrase belongs to the verb for sure.
                if (into == oblique || (into == agent && agent.Count > 0)) break;
                into = word == "by" && passive ? agent : oblique;
                preposition ??= into == oblique ? word : null;
            }
            else if (Ends(document, i) && !(into == agent && word is "and")) break;
            else if (document.Tokens[i].IsContent() || Pronouns.Contains(word)) into.Add(i);
        }

        return new VerbFrame { Verb = verb, IsPassive = passive, Subject = subject, Object = direct, Oblique = oblique, Before = preposition, Agent = agent };
    }

    /// <summary>True for a form of <c>be</c> that makes a passive.</summary>
    public static bool IsBe(string word) => word is "is" or "are" or "was" or "were" or "been" or "being" or "be";

    /// <summary>True where a form of <c>be</c> stands among the auxiliaries right before a verb.</summary>
    public static bool HasBe(Document document, int verb)
    {
        for (var i = Skip(document, verb) + 1; i < verb; i++)
        {
            if (IsBe(document.Tokens[i].Normal)) return true;
        }

        return false;
    }

    /// <summary>True for a preposition other than "of".</summary>
    public static bool IsPreposition(string word) => Prepositions.Contains(word);

    /// <summary>Pronouns of one person, number and sex in any case: he, him, his.</summary>
    public static int PersonOf(string pronoun) => pronoun switch
    {
        "he" or "him" or "his" => 1,
        "she" or "her" or "hers" => 2,
        "they" or "them" or "their" => 3,
        "we" or "us" or "our" => 4,
        "i" or "me" or "my" => 5,
        "it" or "its" => 6,
        _ => 0,
    };

    /// <summary>True where a number or a share stands at a token or right behind it.</summary>
    public static bool IsMeasure(Document document, int token) => IsMeasure(document, token, 3);

    /// <summary>True where a number or a share stands among some tokens.</summary>
    public static bool IsMeasure(Document document, int token, int count)
    {
        for (var i = Math.Max(0, token); i < Math.Min(document.Tokens.Count, Math.Max(0, token) + count); i++)
        {
            if (document.Tokens[i].IsNumber || document.Tokens[i].Normal is "few" or "half" or "third" or "quarter" || Quantity.CardinalOf(document.Tokens[i]) is not null) return true;
        }

        return false;
    }

    private static bool Ends(Document document, int i) =>
        (document.Tokens[i].Kind == TokenKind.Punctuation && document.Tokens[i].Normal is not ("'" or "\"" or "-" or "%")) || (Borders.Contains(document.Tokens[i].Normal) && document.Tokens[i].Normal != "and");

    // "is 9% owned by".
    private static bool IsShare(Document document, int i) => document.Tokens[i].Normal is "%" or "percent" || (document.Tokens[i].IsNumber && i + 1 < document.Tokens.Count && document.Tokens[i + 1].Normal is "%" or "percent");

    // The comma before an apposition that closes at this one: an article or a possessive opens it.
    private static int? Opening(Document document, int closing)
    {
        for (var i = closing - 2; i > Math.Max(0, closing - Reach - 3); i--)
        {
            if (document.Tokens[i].Kind != TokenKind.Punctuation || document.Tokens[i].Normal is "-" or "'") continue;
            return document.Tokens[i].Normal == "," && document.Tokens[i + 1].Normal is "a" or "an" or "the" or "his" or "her" or "its" or "their" || document.Tokens[i + 1].IsNumber ? i : null;
        }

        return null;
    }

    // The last word before the verb's auxiliaries, adverbs and shares.
    private static int Skip(Document document, int verb)
    {
        var i = verb - 1;
        while (i >= 0 && verb - i <= 5 && (document.Tokens[i].IsWord || IsShare(document, i)) && (IsShare(document, i) || Auxiliaries.Contains(document.Tokens[i].Normal) || document.Tokens[i].Normal.EndsWith("ly", StringComparison.Ordinal))) i--;
        return i;
    }
}
