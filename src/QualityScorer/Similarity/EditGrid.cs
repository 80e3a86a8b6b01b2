namespace QualityScorer.Similarity;

/// <summary>
/// Edit distances from copies of one length to a source, within a beam around the diagonal: the limits of the beam and the preference
/// among equal ways are sacreBLEU's. Row i stands for i copy words, column j for j source words. Holds the grid of one copy and tells
/// what a move of its words would change without filling all of it again.
/// </summary>
internal readonly ref struct EditGrid : IDisposable
{
    private const int BeamWidth = 25;

    /// <summary>The cost of a cell outside the beam, far above any true one.</summary>
    private const int Unreached = 1 << 29;

    private readonly ReadOnlySpan<int> _source;
    private readonly int _copyLength;
    private readonly int _stride;
    private readonly int _beam;
    private readonly double _slope;
    private readonly Rented<int> _cells;
    private readonly Rented<int> _moved;
    private readonly Rented<int> _rows;

    public EditGrid(ReadOnlySpan<int> source, int copyLength)
    {
        _source = source;
        _copyLength = copyLength;
        _slope = (double)source.Length / copyLength;
        _beam = BeamWidth < _slope / 2 ? (int)Math.Ceiling(_slope / 2 + BeamWidth) : BeamWidth;
        _stride = Math.Min(source.Length + 1, 2 * _beam + 2);
        _cells = new Rented<int>(checked(source.Length + 1 + copyLength * _stride));
        _moved = new Rented<int>(copyLength);
        _rows = new Rented<int>(2 * _stride);
        for (var j = 0; j <= source.Length; j++) _cells.Span[j] = j;
    }

    /// <summary>The edit distance of the copy that was filled in last.</summary>
    public int Distance => Row(_copyLength)[^1];

    public void Dispose()
    {
        _cells.Dispose();
        _moved.Dispose();
        _rows.Dispose();
    }

    /// <summary>Fills the grid in for a copy whose words before <paramref name="firstChanged"/> are those of the copy before.</summary>
    public void Fill(ReadOnlySpan<int> copy, int firstChanged)
    {
        for (var i = firstChanged + 1; i <= _copyLength; i++) FillRow(i, copy[i - 1], Row(i - 1), Row(i));
    }

    /// <summary>Edit distance of the copy after a move; the grid stays as it is.</summary>
    public int DistanceAfter(ReadOnlySpan<int> copy, BlockMove move)
    {
        var (first, end) = move.Changed(_copyLength);
        move.Apply(copy, _moved.Span);
        var above = Row(first);
        for (var i = first + 1; i <= _copyLength; i++)
        {
            var row = _rows.Span.Slice((i & 1) * _stride, ColumnEnd(i) - ColumnStart(i));
            FillRow(i, i <= end ? _moved.Span[i - 1] : copy[i - 1], above, row);
            // The words from here on are the same, so rows that differ by a constant differ by it to the end.
            if (i >= end && DifferByConstant(row, Row(i))) return Distance + row[0] - Row(i)[0];
            above = row;
        }

        return above[^1];
    }

    /// <summary>Reads the best alignment of the copy that was filled in last back from the end.</summary>
    /// <param name="copy">That copy.</param>
    /// <param name="aligned">Takes, for each source word, the copy word that it stands by or comes after; -1 before the first.</param>
    /// <param name="nextSourceError">Takes, for each source word, the first one from there on that the copy lacks; only set up to the last of them.</param>
    /// <param name="nextCopyError">The same for the copy's words.</param>
    public void Trace(ReadOnlySpan<int> copy, Span<int> aligned, Span<int> nextSourceError, Span<int> nextCopyError)
    {
        var (i, j) = (_copyLength, _source.Length);
        var (copyError, sourceError) = (i, j);
        while (i > 0 || j > 0)
        {
            var cost = Cell(i, j);
            var same = i > 0 && j > 0 && copy[i - 1] == _source[j - 1];
            if (i > 0 && j > 0 && Cell(i - 1, j - 1) + (same ? 0 : 1) == cost)
            {
                i--;
                j--;
                if (!same) (copyError, sourceError) = (i, j);
                aligned[j] = i;
                nextSourceError[j] = sourceError;
                nextCopyError[i] = copyError;
            }
            else if (i > 0 && Cell(i - 1, j) + 1 == cost)
            {
                copyError = --i;
                nextCopyError[i] = i;
            }
            else
            {
                sourceError = --j;
                aligned[j] = i - 1;
                nextSourceError[j] = j;
            }
        }
    }

    private void FillRow(int i, int word, ReadOnlySpan<int> above, Span<int> row)
    {
        var start = ColumnStart(i);
        var aboveStart = ColumnStart(i - 1);
        var up = above.Slice(start - aboveStart, Math.Min(row.Length, aboveStart + above.Length - start));
        var diagonal = start > aboveStart ? above[start - 1 - aboveStart] : Unreached;
        var left = Unreached;
        var k = 0;
        if (start == 0)
        {
            diagonal = up[0];
            left = row[0] = diagonal + 1;
            k = 1;
        }

        var source = _source.Slice(start + k - 1, row.Length - k);
        var first = k;
        for (; k < up.Length; k++)
        {
            var cost = diagonal + (source[k - first] == word ? 0 : 1);
            diagonal = up[k];
            row[k] = left = Math.Min(cost, Math.Min(diagonal, left) + 1);
        }

        // Right of the row above there is one more diagonal, and then only the way along this row.
        for (; k < row.Length; k++)
        {
            row[k] = left = Math.Min(diagonal + (source[k - first] == word ? 0 : 1), left + 1);
            diagonal = Unreached;
        }
    }

    private static bool DifferByConstant(ReadOnlySpan<int> row, ReadOnlySpan<int> other)
    {
        var difference = row[0] - other[0];
        for (var k = 1; k < row.Length; k++)
        {
            if (row[k] - other[k] != difference) return false;
        }

        return true;
    }

    private int Cell(int i, int j)
    {
        var column = j - ColumnStart(i);
        var row = Row(i);
        return (uint)column < (uint)row.Length ? row[column] : Unreached;
    }

    private Span<int> Row(int i) => i == 0
        ? _cells.Span[..(_source.Length + 1)]
        : _cells.Span.Slice(_source.Length + 1 + (i - 1) * _stride, ColumnEnd(i) - ColumnStart(i));

    private int ColumnStart(int i) => i == 0 ? 0 : Math.Max(0, Diagonal(i) - _beam);

    private int ColumnEnd(int i) => i == 0 || i == _copyLength ? _source.Length + 1 : Math.Min(_source.Length + 1, Diagonal(i) + _beam);

    private int Diagonal(int i) => (int)Math.Floor(i * _slope);
}
