using System.Collections.Frozen;

namespace QualityScorer.Text;

/// <summary>The kinds that a word belongs to. Words of one kind that may not stand for each other exclude each other: who is told of a nurse for a teacher is misled.</summary>
internal sealed class Kinds
{
    private static readonly FrozenDictionary<string, Kinds> Things;
    private static readonly FrozenDictionary<string, Kinds> Deeds;

    // Of each kind, by its number, the members that the word belongs to.
    private readonly FrozenDictionary<int, int[]> _members;

    static Kinds()
    {
        var lines = EmbeddedLines.Read("kinds.txt").Select((line, number) => (Name: line[..line.IndexOf(':', StringComparison.Ordinal)], Members: line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('|'), Number: number)).ToList();
        Things = Index(lines.Where(l => !IsDeed(l.Name)));
        Deeds = Index(lines.Where(l => IsDeed(l.Name)));

        static bool IsDeed(string name) => name.StartsWith("to ", StringComparison.Ordinal);

        static FrozenDictionary<string, Kinds> Index(IEnumerable<(string Name, string[] Members, int Number)> lines) =>
            lines.SelectMany(l => l.Members.SelectMany((member, place) => member.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (Word: word, Kind: l.Number, Member: place))))
                .GroupBy(m => m.Word, StringComparer.Ordinal)
                .ToFrozenDictionary(g => g.Key, g => new Kinds(g.GroupBy(m => m.Kind).ToFrozenDictionary(k => k.Key, k => k.Select(m => m.Member).ToArray())), StringComparer.Ordinal);
    }

    private Kinds(FrozenDictionary<int, int[]> members) => _members = members;

    /// <summary>The kinds of a folded word whose dictionary form is <paramref name="known"/>; none for most words.</summary>
    public static IReadOnlyList<Kinds> Of(string folded, string known)
    {
        // “coached” is no form of the coach; “flooding” is listed itself.
        var derived = folded != known && (folded.EndsWith("ed", StringComparison.Ordinal) || folded.EndsWith("ing", StringComparison.Ordinal));
        var thing = Things.GetValueOrDefault(folded) ?? (derived ? null : Things.GetValueOrDefault(known));
        return (thing, Deeds.GetValueOrDefault(known)) switch
        {
            (null, null) => [],
            ({ } one, null) => [one],
            (null, { } deed) => [deed],
            ({ } one, { } deed) => [one, deed],
        };
    }

    /// <summary>True where both words belong to one kind, and no member of any kind holds both.</summary>
    public static bool Exclude(IReadOnlyList<Kinds> one, IReadOnlyList<Kinds> other) =>
        !Share(one, other) && one.Any(a => other.Any(b => a._members.Keys.Any(b._members.ContainsKey)));

    /// <summary>True where a member of some kind holds both words: they may stand for each other.</summary>
    public static bool Share(IReadOnlyList<Kinds> one, IReadOnlyList<Kinds> other) =>
        one.Any(a => other.Any(b => a._members.Any(m => b._members.TryGetValue(m.Key, out var its) && m.Value.AsSpan().ContainsAny(its))));
}
