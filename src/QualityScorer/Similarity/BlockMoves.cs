namespace QualityScorer.Similarity;

/// <summary>
/// The greedy search of TER (Snover et al. 2006, section 3) with the conditions of tercom and the limits of sacreBLEU: while a move of a
/// block of words saves edits, the one that saves most is made.
/// </summary>
internal static class BlockMoves
{
    private const int MaxLength = 10;
    private const int MaxDistance = 50;
    private const int MaxTried = 1000;

    /// <summary>The number of moves and of edits after them that turn the copy into the source.</summary>
    /// <param name="source">At least one word, numbered from 0.</param>
    /// <param name="copy">At least one word; changed to the copy after the moves.</param>
    /// <param name="known">How many different words the source has.</param>
    public static int Edits(ReadOnlySpan<int> source, Span<int> copy, int known)
    {
        using var grid = new EditGrid(source, copy.Length);
        grid.Fill(copy, 0);
        if (grid.Distance == 0) return 0;
        using var chart = new MoveChart(source, copy.Length, known);
        var candidates = new List<BlockMove>();
        var tried = 0;
        for (var moves = 0; ; moves++)
        {
            grid.Trace(copy, chart.Aligned, chart.NextSourceError, chart.NextCopyError);
            // sacreBLEU tries the moves as it finds them and forgets the round in which it reaches the limit.
            if (!chart.TryFind(copy, MaxTried - tried, candidates) || candidates.Count == 0) return moves + grid.Distance;
            tried += candidates.Count;
            var (best, distance) = Best(grid, copy, candidates);
            if (distance >= grid.Distance) return moves + grid.Distance;
            var (first, _) = best.Changed(copy.Length);
            best.Apply([.. copy], copy);
            grid.Fill(copy, first);
        }
    }

    private static (BlockMove Move, int Distance) Best(EditGrid grid, ReadOnlySpan<int> copy, List<BlockMove> candidates)
    {
        var best = candidates[0];
        var distance = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var after = grid.DistanceAfter(copy, candidate);
            if (after < distance || (after == distance && candidate.Precedes(best))) (best, distance) = (candidate, after);
        }

        return (best, distance);
    }

    /// <summary>What the search knows of an alignment, and where each word stands in the source.</summary>
    private readonly ref struct MoveChart : IDisposable
    {
        private readonly ReadOnlySpan<int> _source;
        private readonly Rented<int> _aligned;
        private readonly Rented<int> _nextSourceError;
        private readonly Rented<int> _nextCopyError;
        private readonly Rented<int> _first; // first place of each word; -1 ends the list
        private readonly Rented<int> _next; // next place of the word that stands here
        private readonly Rented<int> _nearest; // first place that is not too far before the copy word at hand

        public MoveChart(ReadOnlySpan<int> source, int copyLength, int known)
        {
            _source = source;
            _aligned = new Rented<int>(source.Length);
            _nextSourceError = new Rented<int>(source.Length);
            _nextCopyError = new Rented<int>(copyLength);
            _first = new Rented<int>(known);
            _next = new Rented<int>(source.Length);
            _nearest = new Rented<int>(known);
            _first.Span.Fill(-1);
            for (var j = source.Length - 1; j >= 0; j--)
            {
                _next.Span[j] = _first.Span[source[j]];
                _first.Span[source[j]] = j;
            }
        }

        public Span<int> Aligned => _aligned.Span;

        public Span<int> NextSourceError => _nextSourceError.Span;

        public Span<int> NextCopyError => _nextCopyError.Span;

        public void Dispose()
        {
            _aligned.Dispose();
            _nextSourceError.Dispose();
            _nextCopyError.Dispose();
            _first.Dispose();
            _next.Dispose();
            _nearest.Dispose();
        }

        /// <summary>Lists the moves worth trying; false when there are as many as the limit or more.</summary>
        public bool TryFind(ReadOnlySpan<int> copy, int limit, List<BlockMove> moves)
        {
            moves.Clear();
            _first.Span.CopyTo(_nearest.Span);
            for (var i = 0; i < copy.Length; i++)
            {
                if (copy[i] < 0 || NextCopyError[i] >= i + MaxLength) continue;
                ref var nearest = ref _nearest.Span[copy[i]];
                while (nearest >= 0 && nearest < i - MaxDistance) nearest = _next.Span[nearest];
                for (var j = nearest; j >= 0 && j <= i + MaxDistance; j = _next.Span[j])
                {
                    AddBlocks(copy, i, j, moves);
                    if (moves.Count >= limit) return false;
                }
            }

            return true;
        }

        /// <summary>Adds the moves of the equal blocks that begin at a copy word and a source word.</summary>
        private void AddBlocks(ReadOnlySpan<int> copy, int i, int j, List<BlockMove> moves)
        {
            var longest = Math.Min(MaxLength, Math.Min(copy.Length - i, _source.Length - j));
            for (var length = 1; length <= longest && copy[i + length - 1] == _source[j + length - 1]; length++)
            {
                // Both the block and the place it would go to must hold an error, and that place must not be the block itself.
                if (NextCopyError[i] >= i + length || NextSourceError[j] >= j + length) continue;
                if (Aligned[j] >= i && Aligned[j] < i + length) continue;
                var last = -1;
                for (var place = j - 1; place < j + length; place++)
                {
                    var target = place < 0 ? 0 : Aligned[place] + 1;
                    if (target != last) moves.Add(new BlockMove(i, length, target));
                    last = target;
                }
            }
        }
    }
}
