using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>A quotation that the copy puts in another mouth.</summary>
internal sealed class SpeakerDetector : IDetector
{
    private const int ShortestQuotation = 4;

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "QUO002",
        Dimension = Dimension.Meaning,
        Summary = "A quotation given to another speaker",
        Fires = new("“The bridge will open in June,” said Marta Kowalczyk.\n“Nobody has asked the fishermen,” said Piotr Zelnik.", "“The bridge will open in June,” said Piotr Zelnik.\n“Nobody has asked the fishermen,” said Marta Kowalczyk."),
        Silent = new("“The bridge will open in June,” said Marta Kowalczyk.\n“Nobody has asked the fishermen,” said Piotr Zelnik.", "“The bridge will open in June,” Kowalczyk said.\nZelnik said: “Nobody has asked the fishermen.”"),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        var sources = Quotations(comparison.Source);
        if (sources.Count == 0) yield break;
        foreach (var quotation in Quotations(comparison.Copy))
        {
            if (Twin(comparison, quotation, sources) is not { } twin) continue;
            var (said, given) = (Speaker(comparison.Source, comparison.SourceNames, twin), Speaker(comparison.Copy, comparison.CopyNames, quotation));
            if (said is not { } source || given is not { } copy || Shares(comparison, source, copy)) continue;
            // Only the source's own people: an unknown name is a garbled one, and another detector's.
            if (!Known(comparison, copy) || SayBoth(comparison, source, copy)) continue;
            var (from, to) = (comparison.Source.Place(source.Start, source.End), comparison.Copy.Place(copy.Start, copy.End));
            // Behind a pronoun the name is far off: there the quotation itself is the place.
            var named = Math.Abs(copy.Start - quotation.End) <= 8 || Math.Abs(quotation.Start - copy.End) <= 8;
            yield return new Issue
            {
                Detector = Descriptor.Id,
                Dimension = Descriptor.Dimension,
                Type = IssueType.Mistranslation,
                Severity = Severity.Critical,
                Source = from,
                Copy = named ? to : comparison.Copy.Place(quotation.Start, quotation.End),
                Confidence = 0.9,
                Message = $"The source lets {comparison.Source.Quoted(from)} say {comparison.Copy.Quoted(comparison.Copy.Place(quotation.Start, quotation.End))}, the copy {comparison.Copy.Quoted(to)}.",
            };
        }
    }

    // Token ranges between an opening and a closing mark.
    private static List<TextSpan> Quotations(Document document)
    {
        var found = new List<TextSpan>();
        foreach (var paragraph in document.Sentences.Where(s => s.Kind == SentenceKind.Body).GroupBy(s => s.Paragraph))
        {
            var open = -1;
            foreach (var i in paragraph.SelectMany(s => Enumerable.Range(s.Tokens.Start, s.Tokens.Length)))
            {
                if (!document.IsQuotationMark(i)) continue;
                if (open < 0 || document.OpensQuotation(i)) open = i;
                else
                {
                    if (i - open > ShortestQuotation) found.Add(new TextSpan(open, i + 1));
                    open = -1;
                }
            }
        }

        return found;
    }

    private static TextSpan? Twin(Comparison comparison, TextSpan quotation, List<TextSpan> sources)
    {
        var words = Enumerable.Range(quotation.Start, quotation.Length).Where(i => comparison.Copy.Tokens[i].IsWord).ToList();
        // The quotation that most of the words are linked into.
        var twin = words.Select(comparison.SourceOf).Where(s => s >= 0).Select(s => At(sources, s)).Where(q => q >= 0).GroupBy(q => q).OrderByDescending(g => g.Count()).FirstOrDefault();
        return twin is not null && words.Count >= ShortestQuotation && twin.Count() >= 0.7 * words.Count ? sources[twin.Key] : null;
    }

    // The index of the quotation that holds a token, or -1.
    private static int At(List<TextSpan> quotations, int token)
    {
        var (low, high) = (0, quotations.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (quotations[middle].End <= token) low = middle + 1;
            else high = middle;
        }

        return low < quotations.Count && quotations[low].Start <= token ? low : -1;
    }

    // The name beside a verb of speech in the quotation's own sentences; a pronoun there stands for the last person named before it in the paragraph.
    private static TextSpan? Speaker(Document document, NameIndex names, TextSpan quotation)
    {
        var home = document.SentenceOf(quotation.Start);
        var last = document.SentenceOf(quotation.End - 1);
        // A quotation of several sentences, with the clause of speech behind it or between them.
        var sentences = Enumerable.Range(home.Index, last.Index - home.Index + 1).Select(s => document.Sentences[s]).Where(s => s.Paragraph == home.Paragraph);
        foreach (var sentence in sentences)
        {
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                if (i >= quotation.Start && i < quotation.End || !document.Tokens[i].IsWord || !SpeechVerbs.Contains(document.Tokens[i].Folded)) continue;
                if (Beside(document, names, i, sentence) is { } name) return name;
                if (document.Tokens[Math.Max(0, i - 1)].Normal is "he" or "she" || (i + 1 < document.Tokens.Count && document.Tokens[i + 1].Normal is "he" or "she"))
                    return LastPerson(document, names, home, quotation.Start);
            }
        }

        return null;
    }

    private static TextSpan? Beside(Document document, NameIndex names, int verb, Sentence sentence)
    {
        for (var d = 1; d <= 5; d++)
        {
            if (verb - d >= sentence.Tokens.Start && Names(verb - d) && IsPerson(document, Run(names, verb - d))) return Run(names, verb - d);
            if (verb + d < sentence.Tokens.End && Names(verb + d) && IsPerson(document, Run(names, verb + d))) return Run(names, verb + d);
        }

        return null;

        // "said Norbahn's director, Petra Valdane": not the company.
        bool Names(int token) => names.Contains(token) && document.Tokens[Math.Min(Run(names, token).End, document.Tokens.Count - 1)].Kind != TokenKind.Possessive;
    }

    private static TextSpan? LastPerson(Document document, NameIndex names, Sentence home, int before)
    {
        // The first name of a sentence is most often its subject.
        for (var s = home.Index - 1; s >= 0 && document.Sentences[s].Paragraph == home.Paragraph; s--)
        {
            var tokens = document.Sentences[s].Tokens;
            if (names.Between(tokens.Start, tokens.End - 1).FirstOrDefault(r => IsPerson(document, r.Tokens)) is { } run) return run.Tokens;
        }

        return names.Between(home.Tokens.Start, before - 1).LastOrDefault(r => r.Tokens.End <= before && IsPerson(document, r.Tokens))?.Tokens;
    }

    // Places stand behind a preposition, countries are known, one-word names at the beginning of a sentence may be none.
    private static bool IsPerson(Document document, TextSpan run) =>
        Aliases.At(document.Tokens, run.Start, run.End) is null
        && !(run.Start > 0 && document.Tokens[run.Start - 1].Normal is "in" or "at" or "from" or "near" or "of" or "on" or "to" or "the" or "for" or "against");

    private static TextSpan Run(NameIndex names, int token) => names.Between(token, token).First().Tokens;

    private static bool Shares(Comparison comparison, TextSpan source, TextSpan copy) =>
        Words(comparison.Source, source).Any(a => Words(comparison.Copy, copy).Any(b => comparison.Gazetteer.SameName(a, b) || CharacterSimilarity.Ratio(a, b) > 0.7));

    private static bool Known(Comparison comparison, TextSpan copy) =>
        Words(comparison.Copy, copy) is var words && words.Any(comparison.Gazetteer.NameWords.Contains) && words.Any(w => comparison.Language.Lexicon.Capitalization(w) > 0.5);

    // One of the two may be the office of the other: the source names both in one breath.
    private static bool SayBoth(Comparison comparison, TextSpan source, TextSpan copy)
    {
        var (a, b) = (Words(comparison.Source, source).ToHashSet(StringComparer.Ordinal), Words(comparison.Copy, copy).ToHashSet(StringComparer.Ordinal));
        return comparison.SourceNames.Runs.Any(r => Words(comparison.Source, r.Tokens) is var words && words.Any(a.Contains) && words.Any(b.Contains));
    }

    private static List<string> Words(Document document, TextSpan run) =>
        [.. Enumerable.Range(run.Start, run.Length).Select(i => document.Tokens[i]).Where(t => t.IsWord && t.Normal.Length > 2 && t.IsCapitalized).Select(t => t.Folded)];
}
