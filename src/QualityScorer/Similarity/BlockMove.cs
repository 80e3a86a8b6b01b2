namespace QualityScorer.Similarity;

/// <summary>A move of some neighbouring words of a copy.</summary>
/// <param name="Start">Their first word.</param>
/// <param name="Length">Their number.</param>
/// <param name="Target">The word before which they are put, as counted before the move.</param>
internal readonly record struct BlockMove(int Start, int Length, int Target)
{
    /// <summary>tercom's order among moves that save the same number of edits: long ones first, then early ones, then those that go furthest forward.</summary>
    public bool Precedes(BlockMove other) => (-Length, Start, Target).CompareTo((-other.Length, other.Start, other.Target)) < 0;

    /// <summary>The range of words [First, End) outside of which a copy of this length stays as it was.</summary>
    public (int First, int End) Changed(int copyLength)
    {
        var destination = Destination(copyLength);
        return (Math.Min(Start, destination), Math.Max(Start, destination) + Length);
    }

    /// <summary>Writes the changed range as it is after the move, and nothing else.</summary>
    public void Apply(ReadOnlySpan<int> copy, Span<int> moved)
    {
        var destination = Destination(copy.Length);
        copy.Slice(Start, Length).CopyTo(moved[destination..]);
        if (destination < Start)
            copy[destination..Start].CopyTo(moved[(destination + Length)..]);
        else
            copy[(Start + Length)..(destination + Length)].CopyTo(moved[Start..]);
    }

    /// <summary>Where the first word comes to stand. A target inside the block moves it on by the target's distance from its start, as tercom does.</summary>
    private int Destination(int copyLength) =>
        Target < Start ? Target
        : Target > Start + Length ? Target - Length
        : Math.Min(Target, copyLength - Length);
}
