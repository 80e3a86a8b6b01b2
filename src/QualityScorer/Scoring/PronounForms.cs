using System.Collections.Frozen;
using QualityScorer.Text;

namespace QualityScorer.Scoring;

/// <summary>Counts pronouns by person and by case, so that another person (<c>he</c> for <c>she</c>) and another case (<c>him</c> for <c>himself</c>) show as differences of counts.</summary>
internal static class PronounForms
{
    private static readonly (FrozenDictionary<string, int> Persons, FrozenDictionary<string, int> Cases) Classes = Load();

    /// <summary>Differences in the count of each person and gender, 0 upwards; an exchanged pronoun stands in two counts and makes 1.</summary>
    public static double Persons(UnitWords words) => Difference(words, Classes.Persons);

    /// <summary>Differences in the count of each case, 0 upwards; an exchanged pronoun stands in two counts and makes 1.</summary>
    public static double Cases(UnitWords words) => Difference(words, Classes.Cases);

    private static double Difference(UnitWords words, FrozenDictionary<string, int> classes)
    {
        Span<int> counts = stackalloc int[16];
        foreach (var token in words.Source)
        {
            if (classes.TryGetValue(token.Folded, out var number)) counts[number]++;
        }

        foreach (var token in words.Copy)
        {
            if (classes.TryGetValue(token.Folded, out var number)) counts[number]--;
        }

        var difference = 0;
        foreach (var count in counts) difference += Math.Abs(count);
        return difference / 2.0;
    }

    // A word of two cases (you, her, it, his) belongs to the first of them: what counts is that both texts are read alike.
    private static (FrozenDictionary<string, int> Persons, FrozenDictionary<string, int> Cases) Load()
    {
        var persons = new Dictionary<string, int>(StringComparer.Ordinal);
        var cases = new Dictionary<string, int>(StringComparer.Ordinal);
        var person = 0;
        foreach (var line in EmbeddedLines.Read("pronoun_classes.txt"))
        {
            var forms = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < forms.Length; i++)
            {
                persons.TryAdd(forms[i], person);
                cases.TryAdd(forms[i], Math.Min(i, 4));
            }

            person++;
        }

        return (persons.ToFrozenDictionary(StringComparer.Ordinal), cases.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
