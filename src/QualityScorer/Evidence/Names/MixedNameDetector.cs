using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Names;

/// <summary>One person's given name before another's surname: two people of the source made into one who does not exist.</summary>
internal sealed class MixedNameDetector : IDetector
{
    // Of a word seen less often it may not be known how it is written.
    private const int Rare = 20;

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "NAM004",
        Dimension = Dimension.Names,
        Summary = "One person's given name before another person's surname",
        Fires = new("Marta Kowalczyk met Piotr Zelnik on Monday. Piotr Zelnik rejected the plan.", "Marta Kowalczyk met Piotr Zelnik on Monday. Piotr Kowalczyk rejected the plan."),
        Silent = new("Marta Kowalczyk met Piotr Zelnik on Monday. Piotr Zelnik rejected the plan.", "Marta Kowalczyk met Piotr Zelnik on Monday. Zelnik rejected the plan."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        var persons = comparison.SourceNames.Runs.SelectMany(r => Persons(comparison, comparison.Source, comparison.SourceNames, r.Tokens)).ToList();
        if (persons.Count == 0) yield break;
        foreach (var (sentence, name) in comparison.CopyNames.Runs.SelectMany(r => Persons(comparison, comparison.Copy, comparison.CopyNames, r.Tokens).Select(p => (r.Sentence, p))))
        {
            var (given, surname) = (comparison.Copy.Tokens[name.Start].Folded, comparison.Copy.Tokens[name.End - 1].Folded);
            var ofGiven = persons.Where(p => comparison.Source.Tokens[p.Start].Folded == given).ToList();
            var ofSurname = persons.Where(p => comparison.Source.Tokens[p.End - 1].Folded == surname).ToList();
            if (ofGiven.Count == 0 || !comparison.Gazetteer.NameWords.Contains(surname) || comparison.SourceNames.Runs.Any(r => Has(comparison, r.Tokens, given) && Has(comparison, r.Tokens, surname))) continue;
            // Whose words they are: the person of the sentence that this one was made from, by surname if both are there.
            var here = comparison.PairOfCopy(sentence) is { IsAligned: true } pair ? pair.SourceSentences : [];
            var sameSurname = ofSurname.Find(p => here.Any(s => Lies(comparison, p, s)));
            var sameGiven = ofGiven.Find(p => here.Any(s => Lies(comparison, p, s)));
            // A word of another name that is no surname: only for the person that the sentence is about.
            if (ofSurname.Count == 0 && sameGiven.Length == 0) continue;
            var meant = sameSurname.Length > 0 ? sameSurname : sameGiven.Length > 0 ? sameGiven : ofGiven[0];
            var (source, copy) = (comparison.Source.Place(meant.Start, meant.End), comparison.Copy.Place(name.Start, name.End));
            yield return Descriptor.Issue(IssueType.Mistranslation, sameSurname.Length > 0 ? Severity.Major : Severity.Critical, source, copy,
                $"{comparison.Copy.Quoted(copy)} has the given name of {comparison.Source.Quoted(comparison.Source.Place(ofGiven[0].Start, ofGiven[0].End))} and "
                    + (ofSurname.Count > 0 ? $"the surname of {comparison.Source.Quoted(comparison.Source.Place(ofSurname[0].Start, ofSurname[0].End))}." : "a word of another name."));
        }
    }

    // The persons of a run: words that are nothing but names at both ends, none of them a country's or its people's; "Daniel Karr of Lubin" holds one.
    private static IEnumerable<TextSpan> Persons(Comparison comparison, Document document, NameIndex names, TextSpan run)
    {
        const int Longest = 4; // Salim al-Karr
        for (var start = run.Start; start < run.End; start++)
        {
            var end = start;
            while (end < run.End && !(document.Tokens[end] is { IsWord: true, IsCapitalized: false, Normal: "of" or "and" or "for" or "the" or "in" or "at" or "on" })) end++;
            // "Analyst Daniel Karr" at the beginning of a sentence.
            var first = start;
            while (first < end - 1 && (!IsProper(first) || end - first > Longest)) first++;
            if (end - first >= 2 && IsProper(first) && IsProper(end - 1)) yield return new TextSpan(first, end);
            start = end;
        }

        bool IsProper(int i)
        {
            var token = document.Tokens[i];
            var lexicon = comparison.Language.Lexicon;
            return names.Contains(i) && token.Folded.Length > 2 && !token.IsUpper && !Aliases.IsOfCountry(token)
                && (lexicon.Frequency(token.Normal) < Rare ? lexicon.Capitalization(token.Normal) >= 0.5 : lexicon.Capitalization(token.Normal) > 0.8);
        }
    }

    private static bool Has(Comparison comparison, TextSpan run, string folded)
    {
        for (var i = run.Start; i < run.End; i++)
        {
            if (comparison.Gazetteer.SameName(comparison.Source.Tokens[i].Folded, folded)) return true;
        }

        return false;
    }

    private static bool Lies(Comparison comparison, TextSpan run, int sentence) =>
        comparison.Source.Sentences[sentence].Tokens is var tokens && tokens.Start <= run.Start && run.Start < tokens.End;
}
