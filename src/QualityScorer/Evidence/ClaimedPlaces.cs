using QualityScorer.Text;

namespace QualityScorer.Evidence;

/// <summary>The places that issues have been reported at, found by buckets of characters.</summary>
internal sealed class ClaimedPlaces
{
    private const int Bucket = 256;
    private readonly Dictionary<int, List<TextSpan>> _copy = [];
    private readonly Dictionary<int, List<Issue>> _source = [];

    /// <summary>Claims the issue's place, or says that it is taken: the same words of the copy are charged once; without a place in the copy, the same words of the source.</summary>
    public bool Claim(Issue issue)
    {
        if (issue.Copy is { } copy)
        {
            if (Buckets(copy).Any(b => _copy.TryGetValue(b, out var spans) && spans.Exists(copy.Overlaps))) return false;
            foreach (var b in Buckets(copy)) Add(_copy, b, copy);
        }
        else if (issue.Source is { } source && Buckets(source).Any(b => _source.TryGetValue(b, out var earlier) && earlier.Exists(e => Covers(e, source)))) return false;

        if (issue.Source is { } place)
        {
            foreach (var b in Buckets(place)) Add(_source, b, issue);
        }

        return true;
    }

    private static bool Covers(Issue earlier, TextSpan source) =>
        earlier.Source is { } its && (its.Contains(source) || (source.Contains(its) && earlier.Copy is null));

    private static IEnumerable<int> Buckets(TextSpan span) => Enumerable.Range(span.Start / Bucket, (Math.Max(span.Start, span.End - 1) / Bucket) - (span.Start / Bucket) + 1);

    private static void Add<T>(Dictionary<int, List<T>> places, int bucket, T place)
    {
        if (!places.TryGetValue(bucket, out var list)) places[bucket] = list = [];
        list.Add(place);
    }
}
