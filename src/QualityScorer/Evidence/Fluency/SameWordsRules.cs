using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>Rules of GRM001 that read the source beside the copy: between the same words, what was put in, left out or exchanged makes no English.</summary>
internal static class SameWordsRules
{
    // Nats by which the context model must prefer the source's preposition or relative word.
    private const double PrepositionMargin = 3;
    private const double WidePrepositionMargin = 7;
    private const double PersonMargin = 0.5;
    // Two names are more often a person's than a firm's; one alone tells nothing.
    private const double NamedMargin = -2;
    private const double ThingMargin = 1.5;

    private const double LeastVerbatim = 0.1;

    // Every rule asks for a difference this near.
    private const int Near = 4;

    private static readonly FrozenSet<string> Collectives = WordForms.WordSet("collective_nouns.txt");
    private static readonly FrozenSet<string> Weekdays = WordForms.WordSet("weekdays.txt");
    private static readonly FrozenSet<string> Prepositions = FrozenSet.Create(StringComparer.Ordinal, "of", "in", "on", "at", "by", "to", "from", "with", "for", "about", "against", "into", "under", "over");

    /// <summary>All suspects among the copy's words, in order.</summary>
    public static IEnumerable<GrammarSuspect> Suspects(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.IsUnchanged) continue;
            foreach (var lost in LostArticles.In(comparison, pair)) yield return lost;
            foreach (var token in pair.CopyTokens)
            {
                if (!comparison.Copy.Tokens[token].IsWord || comparison.Unchanged.Around(token, Near, Near)) continue;
                var sentence = comparison.Copy.SentenceOf(token);
                if (sentence.Kind != SentenceKind.Body) continue;
                var place = new WitnessedPlace(comparison, new GrammarPlace(comparison.Copy, comparison.CopyWords, sentence, token));
                // A short sentence has no run of words to go by.
                if (pair.Verbatimness < LeastVerbatim)
                {
                    if ((LostWordsRules.Suspect(place) ?? VerbFormRules.Suspect(place) ?? VerbPlaceRules.Suspect(place)) is { } lost) yield return lost;
                    continue;
                }

                if ((BeginsSmall(place) ?? LostPassive(place) ?? LostWordsRules.Suspect(place) ?? VerbFormRules.Suspect(place) ?? VerbPlaceRules.Suspect(place)) is { } suspect) yield return suspect;
            }
        }
    }

    // The rules whose first word is a small one.
    private static GrammarSuspect? BeginsSmall(WitnessedPlace at) =>
        at.Token(0).IsContent() && at.Word(0) != "back" ? null : SecondSubject(at) ?? RelativeGerund(at) ?? RelativeWord(at) ?? Preposition(at) ?? KeptPreposition(at) ?? LostTo(at) ?? TwoPrepositions(at) ?? AfterItsVerb(at) ?? PerfectAtDate(at);

    // the bidding it stopped, which it was cheaper, who they resigned
    private static GrammarSuspect? SecondSubject(WitnessedPlace at)
    {
        if (at.Word(0) is not ("it" or "he" or "she" or "they") || at.Source(0) >= 0 || !at.Joins(-1, 1)) return null;
        var relative = at.Word(-1) is "which" or "who" or "that" && at.Own.Has(-2);
        if (!relative && !at.IsSubject(-1) && !at.Comparison.CopyNames.Contains(at.Own.Index - 1)) return null;
        var verb = at.Token(1).Folded;
        var known = at.Lexicon.BaseOf(verb);
        var finite = at.Token(1).IsAuxiliary || VerbForms.Principal(known)?.Past == verb || (known != verb && VerbForms.Share(at.Lexicon, known) > 0.05 && (VerbForms.EndsInS(at.Lexicon, verb) || at.Word(0) == "it" || (relative && !verb.EndsWith("ing", StringComparison.Ordinal))));
        // “the house built by”, “the house he built”
        return finite && !verb.EndsWith("ing", StringComparison.Ordinal) && at.Word(1) is not ("be" or "being" or "been") ? at.Sure(-1, 1, "the verb has two subjects") : null;
    }

    // which including a bonus
    private static GrammarSuspect? RelativeGerund(WitnessedPlace at) =>
        at.Word(0) is "which" or "who" && at.Source(0) < 0 && at.Word(1).EndsWith("ing", StringComparison.Ordinal) && at.IsSame(1) && !at.Token(-1).IsOpener && at.SourceWord(1, -1) is not ("which" or "who")
            ? at.Sure(0, 1, "the verb has no finite form") : null;

    // the judge, which; the parcel, who; a country which several villages
    private static GrammarSuspect? RelativeWord(WitnessedPlace at)
    {
        if (at.Word(0) is not ("which" or "who") || !at.IsSame(1) || at.Token(-1).IsOpener) return null;
        var noun = at.Word(-1) == "," ? -2 : -1;
        if (!at.IsSame(noun) || Collectives.Contains(at.Token(noun).Folded)) return null;
        return (at.SourceWord(1, -1), at.Word(0)) switch
        {
            ("where", "which") when at.Joins(1, 2) && at.Token(1).IsFunctionWord && !at.Token(1).IsAuxiliary => at.Sure(0, 1, "a place asks for “where”"),
            ("who", "which") when !at.Token(noun).IsCapitalized || at.Token(noun - 1).IsCapitalized => at.Doubtful(0, 0, 0, "who", at.Token(noun).IsCapitalized ? NamedMargin : PersonMargin, "a person asks for “who”"),
            ("which", "who") when !at.Token(noun).IsCapitalized => at.Doubtful(0, 0, 0, "which", ThingMargin, "a thing asks for “which”"),
            _ => null,
        };
    }

    // recovering of surgery
    private static GrammarSuspect? Preposition(WitnessedPlace at)
    {
        if (!Prepositions.Contains(at.Word(0)) || !at.Token(-1).IsContent() || at.Source(-1) < 0 || !at.IsSame(-1)) return null;
        var its = at.SourceWord(-1, 1);
        return its != at.Word(0) && Prepositions.Contains(its) && at.IsSame(1) && at.Source(1) == at.Source(-1) + 2 ? at.Doubtful(-1, 0, 0, its, at.HasVerbEnding(-1) && at.Word(0) == "of" ? PrepositionMargin : WidePrepositionMargin, $"“{its}” must stand here") : null;
    }

    // charged of taking, for “accused of taking”: the preposition belongs to the source's verb
    private static GrammarSuspect? KeptPreposition(WitnessedPlace at)
    {
        if (at.Word(0) != "of" || at.Source(-1) < 0 || at.IsSame(-1) || at.SourceWord(-1, 1) != "of" || !at.Token(-1).IsContent() || !at.HasVerbEnding(-1) || !at.Comparison.Source.Tokens[at.Source(-1)].IsContent()) return null;
        return at.Lexicon.Stem(at.Token(-1).Folded) == at.Lexicon.Stem(at.Comparison.Source.Tokens[at.Source(-1)].Folded) ? null : at.Doubtful(-1, 0, 0, "with", PrepositionMargin, "“with” must stand here");
    }

    // passed on the subscribers, for “passed on to subscribers”
    private static GrammarSuspect? LostTo(WitnessedPlace at)
    {
        if (at.Word(0) is not ("on" or "over" or "up" or "out" or "back" or "down") || !at.Joins(-1, 0) || !at.HasVerbEnding(-1) || at.SourceWord(0, 1) != "to") return null;
        return at.Word(1) is "the" or "a" or "an" or "his" or "her" or "its" or "their" && at.IsSame(2) && at.Source(2) == at.Source(0) + 2 ? at.Sure(-1, 1, "“to” is lost") : null;
    }

    // in under the town
    private static GrammarSuspect? TwoPrepositions(WitnessedPlace at) =>
        at.Word(0) is "in" or "at" or "of" or "with" or "by" or "into" && at.Source(0) < 0 && at.Word(1) is "under" or "above" or "below" or "beneath" or "during" or "against"
            && at.Word(0) != at.Word(1) && at.IsSame(1) && VerbForms.IsDeterminer(at.Word(2)) && at.Word(2) is not ("a" or "an") ? at.Sure(0, 1, "one of the two is too many") : null;

    // the club docked was
    private static GrammarSuspect? AfterItsVerb(WitnessedPlace at) =>
        at.Word(0) is "was" or "were" or "is" or "are" or "has" or "had" or "have" && at.SourceWord(-1, -1) == at.Word(0) && at.Source(-2) == at.Source(-1) - 2 && at.Token(-2).IsContent() && at.IsSame(-1)
            && at.IsSame(-2) && at.Token(-1).IsContent() && at.Base(-1) is var known && known != at.Token(-1).Folded && VerbForms.MayBeParticiple(at.Token(-1).Folded, known)
            ? at.Sure(-1, 0, "the auxiliary stands after its verb") : null;

    // has said on Thursday
    private static GrammarSuspect? PerfectAtDate(WitnessedPlace at)
    {
        if (at.Word(0) is not ("has" or "have") || at.Source(0) >= 0 || !at.IsSame(1) || at.Base(1) == at.Token(1).Folded || VerbGroupRules.Governor(at.Comparison.Source, at.Source(1)) >= 0) return null;
        return (at.Word(2) == "on" && Weekdays.Contains(at.Word(3))) || at.Word(2) == "yesterday" ? at.Sure(0, at.Word(2) == "on" ? 3 : 2, "a day that is over asks for the simple past") : null;
    }

    // a church bell stole
    private static GrammarSuspect? LostPassive(WitnessedPlace at)
    {
        var (word, source) = (at.Token(0).Folded, at.Source(0));
        var known = at.Lexicon.BaseOf(word);
        if (source < 2 || VerbForms.IsErgative(known) || VerbForms.Principal(known) is not { } forms || forms.Past != word || at.Comparison.Source.Tokens[source].Folded != forms.Participle) return null;
        return at.SourceWord(0, -1) is "was" or "were" or "is" or "are" or "been" && at.Source(-1) == source - 2 && at.IsSame(-1) && at.Token(-1).IsContent() ? at.Sure(-1, 0, "the passive lost its auxiliary") : null;
    }
}
