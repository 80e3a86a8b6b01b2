namespace QualityScorer.Pairs;

/// <summary>One row of a file of pairs.</summary>
/// <param name="Row">Its number among the data rows, from 1.</param>
/// <param name="Pair">The pair; its id is the row number where the file gives none.</param>
internal readonly record struct PairRow(long Row, RewritePair Pair);
