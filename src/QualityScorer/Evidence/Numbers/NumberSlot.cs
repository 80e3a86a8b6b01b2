namespace QualityScorer.Evidence.Numbers;

/// <summary>What stands around a quantity: indexes of tokens, -1 where there is none.</summary>
/// <param name="Left">The nearest word before it.</param>
/// <param name="Right">The nearest word behind it.</param>
/// <param name="Before">The nearest content word before it.</param>
/// <param name="After">The nearest content word behind it.</param>
/// <param name="InDateline">True where it belongs to a dateline.</param>
internal readonly record struct NumberSlot(int Left, int Right, int Before, int After, bool InDateline);
