using QualityScorer.Text;

namespace QualityScorer.Training.Marking;

/// <summary>A copy in which a person marked the damage.</summary>
/// <param name="Article">Name of the article's folder; copies of one article are kept together in cross-validation.</param>
/// <param name="Name">Name of the copy, such as <c>copy2</c>.</param>
/// <param name="Source">The source's text.</param>
/// <param name="Copy">The copy's text.</param>
/// <param name="Marks">Places of damage in the copy; empty for an honest one.</param>
public sealed record MarkedCopy(string Article, string Name, string Source, string Copy, IReadOnlyList<Mark> Marks)
{
    /// <summary>How much each of its words counts in training, above 0.</summary>
    public double Weight { get; init; } = 1;
}

/// <summary>One marked place of a copy.</summary>
/// <param name="Span">The place in the copy's text.</param>
/// <param name="Type">What the person called it: <c>name/garbled</c>, <c>wording/tortured</c> ...</param>
public readonly record struct Mark(TextSpan Span, string Type);
