using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>A verb with the noun phrases around it by their grammar: active, passive, relative, with prepositions. Each phrase is the list of its telling words: names and head noun, or a pronoun.</summary>
internal sealed class Clause
{
    private const int Reach = 22;

    private readonly List<(string Preposition, List<int> Words)> _phrases = [];
    private readonly Document _document;
    private readonly NameIndex _names;

    private Clause(Document document, NameIndex names, int verb) => (_document, _names, Verb) = (document, names, verb);

    /// <summary>Index of the verb.</summary>
    public int Verb { get; }

    /// <summary>True for <c>was sued</c>, and for <c>sued by</c>.</summary>
    public bool IsPassive { get; private set; }

    /// <summary>The grammatical subject, empty where none is found.</summary>
    public List<int> Subject { get; private set; } = [];

    /// <summary>The first noun phrase behind the verb without a preposition, or what "whom" stands for.</summary>
    public List<int> Object { get; private set; } = [];

    /// <summary>The second noun phrase behind the verb: <c>paid the firm a fee</c>.</summary>
    public List<int> Second { get; private set; } = [];

    /// <summary>The prepositional phrases in their order.</summary>
    public IReadOnlyList<(string Preposition, List<int> Words)> Phrases => _phrases;

    /// <summary>The words behind the first such preposition, empty where there is none.</summary>
    public List<int> Behind(string preposition)
    {
        foreach (var phrase in _phrases)
        {
            if (phrase.Preposition == preposition) return phrase.Words;
        }

        return [];
    }

    /// <summary>True for <c>was called on by</c>: the preposition stands right behind the verb, with nothing of its own.</summary>
    public bool IsStranded(string preposition) => Verb + 2 < _document.Tokens.Count && Word(Verb + 1) == preposition && Word(Verb + 2) == "by";

    /// <summary>Reads the clause of a verb.</summary>
    public static Clause Of(Document document, NameIndex names, Sentence sentence, int verb)
    {
        var clause = new Clause(document, names, verb);
        clause.ReadLeft(sentence);
        clause.ReadRight(sentence);
        return clause;
    }

    private string Word(int i) => _document.Tokens[i].Normal;

    private void ReadLeft(Sentence sentence)
    {
        var first = sentence.Tokens.Start;
        var i = Verb - 1;
        var (be, to) = (false, false);
        for (; i >= first && _document.Tokens[i].IsWord; i--)
        {
            var word = Word(i);
            if (VerbFrame.IsBe(word) && !to) be = true;
            else if (word == "to") to = true;
            else if (!WordForms.IsAuxiliary(word) && !WordForms.IsAdverb(word) && word is not ("not" or "never" or "also" or "then" or "later" or "already" or "still" or "just" or "once" or "now" or "again" or "both" or "all")) break;
        }

        var ing = Word(Verb).EndsWith("ing", StringComparison.Ordinal);
        IsPassive = be && !ing;
        // "plans to sell", "agreed to sell": the subject stands before the first verb.
        if (to && i >= first && i + 1 < Verb && Word(i + 1) == "to" && _document.Tokens[i].IsContent() && !_document.Tokens[i].IsCapitalized)
        {
            i--;
            while (i >= first && _document.Tokens[i].IsWord && (_document.Tokens[i].IsAuxiliary || _document.Tokens[i].IsAdverb)) i--;
        }

        if (!IsPassive && !ing && Verb + 1 < sentence.Tokens.End && Word(Verb + 1) == "by" && !VerbFrame.IsMeasure(_document, Verb + 2)) IsPassive = true;
        if (i < first) return;
        if (Word(i) is "who" or "which" or "that") Subject = Antecedent(first, i);
        else
        {
            var end = i + 1;
            // "Hrubá, a former teacher, accused": the subject stands before what is said of it.
            var added = Word(i) == "," ? Apposed(first, i) : i;
            if (added < 0) return;
            if (added < i) end = added;
            var (start, words) = Head(first, end);
            Subject = words;
            if (added < i) Subject = [.. words, .. Head(first, i).Words];
            if (start > first && !IsPassive) Front(first, start - 1);
        }
    }

