using System.Collections.Frozen;
using QualityScorer.Text;

namespace QualityScorer.Alignment;

/// <summary>What a name most likely is the name of.</summary>
internal enum NameKind
{
    /// <summary>Nothing tells.</summary>
    Unclear,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A company, an authority, a club, a thing.</summary>
    Body,

    /// <summary>A place.</summary>
    Place,
}

/// <summary>A name at a place of a document.</summary>
/// <param name="Tokens">Its tokens, a half-open range of indexes.</param>
/// <param name="Who">Whom or what it names, or <see cref="Cast.Stranger"/>.</param>
internal readonly record struct Mention(TextSpan Tokens, int Who);

/// <summary>Whom and what the source names, the full name and its shorter forms as one, and where both texts name them.</summary>
internal sealed class Cast
{
    /// <summary>A name that the source does not have.</summary>
    public const int Stranger = -1;

    private const int Role = 5; // words between an article and the name that it introduces
    private static readonly FrozenDictionary<string, NameKind[]> Bearers = Load();

    private readonly Dictionary<string, int> _parents = new(StringComparer.Ordinal);
    private readonly List<int> _heads = [];
    private readonly Dictionary<int, NameKind> _kinds = [];
    private readonly HashSet<int> _countries;
    private readonly Comparison _comparison;

    public Cast(Comparison comparison)
    {
        _comparison = comparison;
        var source = comparison.Source;
        var runs = comparison.SourceNames.Runs.Select(r => r.Tokens).Where(r => !IsOfTitle(source, r)).ToList();
        foreach (var run in runs) Join(source, run);
        foreach (var run in runs)
        {
            if (Initials(source, run) is { } initials && _parents.TryGetValue(initials, out var acronym)) Unite(acronym, Of(source, run));
        }

        Source = [.. runs.Select(r => new Mention(r, Of(source, r)))];
        Copy = [.. comparison.CopyNames.Runs.Where(r => !IsOfTitle(comparison.Copy, r.Tokens)).Select(r => new Mention(r.Tokens, Known(r.Tokens)))];
        _countries = [.. _parents.Where(p => p.Key[0] == '@').Select(p => Find(p.Value))];
        foreach (var group in Source.GroupBy(m => m.Who)) _kinds[group.Key] = Judge(group);
    }

    /// <summary>The names of the source, in order.</summary>
    public Mention[] Source { get; }

    /// <summary>The names of the copy, in order.</summary>
    public Mention[] Copy { get; }

    /// <summary>What a name of the source is the name of.</summary>
    public NameKind KindOf(int who) => _kinds.GetValueOrDefault(who);

    /// <summary>True for a country, its people or its capital, which stand for much else.</summary>
    public bool IsCountry(int who) => _countries.Contains(who);

    /// <summary>True for a common noun that may stand for a name of a kind: <c>the lawyer</c>, <c>the bank</c>, <c>the town</c>.</summary>
    public static bool MayStandFor(NameKind kind, string known) =>
        Bearers.TryGetValue(known, out var kinds) ? Array.IndexOf(kinds, kind) >= 0 : kind == NameKind.Person && (NameIndex.IsTitle(known) || IsAgent(known));

    /// <summary>The mentions between two tokens, both included (binary search).</summary>
    public static IEnumerable<Mention> Between(Mention[] mentions, int first, int last)
    {
        for (var m = mentions.FirstFrom(first, static (mention, token) => mention.Tokens.End <= token); m < mentions.Length && mentions[m].Tokens.Start <= last; m++) yield return mentions[m];
    }

