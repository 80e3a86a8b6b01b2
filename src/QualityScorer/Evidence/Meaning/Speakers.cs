using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>Who speaks a quotation, as far as a document tells beside it.</summary>
/// <param name="Name">The most likely name, a range of tokens, or null.</param>
/// <param name="Role">The noun of a speaker without a name (<c>the agent said</c>), a token, or null.</param>
/// <param name="Candidates">All names that may be meant: those beside the quotation and, behind a pronoun or a role, those before it.</param>
/// <param name="IsNamed">True where the name stands beside the verb, false behind a pronoun.</param>
internal sealed record Speakers(TextSpan? Name, int? Role, IReadOnlyList<TextSpan> Candidates, bool IsNamed)
{
    // Sentences in which one may have been named whom a pronoun then stands for.
    private const int LookBack = 7;

    // Words of a role before a name: "the city's new mayor".
    private const int Longest = 5;

    // Words behind a quotation in which its hearer may be named.
    private const int Clause = 12;

    // Words between a name and the verb of speech that it is the subject of.
    private const int Beyond = 2;

    /// <summary>The pronoun that speaks, a token, or null.</summary>
    public int? Pronoun { get; init; }

    /// <summary>Where a pronoun's person is the subject of the last sentence that names anybody: the names from there on. Else null.</summary>
    public IReadOnlyList<TextSpan>? Recent { get; init; }

    /// <summary>The name of one to whom the words are said (<c>was the reply to Zelnik</c>, <c>Zelnik was told</c>), or null.</summary>
    public TextSpan? Hearer { get; init; }

    /// <summary>The speaker of the quotation that takes a range of tokens.</summary>
    /// <param name="document">The text.</param>
    /// <param name="names">Its names.</param>
    /// <param name="quoted">For each token whether it stands between quotation marks.</param>
    /// <param name="quotation">The quotation.</param>
    public static Speakers Of(Document document, NameIndex names, bool[] quoted, TextSpan quotation)
    {
        var home = document.SentenceOf(quotation.Start);
        var last = document.SentenceOf(quotation.End - 1);
        // A quotation of several sentences, with the clause of speech behind it or between them.
        var sentences = Enumerable.Range(home.Index, last.Index - home.Index + 1).Select(s => document.Sentences[s]).Where(s => s.Paragraph == home.Paragraph).ToList();
        var beside = sentences.SelectMany(s => names.Between(s.Tokens.Start, s.Tokens.End - 1)).Select(r => r.Tokens).Where(r => r.Start < quotation.Start || r.Start >= quotation.End).ToList();
        var hearer = HearerOf(document, names, last, quotation);
        foreach (var sentence in sentences)
        {
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                if (i >= quotation.Start && i < quotation.End || !document.Tokens[i].IsWord || !SpeechVerbs.Contains(document.Tokens[i].Folded)) continue;
                if (IsPronoun(document, i - 1) || IsPronoun(document, i + 1))
                {
                    var before = Before(document, names, quoted, home, quotation.Start);
                    return new Speakers(before.Person, null, [.. beside, .. before.All], false)
                    {
                        Pronoun = IsPronoun(document, i - 1) ? i - 1 : i + 1,
                        Recent = before.Recent is null ? null : [.. beside, .. before.Recent],
                    };
                }

                if (Beside(document, names, i, sentence, quotation) is { } name)
                    return new Speakers(name, null, Possessive(document, sentences) ? [.. beside, .. Before(document, names, quoted, home, quotation.Start).All] : beside, true) { Hearer = hearer };
                if (RoleBeside(document, i, sentence, quotation) is { } role) return new Speakers(null, role, [.. beside, .. Before(document, names, quoted, home, quotation.Start).All], false) { Hearer = hearer };
            }
        }