    // "to whom the inspectorate had complained", "in which the firm acquired a stake", "whom the firm dismissed".
    private void Front(int first, int at)
    {
        if (Word(at) is not ("whom" or "which")) return;
        var before = at - 1;
        var preposition = before >= first && VerbFrame.IsPreposition(Word(before)) ? Word(before) : null;
        var words = Antecedent(first, preposition is null ? at : before);
        if (words.Count == 0) return;
        if (preposition is null) Object = words;
        else _phrases.Add((preposition, words));
    }

    // What a relative pronoun stands for: the noun phrase before it, with the name or the role beside that.
    private List<int> Antecedent(int first, int pronoun)
    {
        var end = pronoun > first && Word(pronoun - 1) == "," ? pronoun - 1 : pronoun;
        if (end <= first || (end == pronoun && Word(pronoun) == "that" && !_document.Tokens[end - 1].IsContent())) return [];
        // "belongs to Brandt, in which": the nearest noun; "the head of the bank, who": either.
        var start = Chunk(first, end);
        if (start == end) return [];
        var words = Telling(start, end);
        if (start > first && Word(start - 1) == "of") words.AddRange(Head(first, start - 1).Words);
        // "Inés Robledo, a driver to whom", "a dealer, Emmo Varga, who".
        return words.Count > 0 && start > first + 1 && Word(start - 1) == "," && (_names.Contains(start - 2) || _names.Contains(end - 1)) ? [.. words, .. Head(first, start - 1).Words] : words;
    }

    // The comma that opens an apposition which closes at this one, or -1.
    private int Apposed(int first, int closing)
    {
        for (var i = closing - 1; i > Math.Max(first, closing - 9); i--)
        {
            if (_document.Tokens[i].Kind != TokenKind.Punctuation || Word(i) is "-" or "'" or "\"") continue;
            return Word(i) == "," && (Word(i + 1) is "a" or "an" or "the" or "his" or "her" or "its" or "their" || _names.Contains(i + 1)) && _document.Tokens[i - 1].IsContent() ? i : -1;
        }

        return -1;
    }

    // The noun phrase that ends before a token and that no preposition governs: where it starts, and its telling words.
    private (int Start, List<int> Words) Head(int first, int end)
    {
        for (var turns = 0; turns < 4 && end > first; turns++)
        {
            var start = Chunk(first, end);
            if (start == end) return (end, []);
            if (start == first || !(VerbFrame.IsPreposition(Word(start - 1)) || Word(start - 1) == "of")) return (start, Telling(start, end));
            end = start - 1;
        }

        return (end, []);
    }

    // Where the run of nouns, names and modifiers begins that ends before a token.
    private int Chunk(int first, int end)
    {
        var i = end - 1;
        if (VerbFrame.PersonOf(Word(i)) > 0 && Word(i) is not ("his" or "its" or "their" or "our" or "my")) return i;
        for (; i >= Math.Max(first, end - 9); i--)
        {
            var token = _document.Tokens[i];
            if (IsDeterminer(token.Normal)) return i;
            if (token.IsContent())
            {
                // "Novak said Orion sold": a verb before the name.
                if (i + 1 < end && !token.IsCapitalized && SpeechVerbs.Contains(token.Folded)) return i + 1;
            }
            else if (!(token.IsNumber || token.Kind == TokenKind.Possessive || Quantity.IsNumeral(token) || (token.Normal is "-" or "&" && i > first && !(token.Normal == "-" && token.SpaceBefore)))) return i + 1;
        }

        return i + 1;
    }

