using System.Collections.Frozen;
using QualityScorer.Evidence.Fluency;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>Two events of which the text says that one came before the other or brought it about, in whichever grammar: <c>B because A</c>, <c>A, so B</c>, <c>A led to B</c>, <c>not B until A</c>, <c>first A and then B</c>.</summary>
/// <param name="Former">Content words of what came first, tokens.</param>
/// <param name="Latter">Content words of what came next, tokens.</param>
internal sealed record Sequence(IReadOnlyList<int> Former, IReadOnlyList<int> Latter)
{
    /// <summary>True where the former is told as the reason of the latter.</summary>
    public bool Causes { get; init; }

    private const int ObjectReach = 9;
    private const int SuperlativeReach = 4;
    private const int SpeakerReach = 10;
    private const int TimeReach = 5;
    private const int LeastClause = 3;

    private static readonly FrozenDictionary<string, string> Markers = WordForms.HeadsIn("sequence.txt");
    private static readonly FrozenSet<string> Driving = EmbeddedLines.Read("sequence.txt").Where(l => l.StartsWith("driving ", StringComparison.Ordinal)).SelectMany(l => l.Split(' ')[1..]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Heads = Markers.Keys.Select(k => k.Split('_')[0]).Concat(["when", "reason", "having"]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly int Longest = Markers.Keys.Max(k => k.Count(c => c == '_') + 1);

    /// <summary>All that the tokens of one side of a pair tell in order, in the order of the words that tell it.</summary>
    public static List<Sequence> In(Document document, int[] tokens)
    {
        var found = new List<Sequence>();
        var (hard, soft) = (-1, -1);
        for (var p = 0; p < tokens.Length; p++)
        {
            var token = tokens[p];
            if (!Heads.Contains(document.Tokens[token].Normal)) continue;
            var sentence = document.SentenceOf(token);
            if (hard < sentence.Tokens.Start) (hard, soft) = (sentence.Tokens.Start, sentence.Tokens.Start);
            // Inside a joining phrase, or a fronted clause that was read as a whole.
            if (token < hard || token < soft) continue;
            // ", partly because": what depends on it is more than the clause before it.
            var reader = new Reader(document, sentence, tokens[0], token, HasComma(document, soft, token) ? hard : Math.Max(hard, soft));
            if (reader.Read() is not { } read) continue;
            if (reader.IsHard) hard = reader.Cut;
            else soft = reader.Cut;
            if (read.Former.Count > 0 && read.Latter.Count > 0) found.Add(read with { Causes = reader.Causes });
        }

        return found;
    }

    private static bool HasComma(Document document, int start, int end)
    {
        for (var i = Math.Max(0, start); i < end; i++)
        {
            if (document.Tokens[i].Normal == ",") return true;
        }

        return false;
    }

    /// <summary>The place of both events in the text.</summary>
    public TextSpan Place(Document document) => document.Place(Former.Concat(Latter));

    // One joining word: what it joins.
    private sealed class Reader(Document document, Sentence sentence, int first, int token, int cut)
    {
        // Where the next joining word's clause may begin at the earliest.
        public int Cut { get; private set; } = cut;

        // True where the word tells a reason, not a time.
        public bool Causes => document.Tokens[token].Normal is not ("after" or "following" or "subsequent" or "once" or "as" or "the" or "only" or "since" or "before" or "prior" or "until" or "till" or "by" or "when" or "having" or "then" or "later" or "afterwards" or "afterward" or "thereafter" or "subsequently" or "up" or "beforehand" or "ever" or "whereupon" or "upon" or "at")
            || (document.Tokens[token].Normal == "as" && Normal(token + 1) == "a");

        // True where nothing before that place belongs to the next clause.
        public bool IsHard { get; private set; }

        public Sequence? Read()
        {
            var word = document.Tokens[token].Normal;
            if (word == "when") return When();
            if (word == "reason") return Reason();
            if (word == "having") return IsFronted() ? Subordinate(token + 1, true, false) : null;
            // "and the mill has stood empty since"
            if (word == "since" && (token + 1 >= sentence.Tokens.End || document.Tokens[token + 1].Kind == TokenKind.Punctuation)) return Split(ClauseStart(token), token + 1, false);
            for (var length = Math.Min(Longest, sentence.Tokens.End - token); length > 0; length--)
            {
                if (Markers.TryGetValue(Phrase(token, length), out var kind))
                {
                    return kind switch
                    {
                        "earlier" => Introduces(length) ? Subordinate(token + length, true, false) : null,
                        "later" => Introduces(length) ? Subordinate(token + length, false, false) : null,
                        "result" => Concludes(length) ? Split(token, token + length, false) : null,
                        "next" => Follows(length) ? Split(ClauseStart(token), token + length, false) : null,
                        "prior" => Split(ClauseStart(token), token + length, true),
                        _ => Causing(length, kind == "driving"),
                    };
                }
            }

            return null;
        }

        private string Phrase(int start, int length) => length == 1 ? document.Tokens[start].Normal : string.Join('_', Enumerable.Range(start, length).Select(Normal));

        private string Normal(int i) => i >= sentence.Tokens.Start && i < sentence.Tokens.End ? document.Tokens[i].Normal : "";

        // Nothing but small words stand between the clause's beginning and the joining word.
        private bool IsFronted()
        {
            for (var i = token - 1; i >= Cut; i--)
            {
                if (document.Tokens[i].Normal is "that" or ";" or ":" or "—" || (document.Tokens[i].Normal == "," && i + 1 < token && Normal(i + 1) is "and" or "but" or "so")) return true;
                if (document.Tokens[i].IsContent() && document.Tokens[i].Normal is not ("shortly" or "soon" or "just" or "immediately" or "long" or "precisely" or "partly" or "largely" or "simply")) return false;
                if (document.Tokens[i].IsNumber) return false;
            }

            return true;
        }

        // The word joins clauses or events here and is no adverb, no part of a name for a time or place.
        private bool Introduces(int length)
        {
            var (before, next) = (Normal(token - 1), Normal(token + length));
            if (next.Length == 0 || next is "," or ";" or "." or "all" && document.Tokens[token].Normal == "after") return false;
            return document.Tokens[token].Normal switch
            {
                // "the lowest since the war", "never since the war"
                "since" when Extreme() => false,
                // "was due to sign"
                "due" or "owing" when VerbFrame.IsBe(before) && !VerbForms.IsDeterminer(next) => false,
                "since" or "until" or "till" or "before" or "after" when IsTime(token + length) => false,
                "since" or "until" or "till" => !document.Tokens[token + length].IsNumber && !DateWords.IsDayOrMonth(next) && next is not ("then" or "now" or "late" or "early" or "mid" or "last" or "next" or "at"),
                "before" or "after" => !document.Tokens[token + length].IsNumber && !DateWords.IsDayOrMonth(next) && before is not ("named" or "look" or "looked" or "looking" or "looks" or "sought" or "day" or "week" or "month" or "year" or "night" or "time") && next is not ("that" or "this" or "then" or "tax"),
                "following" => before is "," or "" || (document.Tokens[token - 1].IsContent() && next is "the" or "a" or "an" or "his" or "her" or "its" or "their"),
                "once" => (before is "," or "" or "only" or "but" or "and" || document.Tokens[token - 1].IsContent()) && (next is "the" or "a" or "an" or "it" or "he" or "she" or "they" or "his" or "her" or "its" or "their" or "all" or "that" or "this" || document.Tokens[token + 1].IsCapitalized || before == "only"),
                _ => true,
            };
        }

        // "until the end of June", "since last autumn": a time and no event.
        private bool IsTime(int start)
        {
            for (var i = start; i < Math.Min(sentence.Tokens.End, start + TimeReach) && document.Tokens[i].Kind != TokenKind.Punctuation; i++)
            {
                if (document.Tokens[i].IsAuxiliary) return false;
                if (!(DateWords.Contains(document.Tokens[i].Normal) || document.Tokens[i].Normal is "end" or "beginning" or "spring" or "summer" or "autumn" or "winter" or "noon" or "midday" or "midnight" or "dawn" or "daybreak" or "sunrise" or "sunset" or "dusk" or "dark" or "nightfall" or "lunch" or "morning" or "evening" or "night" or "century" or "decade")) continue;
                // "before the night train left"
                return !(i + 1 < sentence.Tokens.End && document.Tokens[i + 1].Kind is TokenKind.Word && document.Tokens[i + 1].IsContent());
            }

            return false;
        }

        private bool Extreme()
        {
            for (var i = token - 1; i >= Math.Max(sentence.Tokens.Start, token - SuperlativeReach); i--)
            {
                if (Normal(i) is "never" or "not" or "first" or "only" or "most" or "worst" or "best" or "least" || (Normal(i).Length > 5 && Normal(i).EndsWith("est", StringComparison.Ordinal))) return true;
            }

            return false;
        }

        // "so that nobody has to wait" tells an aim; "so many" and "so far" tell no result.
        private bool Concludes(int length)
        {
            // "so said the ministers"
            if (document.Tokens[token].Normal != "so") return true;
            if (token + 1 < sentence.Tokens.End && SpeechVerbs.Contains(document.Tokens[token + 1].Folded)) return false;
            if (length == 1) return Normal(token - 1) is "," or ";" or "" or "and" && document.Tokens[Math.Min(token + 1, sentence.Tokens.End - 1)].IsWord && Normal(token + 1) is not ("that" or "far" or "as" or "many" or "much" or "long" or "too" or "did" or "does" or "do" or "had" or "has" or "was" or "is" or "will" or "would" or "on");
            for (var i = token + length; i < Math.Min(sentence.Tokens.End, token + ObjectReach) && document.Tokens[i].Kind != TokenKind.Punctuation; i++)
            {
                if (document.Tokens[i].Normal is "can" or "could" or "may" or "might" or "will" or "would" or "should" or "do" or "does" or "not") return false;
            }

            return true;
        }

        private bool Follows(int length)
        {
            var word = document.Tokens[token].Normal;
            if (word == "later") return Normal(token - 1) == "only" || (Normal(token - 1) is "and" or "" && document.Tokens[Math.Min(token + 1, sentence.Tokens.End - 1)].IsWord);
            if (length > 1 || word is not ("then" or "thus" or "hence")) return true;
            if (word == "then" && Enumerable.Range(sentence.Tokens.Start, token - sentence.Tokens.Start).Any(i => document.Tokens[i].Normal == "if")) return false;
            if (Normal(token - 1) is "," or ";" or "and" or "but" or "" or "only") return true;
            // "and the colleagues then took over", but not "the then mayor", "was then living"
            return word != "then" || (token - 1 >= sentence.Tokens.Start && document.Tokens[token - 1].IsContent() && document.Tokens[Math.Min(token + 1, sentence.Tokens.End - 1)].IsContent());
        }

        private bool IsClauseBreak(int i)
        {
            var word = Normal(i);
            return word is ";" or ":" or "—" or "(" or ")" || (word == "," && Normal(i + 1) is "and" or "but" or "while" or "whereas" or "so" or "although" or "though" or "yet");
        }

        // Where the clause that holds a word begins: behind the joining word before it, or behind "and", or behind the comma.
        private int ClauseStart(int place)
        {
            for (var i = place - 1; i >= Cut; i--)
            {
                if (IsClauseBreak(i)) return i + 1;
            }

            for (var i = place - 1; i >= Cut; i--)
            {
                if (Normal(i) is "and" or "but") return i;
            }

            for (var i = place - 1; i >= Cut; i--)
            {
                if (Normal(i) == ",") return i + 1;
            }

            return sentence.Tokens.Start;
        }

        private int Begin(int place)
        {
            for (var i = place - 1; i >= Cut; i--)
            {
                if (IsClauseBreak(i)) return i + 1;
            }

            return Cut;
        }

        private int End(int place)
        {
            for (var i = place; i < sentence.Tokens.End; i++)
            {
                if (IsClauseBreak(i)) return i;
            }

            return sentence.Tokens.End;
        }

        private List<int> Words(int start, int end)
        {
            var words = new List<int>();
            AddWords(words, start, end);
            return words;
        }

        private void AddWords(List<int> words, int start, int end)
        {
            (start, end) = Told(start, end);
            for (var i = start; i < end; i++)
            {
                if (document.Tokens[i].IsNumber || (document.Tokens[i].IsContent() && !SpeechVerbs.Contains(document.Tokens[i].Folded))) words.Add(i);
            }
        }

        // Without those who tell it: "the head of sales explained that A", "according to her, A", "A, the firm said".
        private (int Start, int End) Told(int start, int end)
        {
            for (var i = start; i < end - 1; i++)
            {
                if (SpeechVerbs.Contains(document.Tokens[i].Folded) && document.Tokens[i + 1].Normal == "that") start = i + 2;
            }

            if (start + 1 < end && document.Tokens[start].Normal == "according" && document.Tokens[start + 1].Normal == "to")
            {
                for (var i = start; i < end; i++)
                {
                    if (document.Tokens[i].Normal == ",") return (i + 1, end);
                }
            }

            var says = false;
            for (var i = end - 1; i > start && i >= end - SpeakerReach; i--)
            {
                says |= SpeechVerbs.Contains(document.Tokens[i].Folded);
                if (document.Tokens[i].Normal != ",") continue;
                if (says) end = i;
                break;
            }

            return (start, end);
        }

        // "Because A, B", "B because A": the clause behind the joining word and the one that it depends on.
        private Sequence? Subordinate(int start, bool former, bool decided)
        {
            List<int> sub, main;
            int mainStart;
            var fronted = IsFronted();
            // "for an hour, until the storm broke, they sat there": nothing but a phrase stands before it.
            if (fronted || (Normal(token - 1) == "," && Words(Begin(token), token).Count < LeastClause && FrontedEnd(start) >= 0))
            {
                var comma = FrontedEnd(start);
                if (comma < 0) return null;
                (sub, main, mainStart) = (Words(start, comma), Words(comma + 1, End(comma + 1)), comma + 1);
                if (!fronted) AddWords(main, Begin(token), token);
                (Cut, IsHard) = (comma + 1, true);
            }
            else
            {
                var (begin, end) = (Begin(token), End(start));
                (sub, main, mainStart) = (Words(start, end), Words(begin, token), begin);
                Cut = start;
            }

            // "nobody left until it was over": it was over, and then they left.
            if (!former && !decided)
            {
                var (denied, end) = (false, mainStart > token ? End(mainStart) : token);
                for (var i = mainStart; i < end; i++)
                {
                    denied |= ClausePolarity.IsNegator(document, i);
                    // "unable to leave before it was over": as much as not before.
                    if (!ClausePolarity.IsNegator(document, i) && ClausePolarity.Denies(document.Tokens[i])) return null;
                }

                if (denied && document.Tokens[token].Normal is not ("until" or "till")) return null;
                former = denied;
            }

            return former ? new Sequence(sub, main) : new Sequence(main, sub);
        }

        // The comma that ends a fronted clause; those around "who was in charge", or before what goes on with the verb, do not.
        private int FrontedEnd(int start)
        {
            var inside = false;
            for (var i = start; i < sentence.Tokens.End - 1; i++)
            {
                if (document.Tokens[i].Normal != ",") continue;
                var next = Normal(i + 1);
                if (next is "who" or "which" or "whose" or "where" or "whom" or "and" or "or" or "but")
                {
                    inside = true;
                    continue;
                }

                if ((i + 1 < document.Tokens.Count && document.Tokens[i + 1].IsNumber) || (inside && (WordForms.IsAuxiliary(next) || next.EndsWith("ed", StringComparison.Ordinal)))) continue;
                if (Words(start, i).Count > 0 && Words(i + 1, sentence.Tokens.End).Count > 0) return i;
            }

            return -1;
        }

        // "B had already ended when A began", "when A had already begun, B": what had already happened came first.
        private Sequence? When()
        {
            var fronted = IsFronted();
            var end = fronted ? FrontedEnd(token + 1) : End(token + 1);
            if (end < 0) return null;
            var main = fronted ? Already(end + 1, End(end + 1)) : Already(Begin(token), token);
            var sub = Already(token + 1, end);
            return main == sub ? null : Subordinate(token + 1, sub, true);
        }

        private bool Already(int start, int end) => Enumerable.Range(start, Math.Max(0, end - start)).Any(i => document.Tokens[i].Normal == "already");

        // "the reason is A", "the reason why B was A", "A was the reason why B".
        private Sequence? Reason()
        {
            var next = Normal(token + 1);
            var start = Begin(token);
            if (next is "is" or "was" or "being" or ":") return new Sequence(Words(token + 2, sentence.Tokens.End), Earlier(start));
            if (next is not ("why" or "for" or "that")) return null;
            if (Enumerable.Range(start, token - start).Any(i => VerbFrame.IsBe(document.Tokens[i].Normal))) return new Sequence(Words(start, token), Words(token + 2, End(token)));
            for (var i = sentence.Tokens.End - 1; i > token + 2; i--)
            {
                if (document.Tokens[i].Normal is "is" or "was" && Words(token + 2, i).Count > 0) return new Sequence(Words(i + 1, sentence.Tokens.End), Words(token + 2, i));
            }

            return null;
        }

        // What stands before a place in its sentence, else the sentence before it in the pair.
        private List<int> Earlier(int place)
        {
            var words = Words(Math.Min(Cut, place), place);
            if (words.Count == 0 && sentence.Index > 0 && document.Sentences[sentence.Index - 1].Tokens.Start >= first) AddWords(words, document.Sentences[sentence.Index - 1].Tokens.Start, document.Sentences[sentence.Index - 1].Tokens.End);
            return words;
        }

        // "A, so B", "A and afterwards B": what stands before the clause, and the clause.
        private Sequence? Split(int start, int behind, bool turned)
        {
            var (before, after) = (Earlier(start), Words(start, token));
            AddWords(after, behind, Math.Max(behind, End(behind)));
            Cut = behind;
            return turned ? new Sequence(after, before) : new Sequence(before, after);
        }

        // "A led to B", "A forced B to", "B was caused by A", "B, which A had caused", "what caused B was A".
        private Sequence? Causing(int length, bool driving)
        {
            var (behind, before) = (token + length, Normal(token - 1));
            var passive = Normal(behind) == "by";
            if (length == 1 && !passive && (before is "the" or "a" or "an" or "its" or "his" or "her" or "their" or "no" or "this" or "that" && document.Tokens[token].Normal is "cause" or "lead" or "causes" or "leads")) return null;
            // "when sparks fell": a noun.
            if (length == 1 && !passive && document.Tokens[token].Normal.EndsWith('s') && !(token > sentence.Tokens.Start && (document.Tokens[token - 1].IsContent() || before is "which" or "that" or "it" or "this") && (VerbForms.IsDeterminer(Normal(behind)) || document.Tokens[Math.Min(behind, sentence.Tokens.End - 1)].IsCapitalized || VerbFrame.PersonOf(Normal(behind)) > 0))) return null;
            // "the days leading up to it"
            if ((!passive && VerbFrame.IsBe(before)) || Normal(behind) == "up") return null;
            var end = End(behind);
            if (driving || (Driving.Contains(document.Tokens[token].Normal) && length == 1))
            {
                var made = document.Tokens[token].Normal is "made" or "makes" or "making" or "make";
                var to = -1;
                for (var i = behind; i < Math.Min(end, behind + ObjectReach) && to < 0; i++)
                {
                    if (made ? document.Tokens[i].Normal is "possible" or "impossible" or "inevitable" or "necessary" : document.Tokens[i].Normal == "to") to = i;
                }

                if (driving && !passive && to < 0 && !(made && Normal(end - 1) is "possible")) return null;
                if (driving && passive && to < 0 && made) return null;
            }

            var start = Begin(token);
            for (var i = token - 1; i >= start; i--)
            {
                if (document.Tokens[i].Normal is not ("which" or "that" or "what") || (i > start && document.Tokens[i].Normal == "that" && document.Tokens[i - 1].IsContent())) continue;
                var agent = Words(i + 1, token);
                // "which the treaty had made possible": the one who did it stands between.
                if (agent.Count > 0) return document.Tokens[i].Normal == "which" && !passive ? new Sequence(agent, Words(start, i)) : null;
                start = i;
                break;
            }

            var (former, latter) = (Words(start, token), Words(behind, end));
            if (former.Count == 0) former = Earlier(start);
            Cut = behind;
            return passive ? new Sequence(latter, former) : new Sequence(former, latter);
        }
    }
}
