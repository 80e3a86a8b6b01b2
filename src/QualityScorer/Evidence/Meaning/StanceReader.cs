using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Evidence.Fluency;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>Finds the expressions of stances.txt in a text: <c>turned their backs on</c>, <c>found him not guilty</c>.</summary>
internal static class StanceReader
{
    private const int LongestObject = 6;
    private const int LongestBeforeParticle = 3;
    private const int LongestStance = 20;
    private const int MostPassed = 2;
    private const int DenialReach = 30;
    private const int ModalReach = 4;
    private const int ConditionReach = 10;
    private static readonly FrozenSet<string> Be = FrozenSet.Create(StringComparer.Ordinal, "be", "is", "are", "was", "were", "been", "being", "am", "isn't", "aren't", "wasn't", "weren't");
    private static readonly FrozenSet<string> Have = FrozenSet.Create(StringComparer.Ordinal, "have", "has", "had", "having", "haven't", "hasn't", "hadn't");

    // Before "to" and a verb they turn the verb.
    private static readonly FrozenSet<string> Refusing = FrozenSet.Create(StringComparer.Ordinal,
        "fail", "fails", "failed", "failing", "failure", "refuse", "refuses", "refused", "refusing", "refusal", "decline", "declines", "declined", "declining", "unable", "unwilling", "reluctant", "hesitate", "hesitates", "hesitated", "neglected", "impossible", "unlikely");

    // What turns the sense of what follows, or may.
    private static readonly FrozenSet<string> Turning = FrozenSet.Create(StringComparer.Ordinal,
        "untrue", "false", "instead", "rather", "except", "avoid", "avoided", "prevent", "prevented", "prevents", "preventing", "stop", "stopped", "little", "few", "short", "nearly", "almost", "brink", "verge");

    private static readonly FrozenDictionary<string, Expression[]> Expressions = Read();
    private static readonly WordNotes<Keys> Known = new(Keys.Of);

    private sealed record Expression(int Family, bool IsFirst, bool IsSure, bool IsBeside, string[] Words, string? Not)
    {
        // Of the many phrases that begin with "be" or "keep" few have their last word in the sentence.
        public Traces Last { get; } = Words.Length > 1 ? Traces.Of(Words[^1]) : default;
    }

    /// <summary>All stances among the tokens of one side of a pair, in order; one place may hold stances of several families.</summary>
    /// <param name="document">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="tokens">The side's tokens.</param>
    public static List<Stance> Of(Document document, LexiconWord[] words, int[] tokens) => Settle(document, words, Find(document, words, tokens), null);

    /// <summary>The stances of both sides of a pair whose families stand on both.</summary>
    public static (List<Stance> Source, List<Stance> Copy) Shared(Comparison comparison, AlignedPair pair)
    {
        var source = Find(comparison.Source, comparison.SourceWords, pair.SourceTokens);
        if (source.Count == 0) return ([], []);
        var copy = Find(comparison.Copy, comparison.CopyWords, pair.CopyTokens);
        var families = new HashSet<int>();
        foreach (var stance in copy)
        {
            if (source.Exists(s => s.Family == stance.Family)) families.Add(stance.Family);
        }

        return families.Count == 0 ? ([], []) : (Settle(comparison.Source, comparison.SourceWords, source, families), Settle(comparison.Copy, comparison.CopyWords, copy, families));
    }