    /// <summary>The words of a name and of the role that it is told with: <c>the project leader, Ana Ruiz</c>, <c>Ana Ruiz, who heads the port, </c>.</summary>
    public static TextSpan WithRole(Document document, TextSpan name)
    {
        var sentence = document.SentenceOf(name.Start).Tokens;
        var (start, end) = (name.Start, name.End);
        var before = start > sentence.Start && document.Tokens[start - 1].Normal == "," ? start - 1 : start;
        var first = before;
        while (first > sentence.Start && before - first <= Role && IsOfPhrase(document.Tokens[first - 1])) first--;
        // A comma before a name with no article before it divides clauses.
        if (before == start || (first < before && first > sentence.Start - 1 && IsArticle(document.Tokens[first]))) start = first;
        if (end < sentence.End && document.Tokens[end].Normal is "of" or "from" or "for")
        {
            for (end++; end < sentence.End && end - name.End <= Role && IsOfPhrase(document.Tokens[end]); end++) { }
        }
        else if (end < sentence.End && document.Tokens[end].Normal == ",")
        {
            var i = end + 1;
            while (i < sentence.End && i - end <= Role + 2 && (IsOfPhrase(document.Tokens[i]) || document.Tokens[i].Normal is "of" or "for" or "in" or "at" || document.Tokens[i].IsNumber)) i++;
            if (i < sentence.End && i > end + 1 && document.Tokens[i].Normal is "," or ";" && i - end > 1) end = i;
        }

        return new TextSpan(start, end);

        static bool IsArticle(Token token) => token.Normal is "the" or "a" or "an" or "its" or "his" or "her" or "their" or "our" or "my" || token.IsCapitalized;
        static bool IsOfPhrase(Token token) => token.Kind == TokenKind.Possessive || token.Normal is "-" or "the" or "a" or "an" or "its" or "his" or "her" or "their" or "our" or "my" || (token.IsWord && !token.IsFunctionWord);
    }

    // "Transport Minister": the field, no name.
    private static bool IsOfTitle(Document document, TextSpan run) =>
        run.End < document.Tokens.Count && document.Tokens[run.End] is { IsCapitalized: true, IsWord: true } next && NameIndex.IsTitle(next.Normal) && document.SentenceOf(run.Start).Tokens.End > run.End + 1;

    private static bool IsAgent(string known) => known.Length > 5 && (known.EndsWith("er", StringComparison.Ordinal) || known.EndsWith("or", StringComparison.Ordinal) || known.EndsWith("ist", StringComparison.Ordinal) || known.EndsWith("man", StringComparison.Ordinal)
        || known.EndsWith("woman", StringComparison.Ordinal) || known.EndsWith("ian", StringComparison.Ordinal) || known.EndsWith("eer", StringComparison.Ordinal) || known.EndsWith("ee", StringComparison.Ordinal));

    private int Find(int head)
    {
        while (_heads[head] != head) head = _heads[head];
        return head;
    }

    private void Unite(int a, int b) => _heads[Math.Max(Find(a), Find(b))] = Math.Min(Find(a), Find(b));

    private void Join(Document document, TextSpan run)
    {
        var head = -1;
        foreach (var word in Words(document, run))
        {
            if (!_parents.TryGetValue(word, out var own))
            {
                own = _heads.Count;
                _heads.Add(own);
                _parents[word] = own;
                // Tavaria, Tavarian
                foreach (var name in _comparison.Gazetteer.BeginningWith(word[0]))
                {
                    if (name != word && _parents.TryGetValue(name, out var like) && _comparison.Gazetteer.SameName(name, word)) Unite(like, own);
                }
            }

            if (head >= 0) Unite(head, own);
            head = Find(own);
        }
    }

    private int Of(Document document, TextSpan run) => Words(document, run).Select(w => _parents.TryGetValue(w, out var who) ? Find(who) : Stranger).FirstOrDefault(w => w >= 0, Stranger);

    // Whom the copy means: one of the source's, by any of its words or by another spelling of one.
    private int Known(TextSpan run)
    {
        var who = Of(_comparison.Copy, run);
        if (who >= 0) return who;
        foreach (var word in Words(_comparison.Copy, run))
        {
            if (_comparison.Gazetteer.BeginningWith(word[0]).FirstOrDefault(n => _comparison.Gazetteer.SameName(n, word)) is { } name && _parents.TryGetValue(name, out var meant)) return Find(meant);
        }

        if (Initials(_comparison.Copy, run) is { } initials && _parents.TryGetValue(initials, out var acronym)) return Find(acronym);
        return Enumerable.Range(run.Start, run.Length).Where(t => _comparison.Copy.Tokens[t].IsUpper).Select(t => Source.Where(m => Initials(_comparison.Source, m.Tokens) == _comparison.Copy.Tokens[t].Folded).Select(m => m.Who).FirstOrDefault(Stranger)).FirstOrDefault(w => w >= 0, Stranger);
    }

