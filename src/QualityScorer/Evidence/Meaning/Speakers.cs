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

    /// <summary>The speaker of the quotation that takes a range of tokens.</summary>
    public static Speakers Of(Document document, NameIndex names, TextSpan quotation)
    {
        var home = document.SentenceOf(quotation.Start);
        var last = document.SentenceOf(quotation.End - 1);
        // A quotation of several sentences, with the clause of speech behind it or between them.
        var sentences = Enumerable.Range(home.Index, last.Index - home.Index + 1).Select(s => document.Sentences[s]).Where(s => s.Paragraph == home.Paragraph).ToList();
        var beside = sentences.SelectMany(s => names.Between(s.Tokens.Start, s.Tokens.End - 1)).Select(r => r.Tokens).Where(r => r.Start < quotation.Start || r.Start >= quotation.End).ToList();
        foreach (var sentence in sentences)
        {
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                if (i >= quotation.Start && i < quotation.End || !document.Tokens[i].IsWord || !SpeechVerbs.Contains(document.Tokens[i].Folded)) continue;
                if (IsPronoun(document, i - 1) || IsPronoun(document, i + 1))
                {
                    var before = Before(document, names, home, quotation.Start);
                    return new Speakers(before.Person, null, [.. beside, .. before.All], false);
                }

                if (Beside(document, names, i, sentence, quotation) is { } name) return new Speakers(name, null, Possessive(document, sentences) ? [.. beside, .. Before(document, names, home, quotation.Start).All] : beside, true);
                if (RoleBeside(document, i, sentence, quotation) is { } role) return new Speakers(null, role, [.. beside, .. Before(document, names, home, quotation.Start).All], false);
            }
        }

        return new Speakers(null, null, beside, false);
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
        if (verb - 2 >= sentence.Tokens.Start && document.Tokens[verb - 1].IsContent() && document.Tokens[verb - 2].Normal == "the" && !Quoted(verb - 1)) return verb - 1;
        return verb + 2 < sentence.Tokens.End && document.Tokens[verb + 1].Normal == "the" && document.Tokens[verb + 2].IsContent() && !Quoted(verb + 2) ? verb + 2 : null;

        bool Quoted(int token) => token >= quotation.Start && token < quotation.End;
    }

    // The first name of a sentence is most often its subject. A pronoun that opens a paragraph looks back to the ones before.
    private static (TextSpan? Person, List<TextSpan> All) Before(Document document, NameIndex names, Sentence home, int before)
    {
        var all = new List<TextSpan>();
        TextSpan? person = null;
        for (var s = home.Index; s >= 0 && document.Sentences[s].Paragraph == home.Paragraph; s--)
        {
            var tokens = document.Sentences[s].Tokens;
            var runs = names.Between(tokens.Start, Math.Min(before, tokens.End) - 1).Select(r => r.Tokens).ToList();
            all.AddRange(runs);
            if (s < home.Index) person ??= runs.Cast<TextSpan?>().FirstOrDefault(r => IsPerson(document, r!.Value));
        }

        person ??= all.Cast<TextSpan?>().LastOrDefault(r => r!.Value.End <= before && IsPerson(document, r.Value));
        if (all.Count > 0) return (person, all);
        for (var s = home.Index - 1; s >= Math.Max(0, home.Index - LookBack); s--)
        {
            var runs = names.Between(document.Sentences[s].Tokens.Start, document.Sentences[s].Tokens.End - 1).Select(r => r.Tokens).ToList();
            all.AddRange(runs);
            person ??= runs.Cast<TextSpan?>().FirstOrDefault(r => IsPerson(document, r!.Value));
        }

        return (person, all);
    }

    // Places stand behind a preposition, countries are known.
    private static bool IsPerson(Document document, TextSpan run) =>
        Aliases.At(document.Tokens, run.Start, run.End) is null
        && !(run.Start > 0 && document.Tokens[run.Start - 1].Normal is "in" or "at" or "from" or "near" or "of" or "on" or "to" or "the" or "for" or "against");
}
