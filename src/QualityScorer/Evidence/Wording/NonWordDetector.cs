using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Wording;

/// <summary>A string of letters that is no English word and does not occur in the source.</summary>
internal sealed class NonWordDetector : IDetector
{
    private const int ShortestJudged = 4;

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "WRD001",
        Dimension = Dimension.Fluency,
        Summary = "A word that does not exist and is not the source's",
        Fires = new("The council discussed the hospital reform at length.", "The council discussed the hospital refrom at length."),
        Silent = new("The council discussed the hospital reform at length.", "The council debated the hospital reform at length."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        var lexicon = comparison.Language.Lexicon;
        if (lexicon.Count == 0) yield break;
        var sourceWords = comparison.Source.Tokens.Where(t => t.IsWord).Select(t => t.Folded).ToHashSet(StringComparer.Ordinal);
        var sourceStems = sourceWords.Select(lexicon.Stem).ToHashSet(StringComparer.Ordinal);
        foreach (var pair in comparison.Pairs)
        {
            foreach (var c in pair.CopyTokens)
            {
                var token = comparison.Copy.Tokens[c];
                if (!token.IsContent() || token.Folded.Length < ShortestJudged || token.IsUpper || comparison.CopyNames.Contains(c) || sourceWords.Contains(token.Folded) || sourceStems.Contains(lexicon.Stem(token.Folded))) continue;
                if (!IsPlain(token.Folded) || IsKnown(lexicon, token) || (token.IsCapitalized && comparison.Copy.Tokens.Any(t => t.Folded == token.Folded && t.Span.Start != token.Span.Start))) continue;
                if (c > 0 && comparison.Copy.Tokens[c - 1].Normal == "-" || (c + 1 < comparison.Copy.Tokens.Count && comparison.Copy.Tokens[c + 1].Normal == "-")) continue;
                var twin = Twin(comparison, pair, token);
                yield return new Issue
                {
                    Detector = Descriptor.Id,
                    Dimension = Descriptor.Dimension,
                    Type = IssueType.Spelling,
                    Severity = twin is null ? Severity.Major : Severity.Minor,
                    Source = twin,
                    Copy = token.Span,
                    Confidence = twin is null ? 0.7 : 1,
                    Message = twin is { } place ? $"{comparison.Source.Quoted(place)} is misspelled {comparison.Copy.Quoted(token.Span)}." : $"{comparison.Copy.Quoted(token.Span)} is no known word.",
                };
            }
        }
    }

    private static bool IsPlain(string folded) => folded.All(c => c is >= 'a' and <= 'z');

    private static bool IsKnown(Lexicon lexicon, Token token)
    {
        if (lexicon.Frequency(token.Normal) > 0 || lexicon.Frequency(token.Folded) > 0) return true;
        // Regular derivations of known words are words: unpersuadable, reassembling.
        foreach (var prefix in (string[])["un", "re", "non", "anti", "pre", "over", "co", "sub", "mis", "dis", "inter", "multi", "super", "counter", "out", "under"])
        {
            if (token.Folded.StartsWith(prefix, StringComparison.Ordinal) && token.Folded.Length - prefix.Length >= 4 && !WordForms.IsFunctionWord(token.Folded[prefix.Length..]) && Base(lexicon, token.Folded[prefix.Length..])) return true;
        }

        return Base(lexicon, token.Folded) || IsCompound(lexicon, token.Folded);
    }

    private static bool Base(Lexicon lexicon, string word)
    {
        if (lexicon.Frequency(word) > 0) return true;
        foreach (var ending in (string[])["s", "es", "ed", "d", "ing", "er", "ers", "or", "ly", "ness", "able", "ism", "ist", "ists", "less", "like", "ization", "isation", "ise", "ised", "ising", "ize", "ized", "izing", "ish", "al", "ally", "y", "ity", "est", "r", "ation", "ations", "ment", "ful", "wide"])
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length - ending.Length < 3) continue;
            var stem = word[..^ending.Length];
            if (lexicon.Frequency(stem) > 0 || lexicon.Frequency(stem + "e") > 0 || lexicon.Frequency(stem + "y") > 0 || (stem[^1] == stem[^2] && lexicon.Frequency(stem[..^1]) > 0)
                || (stem[^1] == 'i' && lexicon.Frequency(stem[..^1] + "y") > 0)) return true;
        }

        return false;
    }

    private static bool IsCompound(Lexicon lexicon, string word)
    {
        for (var cut = 3; cut <= word.Length - 3; cut++)
        {
            if (lexicon.Frequency(word[..cut]) > 200 && lexicon.Frequency(word[cut..]) > 200) return true;
        }

        return false;
    }

    private static TextSpan? Twin(Comparison comparison, AlignedPair pair, Token token)
    {
        (TextSpan? Span, double Ratio) best = (null, 0.66);
        foreach (var s in pair.SourceTokens)
        {
            var word = comparison.Source.Tokens[s];
            if (!word.IsWord || comparison.CopyOf(s) >= 0) continue;
            var ratio = CharacterSimilarity.Ratio(word.Folded, token.Folded);
            if (ratio > best.Ratio) best = (word.Span, ratio);
        }

        return best.Span;
    }
}
