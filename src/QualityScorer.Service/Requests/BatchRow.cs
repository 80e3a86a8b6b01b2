namespace QualityScorer.Service.Requests;

/// <summary>One row of a batch: a pair, or what is wrong with it.</summary>
/// <param name="Row">Its number among the rows, from 1; 0 for a problem of the batch as a whole.</param>
/// <param name="Pair">The pair, where there is one.</param>
/// <param name="Problem">The problem, where there is no pair.</param>
internal sealed record BatchRow(long Row, RewritePair? Pair, Problem? Problem);