    // The expressions themselves, whatever stands before them.
    private static List<Stance> Find(Document document, LexiconWord[] words, int[] tokens)
    {
        var found = new List<Stance>();
        var keys = new Keys[tokens.Length];
        var present = default(Traces);
        for (var p = 0; p < tokens.Length; p++)
        {
            keys[p] = document.Tokens[tokens[p]].IsWord ? Known.Of(words[tokens[p]])! : Keys.OfMark(document.Tokens[tokens[p]].Normal);
            present = present.With(keys[p].Traces);
        }

        for (var p = 0; p < tokens.Length; p++)
        {
            if (keys[p].Expressions.Length == 0) continue;
            var from = found.Count;
            foreach (var expression in keys[p].Expressions)
            {
                if (!present.Has(expression.Last)) continue;
                if (IsInside(found, expression.Family, tokens[p]) || Match(document, tokens, keys, p, expression) is not ({ } end, var negated)) continue;
                found.Add(new Stance(expression.Family, expression.IsFirst ^ negated, expression.IsSure, negated, expression.IsBeside, false, tokens[p], tokens[end - 1] + 1, expression.Words.Length));
            }

            if (found.Count > from) Choose(document, found, from);
        }

        return found;
    }

    // "lost trust in" holds no trust.
    private static bool IsInside(List<Stance> found, int family, int token)
    {
        for (var k = found.Count - 1; k >= 0 && found[k].First > token - LongestStance; k--)
        {
            if (found[k].Family == family && found[k].Words > 1 && found[k].First < token && found[k].End > token) return true;
        }

        return false;
    }

    // "a few"; "turned down" is no form of "turned".
    private static void Choose(Document document, List<Stance> found, int from)
    {
        var first = found[from].First;
        var longest = 1;
        for (var k = from; k < found.Count; k++) longest = found[k].IsSure ? Math.Max(longest, found[k].Words) : longest;
        if (document.Tokens[first].Normal is "few" or "little" && first > 0 && document.Tokens[first - 1].Normal == "a") found.RemoveRange(from, found.Count - from);
        else if (longest > 1) found.RemoveAll(s => s.First == first && s.IsSure && s.Words < longest);
    }

    // What stands before an expression bears on all that begin with its first word.
    private static List<Stance> Settle(Document document, LexiconWord[] words, List<Stance> found, HashSet<int>? families)
    {
        var settled = new List<Stance>(found.Count);
        for (var at = 0; at < found.Count;)
        {
            var (first, from) = (found[at].First, settled.Count);
            for (; at < found.Count && found[at].First == first; at++)
            {
                if (families?.Contains(found[at].Family) != false) settled.Add(found[at]);
            }

            if (settled.Count == from) continue;
            var ((denied, clear), modal, supposed, verb) = (Denial(document, first), IsModal(document, first), IsSupposed(document, first), IsVerb(document, words, first));
            for (var k = settled.Count - 1; k >= from; k--)
            {
                var stance = settled[k];
                settled[k] = stance with { IsFirst = stance.IsFirst ^ denied, IsDenied = stance.IsDenied || denied, IsModal = modal, IsSure = stance.IsSure && clear && !supposed && (stance.Words > 1 || verb) };
                // What may be denied or not explains both.
                if (!clear) settled.Add(settled[k] with { IsFirst = !settled[k].IsFirst });
            }
        }

        return settled;
    }

    private static (int? End, bool Negated) Match(Document document, int[] tokens, Keys[] keys, int p, Expression expression)
    {
        var negated = document.Tokens[tokens[p]].Normal.EndsWith("n't", StringComparison.Ordinal);
        var at = p;
        if (expression.Words[0][0] == '=' && document.Tokens[tokens[p]].Normal != expression.Words[0][1..]) return default;
        for (var w = 1; w < expression.Words.Length; w++)
        {
            var gap = expression.Words[w] == "*";
            if (gap) w++;
            var (next, passed) = (at + 1, 0);
            for (; next < tokens.Length && !Is(keys[next], expression.Words[w]); next++)
            {
                var token = document.Tokens[tokens[next]];
                if (tokens[next] != tokens[next - 1] + 1 || token.Kind == TokenKind.Punctuation && token.Normal is not ("\"" or "'" or "-")) return default;
                if (++passed > (!gap ? MostPassed : WordForms.IsFunctionWord(expression.Words[w]) ? LongestBeforeParticle : LongestObject) || !(gap || MayBePassed(document, tokens[next]))) return default;
                if (ClausePolarity.IsNegator(document, tokens[next])) negated = !negated;
            }

            if (next >= tokens.Length) return default;
            at = next;
        }

        if (expression.Not is not null && at + 1 < tokens.Length && document.Tokens[tokens[at + 1]].Normal == expression.Not) return default;
        return (at + 1, negated);
    }

