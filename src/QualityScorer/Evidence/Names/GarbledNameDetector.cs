using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Names;

/// <summary>Names of the copy that the source does not know: misspelled, garbled, translated or invented.</summary>
internal sealed class GarbledNameDetector : IDetector
{
    // Two letters apart in a name of some length is a typing error; more is another name.
    private const double MisspelledRatio = 0.72;
    private const double GarbledRatio = 0.55;

    // Below, somebody rewrote the sentence and may call a thing by another name: Rome for Italy.
    private const double Reworded = 0.3;

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "NAM001",
        Dimension = Dimension.Names,
        Summary = "A name that the source does not know: misspelled, garbled, translated or invented",
        Fires = new("The talks were led by Marta Kowalczyk, the mayor of Lubin.", "The talks were led by Marta Kowalik, the mayor of Lubin."),
        Silent = new("The talks were led by José Muñoz, the mayor of Lubin.", "The talks were led by Jose Munoz, the mayor of Lubin."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        var table = comparison.Gazetteer;
        var uses = comparison.CopyNames.Runs.SelectMany(r => Enumerable.Range(r.Tokens.Start, r.Tokens.Length)).Where(comparison.CopyNames.Contains)
            .GroupBy(t => comparison.Copy.Tokens[t].Folded, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var run in comparison.CopyNames.Runs)
        {
            if (!comparison.Copy.Sentences[run.Sentence].IsArticle || comparison.PairOfCopy(run.Sentence) is not { } pair) continue;
            var unknown = Unknown(comparison, table, run, uses);
            if (unknown.Count > 0 && Judge(comparison, table, pair, run, unknown) is { } issue) yield return issue;
        }
    }

    private static List<int> Unknown(Comparison comparison, Gazetteer table, NameRun run, Dictionary<string, int> uses)
    {
        var unknown = new List<int>();
        for (var i = run.Tokens.Start; i < run.Tokens.End; i++)
        {
            if (!comparison.CopyNames.Contains(i) || table.Knows(comparison.Copy, run, i)) continue;
            // Another romanisation, kept up throughout, is a style; once, it is a slip.
            var folded = comparison.Copy.Tokens[i].Folded;
            if (!(uses.GetValueOrDefault(folded) > 1 && table.IsSpelling(folded))) unknown.Add(i);
        }

        return unknown;
    }

    private Issue? Judge(Comparison comparison, Gazetteer table, AlignedPair pair, NameRun run, List<int> unknown)
    {
        var copy = comparison.Copy;
        var place = copy.Place(unknown[0], unknown[^1] + 1);
        var (twin, ratio) = Twin(comparison, pair, unknown);
        if (twin is { } source && ratio >= GarbledRatio)
        {
            var distance = unknown.Min(u => CharacterSimilarity.Distance(copy.Tokens[u].Folded, comparison.Source.Tokens[source.Start].Folded));
            var minor = ratio >= MisspelledRatio && distance <= 2;
            return Report(comparison, comparison.Source.Place(source.Start, source.End), place, minor ? Severity.Minor : Severity.Major, minor ? "is misspelled" : "is garbled", 1, minor ? IssueType.Spelling : IssueType.Mistranslation);
        }

        // The rest of the name was kept: Meghna Trust Bank, Meghna Trust Bench.
        if (LostPart(comparison, run, unknown) is { } part) return Report(comparison, part, place, Severity.Major, "became", 0.9, IssueType.Mistranslation);

        if (pair.IsAligned && pair.Gaps.FirstOrDefault(g => Holds(pair, g, unknown[0])) is { } gap && (gap.Source.Length > 0 || gap.Copy.Length > 0))
        {
            var lost = comparison.FreeSource(pair, gap).Where(comparison.SourceNames.Contains).ToList();
            // A title put into other ordinary words by someone who rewrote the sentence.
            var reworded = pair.Verbatimness < 0.5 && unknown.All(u => IsOrdinary(comparison.Language.Lexicon, copy.Tokens[u].Normal))
                && lost.Exists(l => IsOrdinary(comparison.Language.Lexicon, comparison.Source.Tokens[l].Normal));
            if (lost.Count > 0 && !reworded)
            {
                var confidence = Math.Clamp((gap.LeftRun > 0 ? 0.35 : 0) + (gap.RightRun > 0 ? 0.35 : 0) + pair.Verbatimness, 0, 1);
                if (confidence >= 0.5 && (comparison.Verbatimness >= Reworded || pair.Verbatimness >= Reworded)) return Report(comparison, comparison.Source.Place(lost[0], lost[^1] + 1), place, Severity.Major, "became", confidence, IssueType.Mistranslation);
            }
            else if (lost.Count == 0 && !unknown.TrueForAll(u => IsAbbreviation(copy, u)) && gap.IsAnchored && pair.Verbatimness >= 0.4 && Replaces(comparison, pair, gap) is { } words)
            {
                return Report(comparison, words, place, Severity.Major, "became a name:", 0.8, IssueType.Mistranslation);
            }
        }

        // A name from nowhere in a sentence that otherwise follows its source; an abbreviation behind a name stands for it.
        return !unknown.TrueForAll(u => IsAbbreviation(copy, u)) && pair.Verbatimness >= 0.6 && unknown.Any(u => comparison.Language.Lexicon.Capitalization(copy.Tokens[u].Normal) > 0.6)
            ? Report(comparison, null, place, Severity.Major, "", 0.6, IssueType.Addition) : null;
    }

