using QualityScorer.Scoring;
using QualityScorer.Training.Datasets;
using QualityScorer.Training.Fitting;

namespace QualityScorer.MLNet.Judgements;

/// <summary>
/// Makes rows to learn from of people's judgements, on whatever scale. The label is the rank of the judgement in its stratum, so that the median costs what it costs in every scorer
/// (<see cref="Calibration.MedianDegradation"/>) and the worst twice as much. Judged copies are copies: so that the model knows where the scale ends, some sources are set beside themselves (0),
/// beside other documents' copies and beside their own words in random order (<see cref="Calibration.NothingDegradation"/>).
/// </summary>
public static class JudgedPairs
{
    private const int Every = 10; // of so many rows one is set beside other texts: with one in forty, trees put unrelated texts at 45 to 65 instead of above 90
    private const int Longest = 24; // rows of a text set beside others, about an article

    /// <summary>Reads the rows of a labelled file.</summary>
    /// <param name="rows">Rows, such as <see cref="LabelledFile.Read"/> streams. A row without source or copy is left out.</param>
    /// <param name="seed">Draws lengths and random orders.</param>
    public static IReadOnlyList<JudgedPair> Of(IEnumerable<LabelledRow> rows, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(rows);
        List<LabelledRow> judged = [.. rows.Where(HasTexts)];
        var ranks = RankFit.Ranks([.. judged.Select(r => r.Score)], [.. judged.Select(r => r.Stratum)]);
        List<JudgedPair> pairs = [.. judged.Select((row, i) => new JudgedPair
        {
            Source = row.Source,
            Copy = row.Copy,
            Label = (float)(ranks[i] / 50 * Calibration.MedianDegradation),
            Weight = (float)row.Weight,
            Group = row.Group,
            Judgement = i,
        })];
        var random = new Random(seed);
        for (var i = 0; i < judged.Count; i += Every)
        {
            // Every second time several rows in one, so that the model has seen what features do in long texts.
            var length = i / Every % 2 == 0 ? 1 : random.Next(2, Longest + 1);
            string Text(int first, Func<LabelledRow, string> side) => string.Join(' ', Enumerable.Range(first, length).Select(k => side(judged[k % judged.Count])));
            var (source, far) = (Text(i, r => r.Source), (i + (judged.Count / 2)) % judged.Count);
            JudgedPair Beside(string copy, double label) => new() { Source = source, Copy = copy, Label = (float)label, Group = judged[i].Group };
            var words = source.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            random.Shuffle(words);
            pairs.Add(Beside(source, 0));
            pairs.Add(Beside(string.Join(' ', words), Calibration.NothingDegradation));
            if (judged[far].Group != judged[i].Group) pairs.Add(Beside(Text(far, r => r.Copy), Calibration.NothingDegradation));
        }

        return pairs;
    }

    /// <summary>False for a row without source or copy.</summary>
    internal static bool HasTexts(LabelledRow row) => !string.IsNullOrWhiteSpace(row.Source) && !string.IsNullOrWhiteSpace(row.Copy);
}
