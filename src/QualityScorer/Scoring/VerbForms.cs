using System.Collections.Frozen;
using QualityScorer.Text;

namespace QualityScorer.Scoring;

/// <summary>
/// Counts verb forms and auxiliaries, so that a change of tense or aspect shows as a difference of counts. No tagger: forms are told by their endings and the lexicon's
/// dictionary forms, which is wrong for single words in both texts alike.
/// </summary>
internal static class VerbForms
{
    private static readonly FrozenDictionary<string, int> Auxiliaries = Load();

    // Behind the auxiliaries' classes: forms in -ing and forms of the past.
    private static readonly int Ing = Auxiliaries.Values.Max() + 1;

    /// <summary>Differences in the count of each auxiliary class and verb form, 0 upwards; a changed form stands in two counts and makes 1.</summary>
    public static double Difference(UnitWords words)
    {
        Span<int> counts = stackalloc int[Ing + 2];
        foreach (var token in words.Source) Count(token, words.Lexicon, counts, 1);
        foreach (var token in words.Copy) Count(token, words.Lexicon, counts, -1);
        var difference = 0;
        foreach (var count in counts) difference += Math.Abs(count);
        return difference / 2.0;
    }

    private static void Count(Token token, Lexicon lexicon, Span<int> counts, int step)
    {
        if (!token.IsWord) return;
        var word = token.Folded.EndsWith("n't", StringComparison.Ordinal) ? token.Folded[..^3] : token.Folded;
        if (Auxiliaries.TryGetValue(word, out var auxiliary)) counts[auxiliary] += step;
        else if (IsForm(word, lexicon, "ing")) counts[Ing] += step;
        else if (IsPast(word, lexicon)) counts[Ing + 1] += step;
    }

    private static bool IsForm(string word, Lexicon lexicon, string ending) =>
        word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal) && lexicon.BaseOf(word) != word;

    // What has another dictionary form and none of the other endings is a past form or a participle: asked, went, gone.
    private static bool IsPast(string word, Lexicon lexicon) =>
        word.Length > 2 && word[^1] != 's' && !word.EndsWith("ing", StringComparison.Ordinal) && !word.EndsWith("er", StringComparison.Ordinal)
        && !word.EndsWith("est", StringComparison.Ordinal) && lexicon.BaseOf(word) != word;

    private static FrozenDictionary<string, int> Load()
    {
        var classes = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in EmbeddedLines.Read("auxiliaries.txt"))
        {
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) classes.Add(word, number);
            number++;
        }

        return classes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
