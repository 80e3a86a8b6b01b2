using System.Collections.Frozen;

namespace QualityScorer.Text;

/// <summary>Names, codes and signs of currencies. A unit with a colon is one country's (<c>dollar:nz</c>), without the common name (<c>dollar</c>).</summary>
internal static class Currencies
{
    private static readonly FrozenDictionary<string, string> Names;
    private static readonly FrozenDictionary<string, string> Prefixes;
    private static readonly FrozenDictionary<(string Family, string Country), string> Countries;
    private static readonly FrozenSet<string> Units;

    static Currencies()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var prefixes = new Dictionary<string, string>(StringComparer.Ordinal);
        var countries = new Dictionary<(string, string), string>();
        foreach (var line in EmbeddedLines.Read("currencies.txt"))
        {
            var halves = line.Split('|');
            var words = halves[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words[1] != "-") countries.TryAdd((Family(words[0]), words[1]), words[0]);
            foreach (var name in words[2..]) names.TryAdd(name, words[0]);
            foreach (var prefix in halves.Length > 1 ? halves[1].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [])
            {
                prefixes.TryAdd(prefix, words[0]);
                if (prefix.Length == 3) names.TryAdd(prefix, words[0]);
            }
        }

        Names = names.ToFrozenDictionary(StringComparer.Ordinal);
        Prefixes = prefixes.ToFrozenDictionary(StringComparer.Ordinal);
        Countries = countries.ToFrozenDictionary();
        Units = names.Values.Concat(prefixes.Values).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>True for the canonical unit of a currency.</summary>
    public static bool Contains(string unit) => Units.Contains(unit);

    /// <summary>The common name behind a country's unit: <c>dollar</c> for <c>dollar:nz</c>.</summary>
    public static string Family(string unit) => unit.IndexOf(':') is > 0 and var colon ? unit[..colon] : unit;

    /// <summary>The unit that a word or sign behind an amount names, or null.</summary>
    public static string? Named(string folded) => Names.GetValueOrDefault(folded);

    /// <summary>The unit that an abbreviation before an amount names, or null.</summary>
    public static string? Before(string folded) => Prefixes.GetValueOrDefault(folded);

    /// <summary>True for letters that an amount may be glued to (<c>Sh12,000</c>, <c>₦</c> written as <c>N12,000</c>).</summary>
    public static bool IsPrefix(ReadOnlySpan<char> letters) =>
        letters.Length is > 0 and <= 4 && char.IsUpper(letters[0]) && Prefixes.ContainsKey(letters.ToString().ToLowerInvariant());

    /// <summary>One country's currency: <c>Kenyan shillings</c>; the family itself where none is known.</summary>
    public static string Of(string unit, string country) => Countries.GetValueOrDefault((Family(unit), country), unit);
}