    // Names and the last common noun, behind a possessor: "the city's freight firm Ostra Cargo" is firm, Ostra, Cargo.
    private List<int> Telling(int start, int end)
    {
        for (var i = end - 1; i > start; i--)
        {
            if (_document.Tokens[i].Kind != TokenKind.Possessive || i + 1 == end) continue;
            start = i + 1;
            break;
        }

        var words = new List<int>();
        var noun = -1;
        for (var i = start; i < end; i++)
        {
            var token = _document.Tokens[i];
            if (_names.Contains(i))
            {
                if (!(i + 1 < end && Aliases.IsOfCountry(token) && !_names.Contains(i + 1))) words.Add(i);
            }
            else if (VerbFrame.PersonOf(token.Normal) > 0 && end - start == 1) words.Add(i);
            else if (token.IsContent()) noun = i;
        }

        if (noun >= 0) words.Add(noun);
        return words;
    }

    private void ReadRight(Sentence sentence)
    {
        var end = Math.Min(sentence.Tokens.End, Verb + 1 + Reach);
        var i = Verb + 1;
        string? preposition = null;
        List<int>? last = null;
        while (i < end)
        {
            var token = _document.Tokens[i];
            var word = token.Normal;
            if (word == "at" && i + 1 < end && Word(i + 1) is "least" or "most") i += 2;
            else if (word == "of" || VerbFrame.IsPreposition(word))
            {
                // "as far as", "because of": another clause.
                if (word is "as" or "than" or "because" or "after" or "before" or "until" or "since") return;
                (preposition, i) = (word, i + 1);
            }
            else if (word == ",")
            {
                // "her partner, Freya Nordahl, a pair of rackets": the name of whom the noun means.
                var close = i + 1;
                while (close < end && _names.Contains(close)) close++;
                if (last is null || close == i + 1 || close >= end || _document.Tokens[close].Kind != TokenKind.Punctuation) return;
                last.AddRange(Telling(i + 1, close));
                if (Word(close) != ",") return;
                i = close + 1;
            }
            else if (token.Kind == TokenKind.Punctuation && word is not ("-" or "\"" or "'")) return;
            else if (WordForms.IsAuxiliary(word) || word is "and" or "or" or "but" or "that" or "who" or "which" or "whom" or "whose" or "because" or "although" or "while" or "when" or "where" or "if" or "so") return;
            else if (IsDeterminer(word) || token.IsContent() || token.IsNumber || Quantity.IsNumeral(token) || VerbFrame.PersonOf(word) > 0)
            {
                if (preposition is null && WordForms.IsAdverb(word))
                {
                    i++;
                    continue;
                }

                var close = Phrase(i, end);
                var words = Telling(i, close);
                if (preposition is null)
                {
                    if (Object.Count == 0) Object = words;
                    else if (Second.Count == 0) Second = words;
                    last = words;
                }
                else if (preposition != "of")
                {
                    _phrases.Add((preposition, words));
                    last = words;
                }

                (preposition, i) = (null, close);
            }
            else i++;
        }
    }

    // Where the noun phrase that begins at a token ends: before the next determiner, number, preposition or mark.
    private int Phrase(int start, int end)
    {
        if (VerbFrame.PersonOf(Word(start)) > 0 && (!IsDeterminer(Word(start)) || (Word(start) == "her" && start + 1 < end && IsDeterminer(Word(start + 1))))) return start + 1;
        var content = false;
        var i = start;
        for (; i < end; i++)
        {
            var token = _document.Tokens[i];
            var number = token.IsNumber || Quantity.IsNumeral(token);
            if (i > start && content && (IsDeterminer(token.Normal) || number)) return i;
            if (token.IsContent()) content = true;
            else if (!(number || IsDeterminer(token.Normal) || token.Kind == TokenKind.Possessive || token.Normal is "&" || (token.Normal == "-" && !token.SpaceBefore))) return i;
        }

        return i;
    }

    private static bool IsDeterminer(string word) => word is "the" or "a" or "an" or "his" or "her" or "its" or "their" or "our" or "my" or "this" or "that" or "these" or "those" or "some" or "any" or "no" or "each" or "every" or "both" or "another" or "all";
}
