using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>Whom a document introduces with which role: <c>the mayor, Ana Ruiz</c>, <c>Ana Ruiz, the mayor</c>, <c>Mayor Ana Ruiz</c>.</summary>
internal sealed class Roles
{
    private const int Longest = 6; // words of an apposition as far as its noun

    private readonly List<(TextSpan Name, int Noun)> _found = [];

    public Roles(Document document, NameIndex names)
    {
        foreach (var run in names.Runs.Select(r => r.Tokens))
        {
            if (run.Start > 0 && document.Tokens[run.Start - 1].IsContent()) _found.Add((run, run.Start - 1));
            if (Ahead(document, run.Start) is { } ahead) _found.Add((run, ahead));
            if (Behind(document, run.End) is { } behind) _found.Add((run, behind));
        }
    }

    /// <summary>The names and the nouns of their roles, tokens.</summary>
    public IReadOnlyList<(TextSpan Name, int Noun)> All => _found;

    // "The head of the club, Ana Ruiz", "that doctor, Ana Ruiz": the first noun behind the article that no other one follows.
    private static int? Ahead(Document document, int name)
    {
        if (name < 2 || document.Tokens[name - 1].Normal != ",") return null;
        int? noun = null;
        for (var i = name - 2; i >= Math.Max(0, name - 2 - Longest); i--)
        {
            var token = document.Tokens[i];
            if (token.Kind == TokenKind.Possessive || token.Normal is "the" or "a" or "an" or "its" or "his" or "her" or "their" or "that" or "this") return noun;
            if (token.IsContent() && !token.IsCapitalized && (noun is null || document.Tokens[i + 1].Normal is "of" or "for" or "at" or "in")) noun = i;
            else if (token.Kind == TokenKind.Punctuation && token.Normal != "-") return null;
        }

        return null;
    }

    // "Ana Ruiz, the city's new mayor, said": the last noun before anything else.
    private static int? Behind(Document document, int end)
    {
        if (end + 1 >= document.Tokens.Count || document.Tokens[end].Normal is not ("," or "is" or "was")) return null;
        int? noun = null;
        for (var i = end + 1; i < Math.Min(document.Tokens.Count, end + 2 + Longest); i++)
        {
            var token = document.Tokens[i];
            if (token.Kind == TokenKind.Possessive || token.Normal is "the" or "a" or "an" or "its" or "his" or "her" or "their" or "who" or "is" or "was" or "-") continue;
            if (!token.IsContent()) break;
            noun = i;
        }

        return noun;
    }
}