    private static bool Is(Keys key, string word) => key.Plain == word || key.Known == word;

    // What may stand between the words of a phrase: "gave their full approval", "turned it down".
    private static bool MayBePassed(Document document, int token) =>
        document.Tokens[token] is { Kind: TokenKind.Possessive } or { Kind: TokenKind.Punctuation } || VerbForms.IsDeterminer(document.Tokens[token].Normal) || document.Tokens[token].IsAdverb || ClausePolarity.IsNegator(document, token)
        || document.Tokens[token].Normal is "it" or "them" or "him" or "her" or "its" or "his" or "their" or "full" or "final" or "any" or "all" or "both" or "been" or "be" or "so" or "too" or "very";

    // Whether a denial right before it stands over a word, and whether that is clear: no other denial before it in its sentence.
    private static (bool IsDenied, bool IsClear) Denial(Document document, int token)
    {
        var (denied, direct) = (false, true);
        var start = document.SentenceOf(token).Tokens.Start;
        for (var i = token - 1; i >= Math.Max(start, token - DenialReach) && document.Tokens[i].Normal is not (";" or ":") && (document.Tokens[i].Normal != "but" || IsAllBut(document, i)); i--)
        {
            var word = document.Tokens[i];
            if (Turns(document, i))
            {
                // "found little to welcome", "a little"
                if (word.Normal is "little" or "few" && i > start && document.Tokens[i - 1].Normal is "a" or "quite") continue;
                // "denied that he had ...": what is denied is told, but not by the speaker.
                if (!direct || ClausePolarity.IsDenyingVerb(word)) return (denied, false);
                denied = !denied;
            }
            else direct &= word.Normal is "to" or "be" or "been" or "even" or "so" or "has" or "have" || word.IsAuxiliary || word.IsAdverb;
        }

        return (denied, true);
    }

    private static bool Turns(Document document, int token)
    {
        var (word, next) = (document.Tokens[token].Normal, document.Tokens[Math.Min(token + 1, document.Tokens.Count - 1)].Normal);
        return ClausePolarity.IsNegator(document, token) || ClausePolarity.IsDenyingVerb(document.Tokens[token]) || Turning.Contains(word) || (next == "to" && Refusing.Contains(word)) || (word == "far" && next == "from") || (word == "close" && next == "to")
            || (word == "out" && token > 0 && document.Tokens[token - 1].Normal is "rule" or "ruled" or "rules" or "ruling") || IsAllBut(document, token);
    }

    // "all but two were present"
    private static bool IsAllBut(Document document, int token) => token > 0 && document.Tokens[token].Normal == "but" && document.Tokens[token - 1].Normal is "all" or "none" or "nobody" or "everyone" or "everybody";

