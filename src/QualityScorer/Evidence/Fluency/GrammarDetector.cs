using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>Words of the copy that cannot stand together: whatever the source says (<c>they was</c>, <c>has went</c>; what the source has too is left alone), or in the place of words that could.</summary>
internal sealed class GrammarDetector : IDetector
{
    // Nats by which the model may even prefer the copy's form where the source has the right one.
    private const double WitnessedMargin = -0.5;

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "GRM001",
        Dimension = Dimension.Fluency,
        Summary = "Words that cannot stand together, or in this order: agreement, articles, verb forms",
        Fires = new("The drivers were tired, so they were sent home.", "The drivers were tired, so they was sent home."),
        Silent = new("The drivers were tired, so they were sent home.", "The drivers were tired, so she was sent home with them."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        var said = new Neighbours(comparison.Source);
        var suspects = GrammarRules.Suspects(comparison).Where(s => !InSource(comparison, s, said)).Concat(SameWordsRules.Suspects(comparison)).OrderBy(s => s.First).ThenBy(s => s.Better is null ? 0 : 1).DistinctBy(s => s.First).ToList();
        if (suspects.Count == 0) yield break;
        var fit = Fits(comparison, suspects);
        for (var k = 0; k < suspects.Count; k++)
        {
            if (!fit[k]) continue;
            var place = comparison.Copy.Place(suspects[k].First, suspects[k].Last + 1);
            yield return Descriptor.Issue(IssueType.Grammar, Severity.Minor, null, place,
                $"{comparison.Copy.Quoted(place)} is no English: {suspects[k].Fault}.", 0.9);
        }
    }

    // Where a rule has doubts, the context model must prefer the right form, or the source must have it and the model not object.
    private static bool[] Fits(Comparison comparison, List<GrammarSuspect> suspects)
    {
        var sure = suspects.Select(s => s.Better is null).ToArray();
        var doubtful = Enumerable.Range(0, suspects.Count).Where(k => !sure[k]).Select(k => (Suspect: k, Margin: Witnessed(comparison, suspects[k]) ? WitnessedMargin : suspects[k].Margin)).Where(d => double.IsFinite(d.Margin)).ToList();
        if (doubtful.Count == 0 || comparison.Language.Context is not { } model) return sure;
        var scores = model.LogProbabilities([.. doubtful.Select(d => comparison.Copy.Around(suspects[d.Suspect].Word, [comparison.Copy.Tokens[suspects[d.Suspect].Word].Normal, suspects[d.Suspect].Better!]))]);
        for (var d = 0; d < doubtful.Count; d++) sure[doubtful[d].Suspect] = scores[d][1] - scores[d][0] >= doubtful[d].Margin;
        return sure;
    }

    // The source has the right form after the same kind of word (“has suspended”), or the form after a “be” that the copy lost (“will be made”).
    private static bool Witnessed(Comparison comparison, GrammarSuspect suspect)
    {
        var source = comparison.SourceOf(suspect.Word);
        if (source < 0) return false;
        var governor = VerbGroupRules.Governor(comparison.Source, source);
        if (governor < 0) return false;
        var its = comparison.Source.Tokens[governor].Normal;
        var asked = VerbGroupRules.Asks(comparison.Copy.Tokens[suspect.First].Normal);
        if (comparison.Source.Tokens[source].Folded == suspect.Better) return VerbGroupRules.Asks(its) == asked;
        return comparison.Source.Tokens[source].Folded == comparison.Copy.Tokens[suspect.Word].Folded && asked == VerbGroupForm.Base && its == "be";
    }

    private static bool InSource(Comparison comparison, GrammarSuspect suspect, Neighbours said)
    {
        var copy = comparison.Copy;
        if (suspect.First == suspect.Last) return comparison.Source.Tokens.Any(t => t.Folded == copy.Tokens[suspect.First].Folded);
        for (var i = suspect.First + 1; i <= suspect.Last; i++)
        {
            if (!said.Has(copy.Tokens[i - 1].Folded, copy.Tokens[i].Folded)) return false;
        }

        return true;
    }

    // Which words follow each other in a text. Most texts are asked a few times at most, which is no reason to make a table.
    private sealed class Neighbours(Document document)
    {
        private const int Few = 16;
        private int _asked;
        private HashSet<(string, string)>? _table;

        public bool Has(string first, string second)
        {
            if (_table is null && ++_asked <= Few)
            {
                for (var i = 1; i < document.Tokens.Count; i++)
                {
                    if (document.Tokens[i].Folded == second && document.Tokens[i - 1].Folded == first) return true;
                }

                return false;
            }

            return (_table ??= Table()).Contains((first, second));
        }

        private HashSet<(string, string)> Table()
        {
            var table = new HashSet<(string, string)>();
            for (var i = 1; i < document.Tokens.Count; i++) table.Add((document.Tokens[i - 1].Folded, document.Tokens[i].Folded));
            return table;
        }
    }
}
