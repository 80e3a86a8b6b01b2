using QualityScorer.Evidence.Fluency;
using QualityScorer.Text;

namespace QualityScorer.Training.Datasets;

/// <summary>
/// Plants one realistic error into a text: what machine rewriting does to words, names, numbers, order and marks. Whatever it does, no text gets better by it;
/// pairs of a copy and its damaged form teach the model that small errors cost something.
/// </summary>
internal sealed class PlantedDamage
{
    private static readonly string[] Pronouns = ["he", "she", "they", "it", "we", "I", "him", "her", "them", "us", "me", "his", "their", "our", "my"];
    private static readonly string[] Small = ["of", "in", "to", "for", "on", "with", "at", "from", "by", "about", "into", "after", "over", "under", "and", "but", "or", "as", "than", "that"];
    private static readonly string[] Auxiliaries = ["is", "was", "are", "were", "has", "had", "have", "will", "would", "can", "could", "should", "may", "did", "does", "be"];
    private static readonly string[] Endings = ["ed", "ing", "s", "er", "ly", "es", "ion"];
    private static readonly string[] Marks = [",", ";", "?", "!", "~", ".", ":"];

    private static readonly Func<PlantedDamage, bool>[] Kinds =
    [
        d => d.Drop(1), d => d.Drop(1), d => d.Drop(1), d => d.Drop(1), d => d.Drop(3), d => d.DropNameOrNumber(), d => d.DropOneOf(Small),
        d => d.Swap(), d => d.Shuffle(), d => d.RepeatLast(2), d => d.RepeatLast(4), d => d.RepeatAny(),
        d => d.Letters(), d => d.Letters(), d => d.Ending(), d => d.Ending(),
        d => d.Number(), d => d.Negate(), d => d.Negate(), d => d.Negate(), d => d.Negate(), d => d.Exchange(Pronouns), d => d.Exchange(Small), d => d.Exchange(Auxiliaries), d => d.Exchange(Auxiliaries),
        d => d.Put(Small), d => d.Put(Auxiliaries), d => d.Foreign(), d => d.Borrow(insert: true), d => d.Borrow(insert: false), d => d.Borrow(insert: false), d => d.Borrow(insert: false), d => d.Borrow(insert: false), d => d.Borrow(insert: false), d => d.ExchangeName(),
        d => d.Retell(), d => d.Retell(), d => d.Retell(), d => d.Retell(), d => d.Borrow(insert: true),
        d => d.DropVerb(), d => d.DropVerb(), d => d.DropVerb(),
        d => d.Mark(), d => d.FinalMark(), d => d.SpacedMarks(), d => d.LowerCase(), d => d.LowerFirst(), d => d.Ask(),
    ];

    private readonly List<string> _words;
    private readonly string[] _others;
    private readonly Lexicon _lexicon;
    private readonly Random _random;

    private PlantedDamage(string text, string other, Lexicon lexicon, Random random)
    {
        _lexicon = lexicon;
        _words = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        _others = other.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _random = random;
    }

    /// <summary>Returns the text with one error, or null where the kind that was drawn finds no place in it.</summary>
    /// <param name="text">A text of a sentence or more.</param>
    /// <param name="other">A text on something else, from which foreign words are taken.</param>
    /// <param name="lexicon">Knows the forms of verbs.</param>
    /// <param name="random">Draws the kind and the place.</param>
    public static string? Plant(string text, string other, Lexicon lexicon, Random random)
    {
        var damage = new PlantedDamage(text, other, lexicon, random);
        if (damage._words.Count < 4 || damage._others.Length < 4 || !Kinds[random.Next(Kinds.Length)](damage)) return null;
        var damaged = string.Join(' ', damage._words);
        return string.Equals(damaged, text, StringComparison.Ordinal) ? null : damaged;
    }

    private int Any() => _random.Next(_words.Count);

    private int? Place(Func<string, bool> fits) => PlaceAt(i => fits(_words[i]));

