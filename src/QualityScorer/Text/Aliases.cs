using System.Collections.Frozen;

namespace QualityScorer.Text;

/// <summary>Names that mean the same: countries with their demonyms and acronyms, international bodies.</summary>
internal static class Aliases
{
    private static readonly FrozenDictionary<string, string> Canonical = Load();
    // The first words of aliases, each with the number of words of the longest that it begins.
    private static readonly FrozenDictionary<string, int> Beginnings = Canonical.Keys.GroupBy(k => k.Split('_', '-')[0], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Max(k => k.Count(c => c is '_' or '-') + 1), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Capitals = EmbeddedLines.Read("capitals.txt").Select(l => l.Split(' ')).ToFrozenDictionary(w => w[0], w => w[1], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Countries = Capitals.Values.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The canonical name that begins at token <paramref name="i"/> with the number of tokens it takes, or null. The longest alias wins.</summary>
    public static (string Name, int Length)? At(IReadOnlyList<Token> tokens, int i, int end)
    {
        if (!tokens[i].IsCapitalized || !Beginnings.TryGetValue(tokens[i].Folded, out var longest)) return null;
        var joined = tokens[i].Folded;
        (string, int)? found = Canonical.TryGetValue(joined, out var name) && !(joined is "us" or "who" && !IsAcronym(tokens[i])) ? (name, 1) : null;
        // Afro-American, Sino-Russian.
        if (found is null && i + 1 < end && tokens[i + 1].Normal == "-" && Canonical.TryGetValue(joined + "-", out name)) found = (name, 1);
        for (var n = 1; n < longest && i + n < end && tokens[i + n].IsWord; n++)
        {
            joined += "_" + tokens[i + n].Folded;
            if (Canonical.TryGetValue(joined, out name)) found = (name, n + 1);
        }

        return found;
    }

    /// <summary>True for a token that is by itself a country's name, its people's, its adjective or its capital.</summary>
    public static bool IsOfCountry(Token token) => CountryOf([token], 0) is not null || (At([token], 0, 1) is { } alias && Countries.Contains(alias.Name));

    /// <summary>The canonical name of the country whose capital the token names or is part of, or null: "Rome" for the Italian government, "New" and "Delhi" for the Indian.</summary>
    public static string? CountryOf(IReadOnlyList<Token> tokens, int i)
    {
        if (!tokens[i].IsCapitalized) return null;
        if (Capitals.TryGetValue(tokens[i].Folded, out var country)) return country;
        return i > 0 && Capitals.TryGetValue($"{tokens[i - 1].Folded}_{tokens[i].Folded}", out country) ? country
            : i + 1 < tokens.Count && Capitals.TryGetValue($"{tokens[i].Folded}_{tokens[i + 1].Folded}", out country) ? country : null;
    }

    /// <summary>The canonical names that a document's sentences contain.</summary>
    public static HashSet<string> In(Document document)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                if (At(document.Tokens, i, sentence.Tokens.End) is not { } alias) continue;
                names.Add(alias.Name);
                i += alias.Length - 1;
            }
        }

        return names;
    }

    // "US" and "WHO" are names, "Us" and "Who" are not.
    private static bool IsAcronym(Token token) => token.Normal.Contains('.') || token.IsUpper;

    private static FrozenDictionary<string, string> Load()
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.Read("aliases.txt"))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in words) map.TryAdd(word.Replace(".", "", StringComparison.Ordinal), words[0]);
        }

        return map.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
