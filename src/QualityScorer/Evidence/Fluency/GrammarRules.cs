using System.Collections.Frozen;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>The rules behind GRM001: each looks at neighbouring words of one text and says what cannot stand together.</summary>
internal static class GrammarRules
{
    // Nats by which the context model must prefer the right form.
    private const double Margin = 3;
    private const double WideMargin = 4.5;

    // No preference of the model is enough: the source must have the right form in this place.
    private const double WitnessOnly = double.PositiveInfinity;

    private static readonly FrozenSet<string> Numerals = FrozenSet.Create(StringComparer.Ordinal, "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "several", "many", "few", "these", "those", "both", "various");
    private static readonly FrozenSet<string> ClauseStarts = FrozenSet.Create(StringComparer.Ordinal, ",", ";", ":", "\"", "'", "-", "–", "—", "(", "and", "but", "because", "when", "while", "where", "so", "although", "though", "since", "until", "as", "which", "whom", "what", "after", "before", "or");

    /// <summary>All suspects of the article's sentences, in order.</summary>
    public static IEnumerable<Suspect> Suspects(Document document, Lexicon lexicon)
    {
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Kind != SentenceKind.Body) continue;
            for (var i = sentence.Tokens.Start; i + 1 < sentence.Tokens.End; i++)
            {
                if (!document.Tokens[i].IsWord || !document.Tokens[i + 1].IsWord) continue;
                var place = new Place(document, sentence, i);
                var found = Article(place) ?? Determiners(place) ?? PluralAfterArticle(place, lexicon) ?? SingularAfterNumeral(place, lexicon) ?? Pronoun(place, lexicon)
                    ?? Modal(place, lexicon) ?? Perfect(place, lexicon) ?? Infinitive(place, lexicon) ?? Gerund(place, lexicon)
                    ?? SinceDuration(place) ?? LateNot(place, lexicon) ?? ManyOfThem(place, lexicon) ?? ConjunctionOf(place) ?? ActiveRaising(place);
                if (found is { } suspect) yield return suspect;
            }
        }
    }

    /// <summary>The auxiliary or <c>to</c> before a verb, through adverbs, or -1.</summary>
    public static int Governor(Document document, int verb)
    {
        var start = document.SentenceOf(verb).Tokens.Start;
        var i = verb - 1;
        while (i > start && i > verb - 3 && WordForms.IsAdverb(document.Tokens[i].Normal)) i--;
        return i >= start && Asks(document.Tokens[i].Normal) is not null ? i : -1;
    }

    /// <summary>The form that an auxiliary or <c>to</c> asks of the verb after it, or null for another word.</summary>
    public static Form? Asks(string word) => word switch
    {
        "has" or "have" or "had" or "having" or "hasn't" or "haven't" or "hadn't" => Form.Participle,
        "be" or "been" or "being" or "am" or "is" or "are" or "was" or "were" or "isn't" or "aren't" or "wasn't" or "weren't" => Form.ParticipleOrGerund,
        "to" => Form.Base,
        _ => WordForms.IsAuxiliary(word) ? Form.Base : null,
    };

    // a engineer, an country
    private static Suspect? Article(Place at)
    {
        var (article, next) = (at.Word(0), at.Word(1));
        if (article is not ("a" or "an") || (at.Token(0).IsCapitalized && at.Index > at.Start) || at.Token(1).IsCapitalized || next.Length < 3 || !at.Token(1).SpaceBefore || !HasVowel(next[..3]) || !System.Text.Ascii.IsValid(next)) return null;
        var vowel = article == "a" && (next[0] is 'a' or 'e' or 'i' or 'o' || (next.StartsWith("un", StringComparison.Ordinal) && next.Length > 4 && !IsVowel(next[2])))
            && !StartsWithAny(next, "eu", "ew", "one", "once", "oui", "eunuch");
        var consonant = article == "an" && !IsVowel(next[0]) && next[0] is >= 'a' and <= 'z' and not 'h' and not 'y';
        return vowel || consonant ? at.Sure(0, 1, vowel ? "an must stand here" : "a must stand here") : null;
    }

    // a the, the his, an its
    private static Suspect? Determiners(Place at)
    {
        var (one, two) = (at.Word(0), at.Word(1));
        if (at.Token(1).IsCapitalized || at.Token(0).IsCapitalized && at.Index > at.Start) return null;
        return one is "a" or "an" or "the" or "my" or "your" or "our" or "their" or "its" && two is "a" or "an" or "the" or "my" or "your" or "our" or "their" or "its" or "his" && one != two
            && !at.Quoted ? at.Sure(0, 1, "one of the two is too many") : null;
    }

    // a engineers, every ministers, this plans, one more increases
    private static Suspect? PluralAfterArticle(Place at, Lexicon lexicon)
    {
        var noun = at.Word(0) is "a" or "an" or "every" or "each" or "this" or "another" ? 1 : at.Word(0) == "one" && at.Word(1) is "more" or "other" or "single" or "further" ? 2 : 0;
        if (noun == 0 || !at.Has(noun) || at.Token(noun).IsCapitalized || !VerbForms.EndsInS(lexicon, at.Token(noun).Folded) || !at.PhraseEnds(noun + 1)) return null;
        var singular = lexicon.BaseOf(at.Token(noun).Folded);
        // “this works” and “each wins” may be a pronoun and its verb.
        return at.Word(0) is "this" or "each" && VerbForms.Share(lexicon, singular) > 0.05 ? null : at.Doubtful(0, noun, noun, singular, at.Word(1) == "more" ? -1 : Margin, "one, but a plural");
    }

    // many of person, these plan, two minister
    private static Suspect? SingularAfterNumeral(Place at, Lexicon lexicon)
    {
        if (!Numerals.Contains(at.Word(0))) return null;
        var noun = at.Word(0) is "many" or "few" or "several" && at.Word(1) == "of" ? 2 : 1;
        if (!at.Has(noun) || !at.Token(noun).IsWord || at.Token(noun).IsCapitalized || WordForms.IsFunctionWord(at.Word(noun)) || !at.PhraseEnds(noun + 1)) return null;
        var word = at.Token(noun).Folded;
        if (lexicon.BaseOf(word) != word || VerbForms.Share(lexicon, word) > 0.05 && noun == 1 && at.Word(0) is "these" or "those" or "many" or "few" or "both") return null;
        if (VerbForms.Plural(lexicon, word) is not { } plural || lexicon.Frequency(plural) < 0.1 * lexicon.Frequency(word)) return null;
        return at.Doubtful(0, noun, noun, plural, noun == 2 ? 1 : WideMargin, "many, but a singular");
    }

    // they was, he have, she do not
    private static Suspect? Pronoun(Place at, Lexicon lexicon)
    {
        var (pronoun, verb) = (at.Word(0), at.Word(1));
        if (at.Index > at.Start && !ClauseStarts.Contains(at.Word(-1))) return null;
        var plural = pronoun is "they" or "we" or "you";
        var singular = pronoun is "he" or "she" || (pronoun == "it" && at.Index == at.Start);
        var bad = plural ? verb is "is" or "was" or "has" or "does" or "isn't" or "wasn't" or "hasn't" or "doesn't" or "am"
            : singular ? verb is "are" or "have" or "do" or "aren't" or "haven't" or "don't" or "am"
            : pronoun == "i" && verb is "is" or "are" or "has" or "does";
        // “Mary and I are”.
        if (pronoun == "i" && at.Index > at.Start) return null;
        // "and he have" may go on from "let him or her": only a clause's own start is sure.
        if (bad) return at.Word(-1) is "and" or "or" && at.Index > at.Start && !at.Comma(-2) && !at.VerbBefore ? null : at.Sure(0, 1, "the verb does not agree");
        if (!plural || at.Token(1).IsCapitalized || !VerbForms.EndsInS(lexicon, at.Token(1).Folded)) return null;
        var known = lexicon.BaseOf(at.Token(1).Folded);
        return VerbForms.Share(lexicon, known) > 0.1 ? at.Doubtful(0, 1, 1, known, Margin, "the verb does not agree") : null;
    }

    // could went, will goes, should been, will not being closed
    private static Suspect? Modal(Place at, Lexicon lexicon)
    {
        var did = at.Word(0) is "didn't" or "doesn't" or "don't";
        if (!did && at.Word(0) is not ("could" or "would" or "should" or "cannot" or "can't" or "couldn't" or "wouldn't" or "shouldn't" or "won't" or "will" or "can" or "may" or "might" or "must")) return null;
        var verb = at.AfterAdverbs(1);
        var word = at.Token(verb).Folded;
        var known = lexicon.BaseOf(word);
        if (word is "been" or "being" or "is" or "was" or "were" or "has" or "had" or "does" or "did" or "are")
        {
            // “the will is read”, “would never, had he known”: a noun, another clause.
            if (verb > 1 && word is not ("been" or "being")) return null;
            return at.Word(0) is "will" or "can" or "may" or "might" or "must" && (at.Token(0).IsCapitalized || !at.SubjectBefore) ? null : at.Sure(0, verb, "the verb must stand in its base form");
        }

        if (!at.IsInflected(verb, lexicon) || VerbForms.Share(lexicon, known) < 0.1 || !at.SubjectBefore) return null;
        return at.Doubtful(0, verb, verb, known, verb > 1 || word.EndsWith("ing", StringComparison.Ordinal) ? WitnessOnly : Margin, "the verb must stand in its base form");
    }

    // has went, was wrote, has therefore suspending, have uncover
    private static Suspect? Perfect(Place at, Lexicon lexicon)
    {
        var have = at.Word(0) is "has" or "have" or "had" or "hasn't" or "haven't" or "hadn't";
        if (!have && at.Word(0) is not ("been" or "is" or "are" or "was" or "were" or "be")) return null;
        var verb = at.AfterAdverbs(1);
        if (!at.Has(verb) || !at.Token(verb).IsWord || at.Token(verb).IsCapitalized) return null;
        var word = at.Token(verb).Folded;
        var known = word == "went" ? "go" : lexicon.BaseOf(word);
        if (VerbForms.Principal(known) is { } forms && forms.Past == word && word is not ("saw" or "broke" or "did") && known.Length > 1)
            return at.Doubtful(0, verb, verb, forms.Participle, verb > 1 ? WitnessOnly : 1, "the participle must stand here");
        if (WordForms.IsFunctionWord(word) || VerbForms.Participle(lexicon, known) is not { } participle || participle == word || VerbForms.MayBeParticiple(word, known)) return null;
        var wrong = known == word || VerbForms.EndsInS(lexicon, word) || (have && word.EndsWith("ing", StringComparison.Ordinal));
        return wrong ? at.Doubtful(0, verb, verb, participle, WitnessOnly, "the participle must stand here") : null;
    }

    // to went, to has; plans to hears, due to finished
    private static Suspect? Infinitive(Place at, Lexicon lexicon)
    {
        if (at.Word(0) != "to" || at.Index == at.Start || at.Quoted || at.Word(2) == "-") return null;
        var known = at.Word(1) switch
        {
            "went" => "go",
            "has" or "had" => "have",
            "did" or "does" => "do",
            "became" => "become",
            "took" => "take",
            "gave" => "give",
            "wrote" => "write",
            "is" or "was" or "were" or "are" => "be",
            _ => null,
        };
        if (known is null) return at.IsInflected(1, lexicon) && VerbForms.Share(lexicon, lexicon.BaseOf(at.Token(1).Folded)) > 0.1 ? at.Doubtful(0, 1, 1, lexicon.BaseOf(at.Token(1).Folded), WitnessOnly, "the verb must stand in its base form") : null;
        if (!at.Token(-1).IsWord || WordForms.IsFunctionWord(at.Word(-1)) || at.Word(-1) is "according" or "listening" or "due") return null;
        return at.Doubtful(0, 1, 1, known, Margin, "the verb must stand in its base form");
    }

    // capable of name another, without tell the
    private static Suspect? Gerund(Place at, Lexicon lexicon)
    {
        if (at.Word(0) is not ("of" or "without" or "by" or "for" or "after" or "before" or "from" or "about") || !at.Has(2) || at.Word(2) is not ("a" or "an" or "the" or "another" or "his" or "her" or "its" or "their" or "him" or "them" or "us" or "me")) return null;
        var word = at.Token(1).Folded;
        // "at about double the price".
        if (word is "double" or "triple" or "half") return null;
        if (at.Token(1).IsCapitalized || WordForms.IsFunctionWord(word) || lexicon.BaseOf(word) != word || VerbForms.Share(lexicon, word) < 0.02 || VerbForms.Gerund(lexicon, word) is not { } gerund) return null;
        return at.Doubtful(0, 1, 1, gerund, -2, "the -ing form must stand here");
    }

    // since two years
    private static Suspect? SinceDuration(Place at)
    {
        if (at.Word(0) != "since" || !at.Has(2) || !(at.Token(1).IsNumber || Numerals.Contains(at.Word(1))) || at.Word(1) is "these" or "those" or "both") return null;
        if (at.Word(2) is not ("years" or "months" or "weeks" or "days" or "hours" or "minutes" or "decades" or "centuries")) return null;
        return at.PhraseEnds(3) && at.Word(3) is not ("before" or "after" or "of" or "since" or "earlier" or "have" or "had" or "when") ? at.Sure(0, 2, "a span of time asks for for") : null;
    }

    // had been not vaccinated
    private static Suspect? LateNot(Place at, Lexicon lexicon)
    {
        if (at.Word(0) != "been" || at.Word(1) != "not" || !at.Has(2) || WordForms.IsFunctionWord(at.Word(2))) return null;
        var word = at.Token(2).Folded;
        return lexicon.BaseOf(word) != word && VerbForms.MayBeParticiple(word, lexicon.BaseOf(word)) ? at.Sure(0, 2, "not must stand before been") : null;
    }

    // 30 of them still stands
    private static Suspect? ManyOfThem(Place at, Lexicon lexicon)
    {
        if (at.Word(0) != "of" || at.Word(1) is not ("them" or "us" or "these" or "those") || !at.Has(-1) || !(at.Token(-1).IsNumber && at.Word(-1) != "1" || Numerals.Contains(at.Word(-1)))) return null;
        // “a third of 30 of them”, “one in three of them”
        if (at.Word(-2) is "of" or "in" or "number" or "every") return null;
        var verb = at.AfterAdverbs(2);
        if (at.Word(verb) is "is" or "was" or "has" or "does") return at.Sure(-1, verb, "the verb does not agree");
        if (verb == 2 || !at.Has(verb) || at.Token(verb).IsCapitalized || !VerbForms.EndsInS(lexicon, at.Token(verb).Folded)) return null;
        var known = lexicon.BaseOf(at.Token(verb).Folded);
        return VerbForms.Share(lexicon, known) > 0.1 ? at.Doubtful(-1, verb, verb, known, -1, "the verb does not agree") : null;
    }

    // since of a rumour, despite of the rain
    private static Suspect? ConjunctionOf(Place at) =>
        at.Word(0) is "since" or "despite" or "although" or "during" or "while" && at.Word(1) == "of" && !at.Token(1).IsCapitalized ? at.Sure(0, 1, "the two do not go together") : null;

    // is anticipating to: only the passive goes with to
    private static Suspect? ActiveRaising(Place at) =>
        at.Word(0) is "am" or "is" or "are" or "was" or "were" && at.Word(2) == "to" && at.Word(1) is "anticipating" or "scheduling" or "requiring" or "obliging" or "estimating" or "supposing" or "rumouring" or "believing" or "allowing" or "permitting"
            ? at.Sure(0, 2, "the passive must stand here") : null;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool HasVowel(string text) => text.Any(c => IsVowel(c) || c == 'y');

    private static bool StartsWithAny(string word, params ReadOnlySpan<string> beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (word.StartsWith(beginning, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>What a verb's governor asks for.</summary>
    internal enum Form
    {
        Base,
        Participle,
        ParticipleOrGerund,
    }

    /// <summary>Words (document indexes, both ends included) that cannot stand together; with <paramref name="Better"/>, the source must have it in this place, or the context model must prefer it to <paramref name="Word"/> by <paramref name="Margin"/> nats.</summary>
    internal readonly record struct Suspect(int First, int Last, int Word, string? Better, double Margin, string Fault);

    // A word of a sentence and the words around it.
    private readonly record struct Place(Document Document, Sentence Sentence, int Index)
    {
        public int Start => Sentence.Tokens.Start;

        public bool Quoted => Has(-1) && Document.Tokens[Index - 1].Normal is "\"" or "'" || (Has(1) && Document.Tokens[Index + 1].Normal is "\"" or "'");

        // The word before is a noun, a pronoun or a relative word: something that can have the modal as its verb.
        public bool SubjectBefore => Index > Start && Token(-1).IsWord && !VerbForms.IsDeterminer(Word(-1)) && (!WordForms.IsOpener(Word(-1)) || Word(-1) is "who" or "which" or "that") && !WordForms.IsAuxiliary(Word(-1));

        public bool VerbBefore
        {
            get
            {
                for (var i = Start; i < Index - 1; i++)
                {
                    if (WordForms.IsAuxiliary(Document.Tokens[i].Normal) || Document.Tokens[i].Normal is "let" or "make" or "made" or "help" or "see") return false;
                }

                return true;
            }
        }

        public bool Has(int offset) => Index + offset >= Start && Index + offset < Sentence.Tokens.End;

        public Token Token(int offset) => Has(offset) ? Document.Tokens[Index + offset] : default;

        public string Word(int offset) => Has(offset) ? Document.Tokens[Index + offset].Normal : "";

        // The offset of the first word from here on that is no adverb: “will not soon be”.
        public int AfterAdverbs(int offset)
        {
            var at = offset;
            while (at < offset + 2 && Has(at) && WordForms.IsAdverb(Word(at))) at++;
            return at;
        }

        // Another form of a verb than the base form.
        public bool IsInflected(int offset, Lexicon lexicon) => Has(offset) && Token(offset).IsWord && !Token(offset).IsCapitalized && !WordForms.IsFunctionWord(Word(offset)) && lexicon.BaseOf(Token(offset).Folded) != Token(offset).Folded;

        public bool Comma(int offset) => Word(offset) is "," or ";";

        // No noun can follow that would make the word before it a part of a compound.
        public bool PhraseEnds(int offset) => !Has(offset) || (Token(offset).Kind == TokenKind.Punctuation ? Word(offset) is "." or "," or ";" or ":" or "!" or "?" or ")" : WordForms.IsOpener(Word(offset)) && Word(offset) is not ("like" or "that" or "following" or "off" or "over" or "past") || WordForms.IsAuxiliary(Word(offset)));

        public Suspect Sure(int first, int last, string fault) => new(Index + first, Index + last, Index + last, null, 0, fault);

        public Suspect Doubtful(int first, int last, int word, string better, double margin, string fault) => new(Index + first, Index + last, Index + word, better, margin, fault);
    }
}
