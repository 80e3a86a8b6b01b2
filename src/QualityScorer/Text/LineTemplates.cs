using System.Collections.Frozen;

namespace QualityScorer.Text;

/// <summary>What a whole line of a page is by its wording.</summary>
internal enum LineClass
{
    /// <summary>No known wording.</summary>
    Unknown,

    /// <summary>Furniture wherever it stands.</summary>
    Form,

    /// <summary>Furniture inside a longer page.</summary>
    Page,

    /// <summary>The heading of a list of other stories.</summary>
    More,

    /// <summary>The heading of the readers' comments.</summary>
    Talk,

    /// <summary>The words under a picture.</summary>
    Photo,
}

/// <summary>Compares lines with the templates in <c>line-templates.txt</c>.</summary>
internal static class LineTemplates
{
    /// <summary>Longer lines match only templates of captions.</summary>
    private const int LongestFurniture = 36;

    private static readonly FrozenDictionary<string, Template[]> ByFirstWord = Load();

    private sealed record Template(LineClass Class, string[][] Slots);

    /// <summary>The class of a line, given as a range of tokens.</summary>
    public static LineClass Of(IReadOnlyList<Token> tokens, TextSpan line)
    {
        var (start, end) = Trim(tokens, line);
        if (start >= end) return LineClass.Unknown;
        var found = Find(tokens, start, end, Key(tokens[start]));
        return found != LineClass.Unknown ? found : Find(tokens, start, end, "*");
    }

    private static LineClass Find(IReadOnlyList<Token> tokens, int start, int end, string key)
    {
        if (!ByFirstWord.TryGetValue(key, out var templates)) return LineClass.Unknown;
        foreach (var template in templates)
        {
            if (end - start > LongestFurniture && template.Class != LineClass.Photo) continue;
            if (Matches(template.Slots, tokens, start, end)) return template.Class;
        }

        return LineClass.Unknown;
    }

    /// <summary>Glob matching with one restart point: at most slots times tokens steps.</summary>
    private static bool Matches(string[][] slots, IReadOnlyList<Token> tokens, int start, int end)
    {
        var slot = 0;
        var star = -1;
        var restart = start;
        for (var i = start; i < end;)
        {
            if (slot < slots.Length && slots[slot][0] == "*")
            {
                star = slot++;
                restart = i;
                if (slot == slots.Length) return true;
            }
            else if (slot < slots.Length && Fits(slots[slot], tokens[i]))
            {
                slot++;
                i++;
            }
            else if (star >= 0)
            {
                slot = star + 1;
                i = ++restart;
            }
            else
            {
                return false;
            }
        }

        while (slot < slots.Length && slots[slot][0] == "*") slot++;
        return slot == slots.Length;
    }

    private static bool Fits(string[] words, Token token)
    {
        foreach (var word in words)
        {
            if (word == "#" ? token.IsNumber : word == token.Normal) return true;
        }

        return false;
    }

    private static string Key(Token token) => token.IsNumber ? "#" : token.Normal;

    /// <summary>The line without bullets and arrows before it and marks after it.</summary>
    private static (int Start, int End) Trim(IReadOnlyList<Token> tokens, TextSpan line)
    {
        var (start, end) = (line.Start, line.End);
        while (start < end && tokens[start] is { Kind: TokenKind.Punctuation, Normal: not ("©" or "%" or "(") }) start++;
        while (end > start && tokens[end - 1] is { Kind: TokenKind.Punctuation, Normal: not (")" or "?") }) end--;
        return (start, end);
    }

    private static string[] Words(string field, Dictionary<string, string> lists) =>
        field == "|" ? ["|"] : [.. field.Split('|').SelectMany(word => lists.GetValueOrDefault(word, word).Split('|'))];

    private static FrozenDictionary<string, Template[]> Load()
    {
        var lists = new Dictionary<string, string>(StringComparer.Ordinal);
        var templates = new Dictionary<string, List<Template>>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.Read("line-templates.txt"))
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields[0] == "let")
            {
                lists.Add('$' + fields[1], fields[2]);
                continue;
            }

            string[][] slots = [.. fields[1..].Select(field => Words(field, lists))];
            var template = new Template(Enum.Parse<LineClass>(fields[0], ignoreCase: true), slots);
            foreach (var first in slots[0].Distinct(StringComparer.Ordinal))
            {
                if (!templates.TryGetValue(first, out var list)) templates.Add(first, list = []);
                list.Add(template);
            }
        }

        return templates.ToFrozenDictionary(t => t.Key, t => t.Value.ToArray(), StringComparer.Ordinal);
    }
}
