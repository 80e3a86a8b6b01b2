namespace QualityScorer.Text;

/// <summary>A half-open range [Start, End) of UTF-16 code units in one text.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of UTF-16 code units, 0 for an empty span.</summary>
    public int Length => End - Start;

    /// <summary>True when both spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Math.Min(End, other.End) > Math.Max(Start, other.Start);

    /// <summary>True when <paramref name="other"/> lies inside this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The text under the span.</summary>
    public string Of(string text) => text[Start..End];
}