    private int? PlaceAt(Func<int, bool> fits)
    {
        var start = Any();
        for (var k = 0; k < _words.Count; k++)
        {
            var i = (start + k) % _words.Count;
            if (fits(i)) return i;
        }

        return null;
    }

    private static bool IsPlain(string word) => word.Length > 3 && word.All(char.IsLetter);

    private static bool IsName(string word) => word.Length > 2 && char.IsUpper(word[0]) && word.Skip(1).All(char.IsLower);

    private bool Drop(int count)
    {
        var i = _random.Next(Math.Max(1, _words.Count - count));
        var last = i + count >= _words.Count;
        _words.RemoveRange(i, Math.Min(count, _words.Count - i - (last ? 1 : 0)));
        return true;
    }

    private bool DropNameOrNumber()
    {
        if (Place(w => char.IsDigit(w[0]) || IsName(w)) is not { } i || i == 0) return false;
        _words.RemoveAt(i);
        return true;
    }

    private bool DropOneOf(string[] list)
    {
        if (Place(list.Contains) is not { } i) return false;
        _words.RemoveAt(i);
        return true;
    }

    // A full verb in the simple past or a participle, with nothing in its place.
    private bool DropVerb()
    {
        if (PlaceAt(i => i > 0 && i < _words.Count - 1 && Past(i) is not null) is not { } verb) return false;
        _words.RemoveAt(verb);
        return true;
    }

    private bool Swap()
    {
        var i = _random.Next(_words.Count - 1);
        (_words[i], _words[i + 1]) = (_words[i + 1], _words[i]);
        return true;
    }

    private bool Shuffle()
    {
        for (var i = _words.Count - 2; i > 0; i--)
        {
            var j = _random.Next(i + 1);
            (_words[i], _words[j]) = (_words[j], _words[i]);
        }

        return true;
    }

    private bool RepeatLast(int times)
    {
        var last = _words[^1].TrimEnd('.', '!', '?', '"');
        if (last.Length == 0) return false;
        var mark = _words[^1][last.Length..];
        _words[^1] = string.Join(' ', Enumerable.Repeat(last, times)) + mark;
        return true;
    }

    private bool RepeatAny()
    {
        var i = Any();
        _words.Insert(i, _words[i]);
        return true;
    }

    private bool Letters()
    {
        if (Place(IsPlain) is not { } i) return false;
        var word = _words[i];
        var k = 1 + _random.Next(word.Length - 2);
        _words[i] = _random.Next(3) switch
        {
            0 => word.Remove(k, 1),
            1 => word[..k] + word[k + 1] + word[k] + word[(k + 2)..],
            _ => word.Insert(k, word[k].ToString()),
        };
        return true;
    }

    private bool Ending()
    {
        if (Place(w => IsPlain(w) && w.Length > 4 && char.IsLower(w[0])) is not { } i) return false;
        var old = Array.Find(Endings, e => _words[i].EndsWith(e, StringComparison.Ordinal)) ?? "";
        _words[i] = _words[i][..^old.Length] + Endings[_random.Next(Endings.Length)];
        return true;
    }

    private bool Number()
    {
        if (Place(w => w.Any(char.IsDigit)) is not { } i) return false;
        var digits = _words[i].ToCharArray();
        var places = Enumerable.Range(0, digits.Length).Where(k => char.IsAsciiDigit(digits[k])).ToArray();
        if (places.Length == 0) return false;
        var place = places[_random.Next(places.Length)];
        digits[place] = (char)('1' + ((digits[place] - '0' + _random.Next(8)) % 9));
        _words[i] = new string(digits);
        return true;
    }

    private bool Negate()
    {
        if (Place(w => w is "not" or "never") is { } negation) _words.RemoveAt(negation);
        else if (Place(Auxiliaries.Contains) is { } auxiliary) _words.Insert(auxiliary + 1, "not");
        else return false;
        return true;
    }

    private bool Exchange(string[] list)
    {
        if (Place(w => list.Contains(w, StringComparer.OrdinalIgnoreCase)) is not { } i) return false;
        var fresh = list[_random.Next(list.Length)];
        _words[i] = char.IsUpper(_words[i][0]) ? char.ToUpperInvariant(fresh[0]) + fresh[1..] : fresh;
        return true;
    }

