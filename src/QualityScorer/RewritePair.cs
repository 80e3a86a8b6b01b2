namespace QualityScorer;

/// <summary>A source text and the copy that was made of it.</summary>
/// <param name="Id">Any name; comes back on the score.</param>
/// <param name="Source">The original text. May be empty.</param>
/// <param name="Copy">The rewritten text. May be empty.</param>
public sealed record RewritePair(string Id, string Source, string Copy);
