using QualityScorer.Text;

namespace QualityScorer.Training.Datasets;

/// <summary>Errors of grammar and meaning: tense, aspect, case, word class, opposites, lost verbs, subjects and phrases.</summary>
internal sealed partial class PlantedDamage
{
    private static readonly string[] General = ["thing", "things", "person", "people", "place", "matter", "object", "group", "part", "way"]; // general nouns: Halliday and Hasan 1976, 6.1
    private static readonly string[] Prepositions = ["of", "in", "to", "for", "on", "with", "at", "from", "by", "about", "into", "after", "over", "under", "during", "through", "between"];
    private static readonly string[] Determiners = ["the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your"];
    private static readonly string[] Derivations = ["ness", "al", "ive", "ment", "ation", "ful", "ly", "ity", "ous", "ing", "ed", "er", "y"];
    private static readonly string[][] Be = [["is", "was", "will be", "has been", "had been", "is being"], ["are", "were", "will be", "have been", "had been", "are being"]];
    private static readonly string[][] PronounCases =
        [["I", "me", "my", "mine", "myself"], ["he", "him", "his", "himself"], ["she", "her", "hers", "herself"], ["they", "them", "their", "themselves"], ["we", "us", "our", "ourselves"], ["it", "its", "itself"]];

    private static readonly Dictionary<string, string[]> Opposites = LoadOpposites();

    private bool Tense()
    {
        if (_random.Next(2) == 0 && Place(w => Be.Any(b => b[0] == w || b[1] == w)) is { } be)
        {
            var forms = Be[Array.FindIndex(Be, b => b[0] == _words[be] || b[1] == _words[be])];
            _words[be] = forms[0] == _words[be] ? forms[1 + _random.Next(2)] : forms[_random.Next(2) * 2];
            return true;
        }

        if (Place(IsPast) is { } past)
        {
            var verb = _words[past];
            _words[past] = _random.Next(3) switch { 0 => verb[..^1], 1 => "will " + (verb.EndsWith("ied", StringComparison.Ordinal) ? verb[..^3] + "y" : verb[..^1].TrimEnd('e')), _ => verb[..^2] + "s" };
            return true;
        }

        if (Place(w => w is "has" or "have" or "will" or "would" or "can" or "had" or "does" or "did" or "do") is not { } i) return false;
        _words[i] = _words[i] switch { "has" or "have" => "had", "had" => "has", "will" => "would", "would" => "will", "can" => "could", "does" or "do" => "did", _ => "does" };
        return true;
    }

    private bool Aspect()
    {
        if (_random.Next(3) > 0 && Place(w => Be.Any(b => b.AsSpan(0, 2).Contains(w))) is { } be)
        {
            var forms = Be[Array.FindIndex(Be, b => b.AsSpan(0, 2).Contains(_words[be]))];
            _words[be] = _random.Next(2) == 0 ? _words[be] + " being" : forms[3 + _random.Next(2)];
            return true;
        }

        if (Place(w => IsPast(w) || w == "be") is not { } i) return false;
        if (_words[i] == "be") _words[i] = _random.Next(2) == 0 ? "have been" : "be being";
        else _words[i] = _random.Next(4) switch { 0 => "had " + _words[i], 1 => "has " + _words[i], 2 => "had been " + _words[i][..^2] + "ing", _ => "was " + _words[i][..^2] + "ing" };
        return true;
    }

    private bool Case()
    {
        if (Place(w => Array.Exists(PronounCases, c => c.Contains(w, StringComparer.OrdinalIgnoreCase))) is not { } i) return false;
        var forms = Array.Find(PronounCases, c => c.Contains(_words[i], StringComparer.OrdinalIgnoreCase))!; // found by the same test
        var fresh = _random.Next(2) == 0 ? forms[^1] : forms[_random.Next(forms.Length)];
        _words[i] = char.IsUpper(_words[i][0]) ? char.ToUpperInvariant(fresh[0]) + fresh[1..] : fresh;
        return true;
    }

    private bool Article()
    {
        if (Place(w => w is "a" or "an") is not { } i) return false;
        _words[i] = _words[i] == "a" ? "an" : "a";
        return true;
    }

    // intended / intention, deep / depth: the stem with another word class's ending.
    private bool Derive()
    {
        if (Place(w => IsPlain(w) && w.Length > 4 && char.IsLower(w[0])) is not { } i) return false;
        var old = Array.Find(Derivations, e => _words[i].Length > e.Length + 3 && _words[i].EndsWith(e, StringComparison.Ordinal)) ?? "";
        var ending = _random.Next(3) == 0 ? "" : Derivations[_random.Next(Derivations.Length)];
        _words[i] = _words[i][..^old.Length] + ending;
        return true;
    }

    private bool Opposite()
    {
        if (Place(Opposites.ContainsKey) is not { } i) return false;
        var choice = Opposites[_words[i]];
        _words[i] = choice[_random.Next(choice.Length)];
        return true;
    }

    private bool Generalise()
    {
        if (Place(w => IsPlain(w) && w.Length > 5 && char.IsLower(w[0]) && !IsPast(w) && !w.EndsWith("ly", StringComparison.Ordinal)) is not { } i) return false;
        _words[i] = General[_random.Next(General.Length)];
        return true;
    }

    // A number in another value, written as a word.
    private bool Spell()
    {
        string[] numbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty"];
        if (Place(numbers.Contains) is not { } i) return Number();
        _words[i] = numbers[_random.Next(numbers.Length)];
        return true;
    }

    private bool DropVerb()
    {
        if (Place(w => IsPast(w) || (w.Length > 5 && w.EndsWith("ing", StringComparison.Ordinal))) is not { } i) return false;
        _words.RemoveAt(i);
        if (i == 0) Capitalise();
        return true;
    }

    private bool DropFirst()
    {
        _words.RemoveAt(0);
        if (_random.Next(2) == 0 && Determiners.Contains(_words[0])) _words.RemoveAt(0);
        Capitalise();
        return true;
    }

    private bool DropPhrase()
    {
        if (Place(Prepositions.Contains) is not { } i) return false;
        var end = i + 1;
        while (end < _words.Count && end - i < 5 && !char.IsPunctuation(_words[end - 1][^1]) && (end == i + 1 || !WordForms.IsFunctionWord(_words[end]) || Determiners.Contains(_words[end - 1]))) end++;
        if (end - i >= _words.Count - 2) return false;
        var mark = char.IsPunctuation(_words[end - 1][^1]) ? _words[end - 1][^1..] : "";
        _words.RemoveRange(i, end - i);
        if (i == 0) Capitalise();
        else _words[i - 1] += mark;
        return true;
    }

    private void Capitalise() => _words[0] = char.ToUpperInvariant(_words[0][0]) + _words[0][1..];

    private static bool IsPast(string word) => word.Length > 4 && word.All(char.IsAsciiLetterLower) && word.EndsWith("ed", StringComparison.Ordinal);

    private static Dictionary<string, string[]> LoadOpposites()
    {
        var opposites = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.Read("alternations.txt"))
        {
            var sides = Array.ConvertAll(line.Split('|'), side => side.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            foreach (var word in sides[0]) opposites.TryAdd(word, sides[1]);
            foreach (var word in sides[1]) opposites.TryAdd(word, sides[0]);
        }

        return opposites;
    }
}
