using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Wording;

/// <summary>A string of letters that is no English word and does not occur in the source.</summary>
internal sealed class NonWordDetector : IDetector
{
    private const int LongestJudged = 60; // a run of characters beyond it is no word that somebody spelled
    private const int ShortestJudged = 4;
    private const int ShortestMeant = 6;
    private const int CommonWord = 200;
    private const double LeastVerbatimness = 0.6;

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
        // Most texts have known words only.
        var sourceWords = new Lazy<HashSet<string>>(() => comparison.Source.Tokens.Where(t => t.IsWord).Select(t => t.Folded).ToHashSet(StringComparer.Ordinal));
        var sourceStems = new Lazy<HashSet<string>>(() => sourceWords.Value.Select(lexicon.Stem).ToHashSet(StringComparer.Ordinal));
        var repeated = new Lazy<HashSet<string>>(() => comparison.Copy.Tokens.Where(t => t.IsWord).GroupBy(t => t.Folded, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key).ToHashSet(StringComparer.Ordinal));
        foreach (var pair in comparison.Pairs)
        {
            foreach (var c in pair.CopyTokens)
            {
                var token = comparison.Copy.Tokens[c];
                if (!token.IsContent() || token.Folded.Length is < ShortestJudged or > LongestJudged || token.IsUpper || comparison.CopyNames.Contains(c)) continue;
                if (comparison.CopyWords[c].Frequency > 0 || !IsPlain(token.Normal) || IsKnown(lexicon, token) || sourceWords.Value.Contains(token.Folded) || sourceStems.Value.Contains(lexicon.Stem(token.Folded)) || (token.IsCapitalized && repeated.Value.Contains(token.Folded))) continue;
                if (c > 0 && comparison.Copy.Tokens[c - 1].Normal == "-" || (c + 1 < comparison.Copy.Tokens.Count && comparison.Copy.Tokens[c + 1].Normal == "-")) continue;
                var twin = Twin(comparison, pair, token);
                var meant = twin is null ? Meant(lexicon, token.Folded) : null;
                // A word of its own that only the lexicon lacks is more likely than a garbled one where the copy chose its own words.
                if (twin is null && meant is null && pair.Verbatimness < LeastVerbatimness) continue;
                yield return Descriptor.Issue(IssueType.Spelling, twin is null && meant is null ? Severity.Major : Severity.Minor, twin, token.Span,
                    twin is { } place ? $"{comparison.Source.Quoted(place)} is misspelled {comparison.Copy.Quoted(token.Span)}." : meant is not null ? $"{comparison.Copy.Quoted(token.Span)} is a misspelling of “{meant}”." : $"{comparison.Copy.Quoted(token.Span)} is no known word.", twin is null && meant is null ? 0.7 : 1);
            }
        }
    }

    // A word with letters of another language is not misspelled English.
    private static bool IsPlain(string normal) => normal.All(c => c is >= 'a' and <= 'z');

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
            if (lexicon.Frequency(word[..cut]) > 50 && lexicon.Frequency(word[cut..]) > 50) return true;
        }

        return false;
    }

    // The commonest word that is one slip of the pen away: a letter too many, too few, wrong, or two in each other's place (Damerau 1964).
    private static string? Meant(Lexicon lexicon, string word)
    {
        if (word.Length < ShortestMeant) return null;
        (string? Word, long Count) best = (null, CommonWord);
        for (var i = 0; i <= word.Length; i++)
        {
            var (left, right) = (word[..i], word[i..]);
            if (right.Length > 0) Try(left + right[1..]);
            if (right.Length > 1) Try(left + right[1] + right[0] + right[2..]);
            for (var c = 'a'; c <= 'z'; c++)
            {
                if (right.Length > 0) Try(left + c + right[1..]);
                Try(left + c + right);
            }
        }

        return best.Word;

        void Try(string candidate)
        {
            if (lexicon.Frequency(candidate) is var count && count > best.Count) best = (candidate, count);
        }
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
