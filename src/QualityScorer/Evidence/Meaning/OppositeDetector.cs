using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>A word replaced by its opposite: rose/fell, before/after, likely/unlikely.</summary>
internal sealed class OppositeDetector : IDetector
{
    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "ANT001",
        Dimension = Dimension.Meaning,
        Summary = "A word replaced by its opposite",
        Fires = new("Turnout rose to 52 percent in the coastal districts.", "Turnout fell to 52 percent in the coastal districts."),
        Silent = new("Turnout rose to 52 percent in the coastal districts.", "Turnout climbed to 52 percent in the coastal districts."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned) continue;
            foreach (var gap in pair.Gaps)
            {
                if (gap.Source.Length == 0 || gap.Copy.Length == 0 || gap.LeftRun + gap.RightRun == 0) continue;
                foreach (var issue in InGap(comparison, pair, gap)) yield return issue;
            }
        }
    }

    private IEnumerable<Issue> InGap(Comparison comparison, AlignedPair pair, Gap gap)
    {
        var copies = comparison.FreeCopy(pair, gap).ToList();
        var used = new HashSet<int>();
        foreach (var s in comparison.FreeSource(pair, gap))
        {
            foreach (var c in copies)
            {
                var (from, to) = (comparison.Source.Tokens[s], comparison.Copy.Tokens[c]);
                if (used.Contains(c) || !Opposed(comparison, s, c)) continue;
                if (Negated(comparison.Source, s) != Negated(comparison.Copy, c)) continue;
                if (Explained(comparison, pair, s, c)) continue;
                var small = gap.Source.Length <= 3 && gap.Copy.Length <= 3;
                // The end of both sentences holds as well as a word that stayed.
                var ends = gap.Source.End >= pair.SourceTokens.Length - 1 && gap.Copy.End >= pair.CopyTokens.Length - 1;
                var confidence = (gap.LeftRun > 0 ? 0.4 : 0) + (gap.RightRun > 0 || ends ? 0.4 : 0) + (small ? 0.2 : 0) + (pair.Verbatimness >= 0.5 ? 0.1 : -0.1);
                // Pronouns and place words change with the sentence around them.
                if (WordForms.IsFunctionWord(from.Normal) && !(gap.IsAnchored && small)) confidence -= 0.3;
                // He for her is another place in the sentence, he for she another person.
                if (IsGender(from.Normal) && IsGender(to.Normal) && !SameCase(from.Normal, to.Normal)) continue;
                if (IsGender(from.Normal) && IsGender(to.Normal)) confidence = pair.Verbatimness < 0.3 ? 0 : 0.5 + (gap.LeftRun > 0 ? 0.25 : 0) + (gap.RightRun > 0 ? 0.25 : 0);
                if (confidence < 0.6) continue;
                used.Add(c);
                yield return new Issue
                {
                    Detector = Descriptor.Id,
                    Dimension = Descriptor.Dimension,
                    Type = IssueType.Mistranslation,
                    Severity = Severity.Critical,
                    Source = from.Span,
                    Copy = to.Span,
                    Confidence = Math.Min(1, confidence),
                    Message = $"{comparison.Source.Quoted(from.Span)} became its opposite {comparison.Copy.Quoted(to.Span)}.",
                };
                break;
            }
        }
    }

    // By themselves, or with the particle behind them: give up, bring forward.
    private static bool Opposed(Comparison comparison, int s, int c)
    {
        var lexicon = comparison.Language.Lexicon;
        var (from, to) = (comparison.Source.Tokens[s].Folded, comparison.Copy.Tokens[c].Folded);
        if (Opposites.Are(from, to, lexicon)) return true;
        string? Phrase(Document document, int token) => token + 1 < document.Tokens.Count && document.Tokens[token + 1].IsWord ? lexicon.BaseOf(document.Tokens[token].Folded) + "_" + document.Tokens[token + 1].Folded : null;
        return (Phrase(comparison.Source, s) is { } a && Opposites.Are(a, to, lexicon)) || (Phrase(comparison.Copy, c) is { } b && Opposites.Are(from, b, lexicon));
    }

    // The pair also holds a synonym of the lost word, or the source had the new word itself: the sentence was turned, not reversed.
    private static bool Explained(Comparison comparison, AlignedPair pair, int s, int c)
    {
        var lexicon = comparison.Language.Lexicon;
        var (lost, fresh) = (lexicon.Stem(comparison.Source.Tokens[s].Folded), lexicon.Stem(comparison.Copy.Tokens[c].Folded));
        return pair.SourceTokens.Any(t => lexicon.Stem(comparison.Source.Tokens[t].Folded) == fresh) && pair.CopyTokens.Any(t => lexicon.Stem(comparison.Copy.Tokens[t].Folded) == lost);
    }

    // A person does not change sex with the sentence around the pronoun.
    private static bool IsGender(string word) => word is "he" or "she" or "him" or "her" or "his" or "hers" or "himself" or "herself";

    private static bool SameCase(string a, string b) => (a, b) is ("he", "she") or ("she", "he") or ("him", "her") or ("her", "him") or ("his", "her") or ("her", "his") or ("himself", "herself") or ("herself", "himself") or ("his", "hers") or ("hers", "his");

    private static bool Negated(Document document, int token)
    {
        for (var i = token - 1; i >= Math.Max(0, token - 3); i--)
        {
            var word = document.Tokens[i].Normal;
            if (word is "not" or "never" or "no" or "without" or "nor" || word.EndsWith("n't", StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