        return new Speakers(null, null, beside, false) { Hearer = hearer };
    }

    private static bool IsPronoun(Document document, int token) => token >= 0 && token < document.Tokens.Count && document.Tokens[token].Normal is "he" or "she" or "they" or "it";

    private static bool Possessive(Document document, List<Sentence> sentences) =>
        sentences.SelectMany(s => Enumerable.Range(s.Tokens.Start, s.Tokens.Length)).Any(t => document.Tokens[t].Normal is "his" or "her" or "their" or "its");

    private static TextSpan? Beside(Document document, NameIndex names, int verb, Sentence sentence, TextSpan quotation)
    {
        for (var d = 1; d <= 5; d++)
        {
            foreach (var token in (int[])[verb - d, verb + d])
            {
                if (token < sentence.Tokens.Start || token >= sentence.Tokens.End || (token >= quotation.Start && token < quotation.End) || !names.Contains(token)) continue;
                // "The guard told Zelnik": behind "told" stands the hearer.
                if (token > verb && document.Tokens[verb].Normal is "told" or "tells" && RoleBefore(document, verb, sentence, quotation) is not null) continue;
                var run = names.Between(token, token).First().Tokens;
                // "said Norbahn's director, Petra Valdane": not the company.
                if (IsPerson(document, run) && document.Tokens[Math.Min(run.End, document.Tokens.Count - 1)].Kind != TokenKind.Possessive) return run;
            }
        }

        return null;
    }

    // "The agent said", "said the agent".
    private static int? RoleBeside(Document document, int verb, Sentence sentence, TextSpan quotation)
    {
        if (RoleBefore(document, verb, sentence, quotation) is { } before) return before;
        if (verb + 2 >= sentence.Tokens.End || document.Tokens[verb + 1].Normal != "the" || !IsNoun(verb + 2)) return null;
        return verb + 3 < sentence.Tokens.End && IsNoun(verb + 3) ? verb + 3 : verb + 2;

        bool IsNoun(int token) => document.Tokens[token].IsContent() && !document.Tokens[token].IsCapitalized && !(token >= quotation.Start && token < quotation.End);
    }

    // "The agent said", "the team doctor said".
    private static int? RoleBefore(Document document, int verb, Sentence sentence, TextSpan quotation)
    {
        var first = verb - 1;
        while (first > sentence.Tokens.Start && verb - first < 3 && document.Tokens[first].IsContent() && document.Tokens[first - 1].IsContent()) first--;
        return first > sentence.Tokens.Start && document.Tokens[first].IsContent() && document.Tokens[first - 1].Normal == "the" && !(first - 1 >= quotation.Start && verb - 1 < quotation.End) ? verb - 1 : null;
    }

    // "... was the reply given to Zelnik", "Zelnik was told".
    private static TextSpan? HearerOf(Document document, NameIndex names, Sentence sentence, TextSpan quotation)
    {
        for (var i = Math.Max(quotation.End, sentence.Tokens.Start + 1); i < Math.Min(sentence.Tokens.End - 1, quotation.End + Clause); i++)
        {
            if (document.Tokens[i].Normal == "told" && VerbFrame.IsBe(document.Tokens[i - 1].Normal) && names.Between(sentence.Tokens.Start, i).LastOrDefault() is { } told && told.Tokens.End == i - 1) return told.Tokens;
            if (document.Tokens[i].Normal != "to" || names.Between(i + 1, i + 1).FirstOrDefault() is not { } run) continue;
            if (Enumerable.Range(quotation.End, i - quotation.End).Any(t => document.Tokens[t].Normal is "reply" or "answer" or "response") && Enumerable.Range(quotation.End, i - quotation.End).Any(t => VerbFrame.IsBe(document.Tokens[t].Normal))) return run.Tokens;
        }

        return null;
    }

    // The subject of the last sentence that has a name for its subject, else the first name of a sentence, which most often is. A pronoun that opens a paragraph looks back to the ones before.
    private static (TextSpan? Person, List<TextSpan> All, List<TextSpan>? Recent) Before(Document document, NameIndex names, bool[] quoted, Sentence home, int before)
    {
        var all = new List<TextSpan>();
        TextSpan? person = null, subject = null;
        for (var s = home.Index; s >= 0 && document.Sentences[s].Paragraph == home.Paragraph; s--) Add(s, s < home.Index);
        person ??= all.Cast<TextSpan?>().LastOrDefault(r => r!.Value.End <= before && IsPerson(document, r.Value));
        if (all.Count == 0)
        {
            for (var s = home.Index - 1; s >= Math.Max(0, home.Index - LookBack); s--) Add(s, true);
        }

        return (subject ?? person, all, subject is { } found ? [.. all.Where(r => r.Start >= document.SentenceOf(found.Start).Tokens.Start)] : null);

        void Add(int s, bool earlier)
        {
            var sentence = document.Sentences[s];
            var runs = names.Between(sentence.Tokens.Start, Math.Min(before, sentence.Tokens.End) - 1).Select(r => r.Tokens).ToList();
            all.AddRange(runs);
            if (!earlier) return;
            person ??= runs.Cast<TextSpan?>().FirstOrDefault(r => IsPerson(document, r!.Value));
            subject ??= runs.Cast<TextSpan?>().FirstOrDefault(r => IsPerson(document, r!.Value) && IsSubject(document, quoted, r.Value, sentence));
        }
    }

    // "Zelnik denied it", "Mayor Marta Kowalczyk opened", "its director, Marta Kowalczyk, warned", "said Zelnik".
    private static bool IsSubject(Document document, bool[] quoted, TextSpan run, Sentence sentence)
    {
        if (quoted[run.Start]) return false;
        var start = sentence.Tokens.Start;
        while (start < run.Start && run.Start - start <= Longest && (document.Tokens[start].IsContent() || document.Tokens[start].Kind == TokenKind.Possessive || document.Tokens[start].Normal is "but" or "and" or "the" or "its" or "his" or "her" or "their")) start++;
        // "Police arrested Zelnik", "the court met Zelnik": a verb between makes it no subject.
        if (start == run.Start && start > sentence.Tokens.Start && IsPast(document.Tokens[start - 1])) return false;
        if (start == run.Start && document.Tokens[run.End].Kind != TokenKind.Possessive) return true;
        return Enumerable.Range(run.End, Math.Min(Beyond, sentence.Tokens.End - run.End)).Append(run.Start - 1).Any(t => t >= sentence.Tokens.Start && SpeechVerbs.Contains(document.Tokens[t].Folded));
    }

    private static bool IsPast(Token token) => !token.IsCapitalized && (token.Folded.EndsWith("ed", StringComparison.Ordinal) || !token.Folded.StartsWith(WordForms.Stem(token.Folded), StringComparison.Ordinal));

    // Places stand behind a preposition, countries are known.
    private static bool IsPerson(Document document, TextSpan run) =>
        Aliases.At(document.Tokens, run.Start, run.End) is null
        && !(run.Start > 0 && document.Tokens[run.Start - 1].Normal is "in" or "at" or "from" or "near" or "of" or "on" or "to" or "the" or "for" or "against");
}