    // "the rejected bill", "an increase": no verb that tells of what happened.
    private static bool IsVerb(Document document, LexiconWord[] words, int token)
    {
        var (word, before) = (document.Tokens[token].Normal, token > 0 ? document.Tokens[token - 1] : Token.None);
        if (VerbForms.IsDeterminer(before.Normal) || before.Kind == TokenKind.Possessive || before.Normal is "his" or "her" or "this" or "these" or "no" or "any") return false;
        if (WordForms.IsFunctionWord(word) || WordForms.IsAdverb(word)) return !(word == "may" && document.Tokens[token].IsCapitalized);
        if (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal)) return true;
        if (words[token].IsBase) return before.Normal is "to" or "not" or "who" or "which" or "they" or "we" or "you" or "i" || before.IsAuxiliary || before.IsAdverb;
        return !word.EndsWith('s') || (token + 1 < document.Tokens.Count && VerbForms.IsDeterminer(document.Tokens[token + 1].Normal));
    }

    // "if it is rejected", "whether to reject it", "to have signed it by noon"
    private static bool IsSupposed(Document document, int token)
    {
        if (token > 0 && document.Tokens[token].Normal == "have" && document.Tokens[token - 1].Normal == "to") return true;
        for (var i = token - 1; i >= Math.Max(0, token - ConditionReach) && document.Tokens[i].Normal is not ("." or ";" or ","); i--)
        {
            if (document.Tokens[i].Normal is "if" or "unless" or "whether") return true;
        }

        return false;
    }

    private static bool IsModal(Document document, int token)
    {
        for (var i = token - 1; i >= Math.Max(0, token - ModalReach) && document.Tokens[i].IsWord; i--)
        {
            if (document.Tokens[i].Normal is "would" or "could" or "might" or "may" or "should" or "can") return true;
        }

        return false;
    }

    private static FrozenDictionary<string, Expression[]> Read()
    {
        var all = new Dictionary<string, List<Expression>>(StringComparer.Ordinal);
        var family = 0;
        foreach (var line in EmbeddedLines.Read("stances.txt"))
        {
            var beside = line[0] == '@';
            var sides = line.TrimStart('@').Split('|');
            for (var side = 0; side < 2; side++)
            {
                foreach (var entry in sides[side].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    var sure = entry[0] != '~';
                    var parts = (sure ? entry : entry[1..]).Split('!');
                    var words = parts[0].Split('_').Where((w, i) => i == 0 || w is not ("a" or "an" or "the")).Select(Key).ToArray();
                    var key = words[0].TrimStart('=');
                    if (words[0][0] == '=') key = WordForms.Stem(key);
                    if (!all.TryGetValue(key, out var list)) all[key] = list = [];
                    list.Add(new Expression(family, side == 0, sure, beside, words, parts.Length > 1 ? parts[1] : null));
                }
            }

            family++;
        }

        return all.ToFrozenDictionary(a => a.Key, a => a.Value.ToArray(), StringComparer.Ordinal);
    }

    private static string Key(string word) => word == "*" || word[0] == '=' ? word : Be.Contains(word) ? "be" : Have.Contains(word) ? "have" : WordForms.Stem(word);

    // How a word may stand in an expression, and the expressions that begin with it.
    private sealed record Keys(string Plain, string Known, Expression[] Expressions)
    {
        public Traces Traces { get; } = Traces.Of(Plain).With(Traces.Of(Known));

        public static Keys Of(LexiconWord word)
        {
            if (Be.Contains(word.Form)) return new Keys("be", "be", Beginning("be"));
            if (Have.Contains(word.Form)) return new Keys("have", "have", Beginning("have"));
            return new Keys(word.PlainStem, word.Stem, word.PlainStem == word.Stem ? Beginning(word.Stem) : [.. Beginning(word.PlainStem), .. Beginning(word.Stem)]);
        }

        public static Keys OfMark(string normal) => new(normal, normal, []);

        private static Expression[] Beginning(string key) => StanceReader.Expressions.GetValueOrDefault(key, []);
    }

    // Which words may be among some: each leaves a bit, so that most of those that are not there are told at once.
    private readonly record struct Traces(ulong Low, ulong High)
    {
        public static Traces Of(string word)
        {
            if (word.Length == 0) return default;
            var bit = ((word[0] * 31) + (word[^1] * 7) + (word[word.Length / 2] * 3) + word.Length) & 127;
            return bit < 64 ? new Traces(1UL << bit, 0) : new Traces(0, 1UL << bit);
        }

        public Traces With(Traces others) => new(Low | others.Low, High | others.High);

        public bool Has(Traces others) => (Low & others.Low) == others.Low && (High & others.High) == others.High;
    }
}
