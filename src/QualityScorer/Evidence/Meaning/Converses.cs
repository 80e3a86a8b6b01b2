using System.Collections.Frozen;
using QualityScorer.Evidence.Fluency;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>One sense of a verb that tells a dealing from the side of one of its two parties.</summary>
/// <param name="Family">The dealing, a line of converses.txt.</param>
/// <param name="IsTransfer">True where something passes from the first party to the second.</param>
/// <param name="IsFirst">True where the verb's subject is the first party.</param>
/// <param name="Before">The preposition that the other party must stand behind, or null.</param>
internal readonly record struct Converse(int Family, bool IsTransfer, bool IsFirst, string? Before);

/// <summary>The verbs of converses.txt: sell and buy, lend and borrow, beat and lose to.</summary>
internal static class Converses
{
    private static readonly FrozenDictionary<string, Converse[]> Verbs = Read();

    private static readonly WordNotes<Converse[]> Notes = new(word => Verbs.GetValueOrDefault(word.Form));

    /// <summary>The senses of a verb in its dictionary form, or its irregular participle; none for most.</summary>
    public static Converse[] Of(LexiconWord verb) => Notes.Of(verb) ?? [];

    private static FrozenDictionary<string, Converse[]> Read()
    {
        var found = new List<(string Verb, Converse Sense)>();
        foreach (var (family, line) in EmbeddedLines.Read("converses.txt").Index())
        {
            var colon = line.IndexOf(':');
            foreach (var (side, words) in line[(colon + 1)..].Split('|').Index())
            {
                foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    var parts = word.Split('_');
                    var sense = new Converse(family, line[..colon] == "transfer", side == 0, parts.Length > 1 ? parts[1] : null);
                    found.Add((parts[0], sense));
                    // "beaten": not every participle leads to its dictionary form.
                    if (VerbForms.Participle(Lexicon.Empty, parts[0]) is { } participle) found.Add((participle, sense));
                }
            }
        }

        return found.GroupBy(f => f.Verb, f => f.Sense, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Distinct().ToArray(), StringComparer.Ordinal);
    }
}