    // A country counts by its canonical name, and only where nothing else names: "the Russian Ana Karr" is no Russia.
    private static IEnumerable<string> Words(Document document, TextSpan run)
    {
        var (plain, common) = (false, false);
        for (var i = run.Start; i < run.End; i++)
        {
            var token = document.Tokens[i];
            if (!token.IsWord || !token.IsCapitalized || token.Folded.Length < 2 || token.IsFunctionWord || IsOfCountry(document, run, i)) continue;
            // Kiel Street is not Anker Street.
            if (Bearers.ContainsKey(token.Folded))
            {
                common = true;
                continue;
            }

            plain = true;
            yield return token.Folded;
        }

        if (plain) yield break;
        for (var i = run.Start; common && i < run.End; i++)
        {
            if (Bearers.ContainsKey(document.Tokens[i].Folded)) yield return document.Tokens[i].Folded;
        }

        if (common) yield break;
        for (var i = run.Start; i < run.End; i++)
        {
            if (Aliases.At(document.Tokens, i, run.End) is { } alias) yield return "@" + alias.Name;
            else if (Aliases.CountryOf(document.Tokens, i) is { } country) yield return "@" + country;
        }
    }

    private static bool IsOfCountry(Document document, TextSpan run, int token)
    {
        for (var i = run.Start; i <= token; i++)
        {
            if (Aliases.At(document.Tokens, i, run.End) is { } alias && i + alias.Length > token) return true;
        }

        return Aliases.CountryOf(document.Tokens, token) is not null;
    }

    private static string? Initials(Document document, TextSpan run)
    {
        var initials = string.Concat(Enumerable.Range(run.Start, run.Length).Select(t => document.Tokens[t]).Where(t => t.IsWord && t.IsCapitalized).Select(t => t.Folded[0]));
        return initials.Length > 1 ? initials : null;
    }

    private NameKind Judge(IEnumerable<Mention> mentions)
    {
        var (person, body, place) = (0, 0, 0);
        var document = _comparison.Source;
        foreach (var run in mentions.Select(m => m.Tokens))
        {
            var before = run.Start > 0 ? document.Tokens[run.Start - 1] : Token.None;
            var after = run.End < document.Tokens.Count ? document.Tokens[run.End] : Token.None;
            var words = Enumerable.Range(run.Start, run.Length).Count(t => document.Tokens[t].IsCapitalized);
            var named = Enumerable.Range(run.Start, run.Length).Any(t => Bearers.TryGetValue(document.Tokens[t].Folded, out var kinds) && (Array.IndexOf(kinds, NameKind.Body) >= 0 || Array.IndexOf(kinds, NameKind.Unclear) >= 0));
            if (IsOfCountry(document, run, run.Start)) place += 2;
            if (named) body += 2;
            if (before.Normal is "in" or "near" or "at") place += 2;
            else if (before.Normal == "the") body++;
            else if (words is 2 or 3 && !named) person++;
            if (before.IsWord && before.IsCapitalized && NameIndex.IsTitle(before.Normal)) person += 3;
            if (before.Normal == "," && run.Start > 1) before = document.Tokens[run.Start - 2];
            if (before.Normal == "of" && run.Start > 1) before = document.Tokens[run.Start - 2].Normal is { } noun && MayStandFor(NameKind.Place, noun) ? document.Tokens[run.Start - 2] : Token.None;
            if (before is { IsWord: true, IsCapitalized: false } && !before.IsFunctionWord)
            {
                var known = _comparison.Language.Lexicon.BaseOf(before.Folded);
                var (one, many) = (MayStandFor(NameKind.Person, known), MayStandFor(NameKind.Body, known));
                if (one && !many) person += 3;
                if (many && !one) body += 3;
                if (MayStandFor(NameKind.Place, known)) place += 2;
            }

            if (after.Normal == "," && run.End + 1 < document.Tokens.Count && (document.Tokens[run.End + 1].Normal == "who" || (document.Tokens[run.End + 1].IsNumber && run.End + 2 < document.Tokens.Count && document.Tokens[run.End + 2].Normal == ","))) person += 2;
        }

        // A word by itself that nobody introduces is more likely a firm than a person.
        if (person + body + place == 0) return NameKind.Body;
        return person > body && person > place ? NameKind.Person : body > person && body > place ? NameKind.Body : place > person && place > body ? NameKind.Place : NameKind.Unclear;
    }

    private static FrozenDictionary<string, NameKind[]> Load() =>
        EmbeddedLines.Read("bearers.txt").Select(l => l.Split(':')).SelectMany(l => l[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => (Word: w, Kind: l[0] switch { "person" => NameKind.Person, "body" => NameKind.Body, "place" => NameKind.Place, _ => NameKind.Unclear })))
            .GroupBy(w => w.Word, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Select(w => w.Kind).Distinct().ToArray(), StringComparer.Ordinal);
}
