using QualityScorer.Training.Datasets;

namespace QualityScorer.Training.Marking;

/// <summary>The copies of a labelled file that people rated best: nobody marked a word in them, and little is wrong with them, so what they exchanged teaches what is harmless.</summary>
/// <param name="path">The file, columns <c>source</c>, <c>copy</c> and <c>score</c> as for training a scoring model.</param>
/// <param name="share">Share of each stratum that is taken, the best first, above 0, at most 1.</param>
/// <param name="weight">How much each word counts, above 0.</param>
public sealed class SoundCopies(string path, double share, double weight)
{
    /// <summary>Reads the copies, in the file's order.</summary>
    /// <exception cref="InvalidDataException">The file is broken; the message names place and fault.</exception>
    public IReadOnlyList<MarkedCopy> Read()
    {
        var rows = new LabelledFile(path).Read().ToList();
        var least = rows.GroupBy(r => r.Stratum, StringComparer.Ordinal).ToDictionary(s => s.Key, s => s.Select(r => r.Score).OrderDescending().ElementAt((int)Math.Ceiling(share * s.Count()) - 1), StringComparer.Ordinal);
        return [.. rows.Where(r => r.Score >= least[r.Stratum]).Select(r => new MarkedCopy(r.Group, $"line {r.Line}", r.Source, r.Copy, []) { Weight = weight })];
    }
}
