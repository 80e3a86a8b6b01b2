using System.Collections.Frozen;

namespace QualityScorer.Text;

/// <summary>What the dot after a word means.</summary>
internal enum AbbreviationUse
{
    /// <summary>The word is no abbreviation: its dot ends a sentence.</summary>
    None,

    /// <summary>Never ends a sentence: <c>Mr.</c>, <c>vs.</c></summary>
    Inside,

    /// <summary>Ends a sentence only when a word follows that often begins one: <c>Inc.</c>, <c>U.S.</c></summary>
    Open,

    /// <summary>An abbreviation only before a number: <c>No. 5</c>.</summary>
    BeforeNumber,

    /// <summary>A time of day: ends a sentence unless a day, a month or a time zone follows.</summary>
    Time,
}

/// <summary>Known abbreviations and the words that often begin a sentence.</summary>
internal static class Abbreviations
{
    private static readonly FrozenDictionary<string, (AbbreviationUse Use, bool Capital)> Known = Load();
    private static readonly FrozenSet<string> Starters = EmbeddedLines.Read("sentence-starters.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The use of a word before a dot; <paramref name="normal"/> is lower case, without its last dot.</summary>
    public static AbbreviationUse Of(string normal, bool isCapitalized) =>
        Known.TryGetValue(normal, out var entry) && (isCapitalized || !entry.Capital) ? entry.Use : AbbreviationUse.None;

    /// <summary>True for a lower-case word that often begins a sentence and is hardly ever a name.</summary>
    public static bool OftenBeginsSentence(string normal) => Starters.Contains(normal);

    private static FrozenDictionary<string, (AbbreviationUse, bool)> Load()
    {
        var entries = new Dictionary<string, (AbbreviationUse, bool)>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.Read("abbreviations.txt"))
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var use = fields[1] switch
            {
                "inside" => AbbreviationUse.Inside,
                "open" => AbbreviationUse.Open,
                "number" => AbbreviationUse.BeforeNumber,
                "time" => AbbreviationUse.Time,
                _ => throw new InvalidOperationException($"abbreviations.txt: unknown use '{fields[1]}'"),
            };
            entries[fields[0].ToLowerInvariant()] = (use, char.IsUpper(fields[0][0]));
        }

        return entries.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