    // The words of the source's name that are gone where the run has its other words.
    private static TextSpan? LostPart(Comparison comparison, NameRun run, List<int> unknown)
    {
        for (var i = run.Tokens.Start; i < run.Tokens.End; i++)
        {
            var source = comparison.SourceOf(i);
            if (source < 0 || unknown.Contains(i) || !comparison.SourceNames.Contains(source) || comparison.SourceNames.Between(source, source).FirstOrDefault() is not { } whole) continue;
            var lost = Enumerable.Range(whole.Tokens.Start, whole.Tokens.Length).Where(t => comparison.SourceNames.Contains(t) && comparison.CopyOf(t) < 0).ToList();
            // What another word of the run stands for, or a near word of the same office, is no loss.
            lost.RemoveAll(l => unknown.Exists(u => comparison.Language.Lexicon.SynonymyOfBases(comparison.Source.Tokens[l].Folded, comparison.Copy.Tokens[u].Folded) > 0.2));
            if (lost.Count > 0 && lost.Count <= 3) return comparison.Source.Place(lost[0], lost[^1] + 1);
        }

        return null;
    }

    private static TextSpan? Replaces(Comparison comparison, AlignedPair pair, Gap gap)
    {
        var words = comparison.FreeSource(pair, gap).Where(t => comparison.Source.Tokens[t].IsContent()).ToList();
        return words.Count is > 0 and <= 3 ? comparison.Source.Place(words[0], words[^1] + 1) : null;
    }

    // The source name that looks most alike: in the same pair where one is lost, else anywhere.
    private static (TextSpan? Source, double Ratio) Twin(Comparison comparison, AlignedPair pair, List<int> unknown)
    {
        (TextSpan? Best, double Ratio) twin = (null, 0);
        foreach (var i in pair.SourceTokens)
        {
            if (!comparison.SourceNames.Contains(i) || comparison.CopyOf(i) >= 0) continue;
            foreach (var u in unknown)
            {
                var ratio = Likeness(comparison.Source.Tokens[i].Folded, comparison.Copy.Tokens[u].Folded);
                if (ratio > twin.Ratio) twin = (new TextSpan(i, i + 1), ratio);
            }
        }

        if (twin.Ratio >= GarbledRatio) return twin;
        foreach (var u in unknown)
        {
            var word = comparison.Copy.Tokens[u].Folded;
            if (comparison.Language.Lexicon.Frequency(word) > 20) continue;
            foreach (var name in comparison.Gazetteer.BeginningWith(word[0]))
            {
                var ratio = Likeness(name, word);
                if (ratio < 0.75 || ratio <= twin.Ratio) continue;
                var place = comparison.SourceNames.Runs.SelectMany(r => Enumerable.Range(r.Tokens.Start, r.Tokens.Length)).First(t => comparison.Source.Tokens[t].Folded == name);
                twin = (new TextSpan(place, place + 1), ratio);
            }
        }

        return twin;
    }

    private static double Likeness(string a, string b) =>
        Math.Min(a.Length, b.Length) < 4 || Math.Abs(a.Length - b.Length) > 6 ? 0 : CharacterSimilarity.Ratio(a, b) - (a[0] == b[0] ? 0 : 0.1);

    // PhD, NATO, AEF: capitals inside.
    private static bool IsAbbreviation(Document document, int token) =>
        document.Tokens[token].Span.Of(document.Text) is { Length: <= 6 } text && text.Count(char.IsUpper) > 1;

    private static bool IsOrdinary(Lexicon lexicon, string normal) => lexicon.Frequency(normal) > 30 && lexicon.Capitalization(normal) < 0.5;

    private static bool Holds(AlignedPair pair, Gap gap, int copyToken)
    {
        var position = Array.BinarySearch(pair.CopyTokens, copyToken);
        return gap.Copy.Start <= position && position < gap.Copy.End;
    }

    private Issue Report(Comparison comparison, TextSpan? source, TextSpan copy, Severity severity, string verb, double confidence, IssueType type) => new()
    {
        Detector = Descriptor.Id,
        Dimension = Descriptor.Dimension,
        Type = type,
        Severity = severity,
        Source = source,
        Copy = copy,
        Confidence = confidence,
        Message = source is { } place
            ? verb.StartsWith("is", StringComparison.Ordinal) ? $"The name {comparison.Source.Quoted(place)} {verb}." : $"{comparison.Source.Quoted(place)} {verb} {comparison.Copy.Quoted(copy)}."
            : $"The name {comparison.Copy.Quoted(copy)} is not in the source.",
    };
}
