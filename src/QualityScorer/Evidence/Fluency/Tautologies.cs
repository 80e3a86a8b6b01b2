using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>Two expressions for the same beside each other: <c>will vote again once more</c>.</summary>
internal static class Tautologies
{
    private const int Between = 2;

    private static readonly FrozenDictionary<string, (string[] Words, int Sense)[]> ByFirst = EmbeddedLines.Read("tautologies.txt")
        .SelectMany((line, sense) => line.Split(" | ", StringSplitOptions.RemoveEmptyEntries).Select(e => (Words: e.Split(' ', StringSplitOptions.RemoveEmptyEntries), Sense: sense)))
        .GroupBy(e => e.Words[0], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(e => e.Words.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>First and last token (both ends included) of each pair in a sentence of the copy whose source has one of the two at most.</summary>
    public static IEnumerable<(int First, int Last)> In(Comparison comparison, AlignedPair pair, Sentence sentence)
    {
        var copy = comparison.Copy;
        for (var i = sentence.Tokens.Start; i + 1 < sentence.Tokens.End; i++)
        {
            if (!ByFirst.TryGetValue(copy.Tokens[i].Normal, out var found)) continue;
            foreach (var (words, sense) in found)
            {
                if (!Stands(copy, sentence.Tokens.End, i, words) || Second(copy, sentence.Tokens.End, i + words.Length, words, sense) is not { } last) continue;
                if (CountInSource(comparison, pair, sense) < 2) yield return (i, last);
                break;
            }
        }
    }

    // “again and once more” counts; a comma, another phrase or a word with content do not stand between.
    private static int? Second(Document copy, int end, int from, string[] first, int sense)
    {
        for (var j = from; j <= from + Between && j < end; j++)
        {
            if (ByFirst.TryGetValue(copy.Tokens[j].Normal, out var found))
            {
                foreach (var (words, its) in found)
                {
                    if (its == sense && !words.SequenceEqual(first) && Stands(copy, end, j, words)) return j + words.Length - 1;
                }
            }

            if (copy.Tokens[j].Normal is not ("a" or "an" or "the" or "for" or "in" or "at" or "by" or "and")) return null;
        }

        return null;
    }

    private static bool Stands(Document document, int end, int first, string[] words)
    {
        if (first + words.Length > end) return false;
        for (var k = 0; k < words.Length; k++)
        {
            if (document.Tokens[first + k].Normal != words[k]) return false;
        }

        return true;
    }

    private static int CountInSource(Comparison comparison, AlignedPair pair, int sense)
    {
        var count = 0;
        foreach (var token in pair.SourceTokens)
        {
            if (ByFirst.TryGetValue(comparison.Source.Tokens[token].Normal, out var found) && found.Any(e => e.Sense == sense && Stands(comparison.Source, comparison.Source.Tokens.Count, token, e.Words))) count++;
        }

        return count;
    }
}