    // Tells what happened as something that goes on, was over before, or is still to come.
    private bool Retell()
    {
        var start = Any();
        for (var k = 0; k < _words.Count; k++)
        {
            var i = (start + k) % _words.Count;
            if (i == 0 || Past(i) is not { } verb) continue;
            var plural = _words[i - 1].EndsWith('s') || _words[i - 1] is "they" or "we" or "you";
            var told = _random.Next(4) switch
            {
                0 => $"had {_words[i]}",
                1 => $"will {verb}",
                2 => VerbForms.Gerund(_lexicon, verb) is { } going ? $"{(plural ? "were" : "was")} {going}" : null,
                _ => VerbForms.Gerund(_lexicon, verb) is { } going ? $"{(plural ? "are" : "is")} {going}" : null,
            };
            if (told is null) continue;
            _words[i] = told;
            return true;
        }

        return false;
    }

    // The base form of a word that is most likely a simple past.
    private string? Past(int i)
    {
        var word = _words[i];
        if (!IsPlain(word) || !char.IsLower(word[0]) || WordForms.IsFunctionWord(word) || WordForms.IsAuxiliary(_words[i - 1]) || VerbForms.IsDeterminer(_words[i - 1])) return null;
        var verb = _lexicon.BaseOf(word);
        return verb != word && !word.EndsWith('s') && !word.EndsWith("ing", StringComparison.Ordinal) && VerbForms.Share(_lexicon, verb) > 0.05 ? verb : null;
    }

    private bool Put(string[] list)
    {
        _words.Insert(1 + _random.Next(_words.Count - 1), list[_random.Next(list.Length)]);
        return true;
    }

    private bool Foreign()
    {
        if (Place(IsPlain) is not { } i) return false;
        var start = _random.Next(2) == 0 ? '\u0430' : '\u4e00'; // Cyrillic a; the first CJK ideograph
        _words[i] = new string([.. Enumerable.Range(0, 2 + _random.Next(5)).Select(_ => (char)(start + _random.Next(30)))]);
        return true;
    }

    private bool Borrow(bool insert)
    {
        var candidates = _others.Where(w => IsPlain(w) && char.IsLower(w[0])).ToArray();
        if (candidates.Length == 0 || Place(w => IsPlain(w) && char.IsLower(w[0])) is not { } i) return false;
        var word = candidates[_random.Next(candidates.Length)];
        if (insert) _words.Insert(i, word);
        else _words[i] = word;
        return true;
    }

    private bool ExchangeName()
    {
        var candidates = _others.Skip(1).Where(IsName).ToArray();
        if (candidates.Length == 0 || Place(IsName) is not { } i || i == 0) return false;
        _words[i] = candidates[_random.Next(candidates.Length)];
        return true;
    }

    private bool Mark()
    {
        var i = _random.Next(_words.Count - 1);
        _words[i] += Marks[_random.Next(Marks.Length)];
        return true;
    }

    private bool FinalMark()
    {
        if (!char.IsPunctuation(_words[^1][^1]) || _words[^1].Length == 1) return false;
        _words[^1] = _words[^1][..^1];
        return true;
    }

    private bool SpacedMarks()
    {
        for (var i = _words.Count - 1; i >= 0; i--)
        {
            if (_words[i].Length > 1 && _words[i][^1] is '.' or ',' or '!' or '?' or ':') _words[i] = _words[i][..^1] + " " + _words[i][^1];
        }

        return true;
    }

    private bool LowerCase()
    {
        for (var i = 0; i < _words.Count; i++) _words[i] = _words[i].ToLowerInvariant();
        return true;
    }

    private bool LowerFirst()
    {
        _words[0] = char.ToLowerInvariant(_words[0][0]) + _words[0][1..];
        return true;
    }

    private bool Ask()
    {
        if (_words[^1][^1] != '.') return false;
        _words[^1] = _words[^1][..^1] + "?";
        return _random.Next(2) == 0 || Swap();
    }
}
