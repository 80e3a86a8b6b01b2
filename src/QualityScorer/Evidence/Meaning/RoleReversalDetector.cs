using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>Two parts of a sentence that changed places while the words around them stayed: who did it to whom, which number belongs to what.</summary>
internal sealed class RoleReversalDetector : IDetector
{
    private const int LargestSentence = 160;

    // Below, so much was moved about that a part in another's place tells nothing, though every word was kept.
    private const double LeastKept = 0.35;

    // How many words behind a part may tell that what belongs to it has stayed.
    private const int Followed = 4;

    // Small words that do not read the same both ways, unlike A and B, A of B, A in B.
    private static readonly FrozenSet<string> Directed = FrozenSet.Create(StringComparer.Ordinal, "not", "rather", "than", "instead", "over", "against", "before", "after", "to", "from", "without", "under", "despite", "but", "because");
    private static readonly FrozenSet<string> Pronouns = WordForms.WordSet("pronouns.txt");
    private static readonly FrozenSet<string> Skipped = FrozenSet.Create(StringComparer.Ordinal, "the", "a", "an", "his", "her", "its", "their", "this", "that", "these", "those");

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "ROL001",
        Dimension = Dimension.Meaning,
        Summary = "Two parts of a sentence in each other's place",
        Fires = new("On Friday Marta Kowalczyk sued Piotr Zelnik over the crane.", "On Friday Piotr Zelnik sued Marta Kowalczyk over the crane."),
        Silent = new("On Friday Marta Kowalczyk sued Piotr Zelnik over the crane.", "On Friday Piotr Zelnik was sued by Marta Kowalczyk over the crane."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.IsUnchanged || pair.Links.Length is < 4 or > LargestSentence) continue;
            var blocks = Blocks(comparison, pair);
            var reversed = Crossing(comparison, pair, blocks) ?? Frames(comparison, pair);
            var dealings = Dealings.Of(comparison, pair);
            // "rents from the city", "the city leases to": the same from the other side.
            if (reversed is not null && !dealings.IsConverse(reversed.Source!.Value)) yield return reversed;
            else if (dealings.Turned() is { } turned) yield return Report(comparison, turned.Source, turned.Copy, 0.8, "Who deals with whom has been turned about.");
        }
    }

    // Maximal runs of words that stand side by side in the same order on both sides.
    private static List<Block> Blocks(Comparison comparison, AlignedPair pair)
    {
        var blocks = new List<Block>();
        foreach (var link in pair.Links)
        {
            if (blocks.Count > 0 && blocks[^1] is var last && comparison.Source.WordBeside(last.SourceEnd - 1, 1, 2) == link.Source && comparison.Copy.WordBeside(last.CopyEnd - 1, 1, 2) == link.Copy)
                blocks[^1] = last with { SourceEnd = link.Source + 1, CopyEnd = link.Copy + 1 };
            else blocks.Add(new Block(link.Source, link.Source + 1, link.Copy, link.Copy + 1));
        }

        return blocks;
    }

    private Issue? Crossing(Comparison comparison, AlignedPair pair, List<Block> blocks)
    {
        // "The north mill employs 340, the south mill 120": no word is another, two have changed places.
        var keepsAll = pair.Verbatimness is >= LeastKept and < 0.6 && new Reading(comparison, pair, true).KeepsAll;
        for (var later = 1; later < blocks.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                // In the copy Y stands before X; in the source X before Y.
                var (y, x) = (blocks[earlier], blocks[later]);
                if (x.SourceStart > y.SourceStart || !HasContent(comparison, x) || !HasContent(comparison, y)) continue;
                if (!SameSentence(comparison, x, y)) continue;
                // Where much was reworded only names, numbers and pronouns show who changed places.
                if (pair.Verbatimness < (keepsAll && !IsVerb(comparison, x) && !IsVerb(comparison, y) ? LeastKept : 0.6) && !(Refers(comparison, x) && Refers(comparison, y)) && !(pair.Verbatimness >= 0.25 && Contrasts(comparison.Source, x.SourceEnd, y.SourceStart) && Contrasts(comparison.Copy, y.CopyEnd, x.CopyStart))) continue;
                if (Neighbours(comparison, x, y) < 2 || IsGenitive(comparison, x, y) || IsForm(comparison, x) || IsForm(comparison, y) || MovedHonestly(comparison, x, y) || CameAlong(comparison, pair, x, y)) continue;
                var (source, copy) = (comparison.Source.Place(x.SourceStart, y.SourceEnd), comparison.Copy.Place(y.CopyStart, x.CopyEnd));
                return Report(comparison, source, copy, pair.Verbatimness >= 0.4 ? 1 : 0.8,
                    $"{comparison.Source.Quoted(comparison.Source.Place(x.SourceStart, x.SourceEnd))} and {comparison.Source.Quoted(comparison.Source.Place(y.SourceStart, y.SourceEnd))} have changed places.");
            }
        }

        return null;
    }

    // "Ruiz paid 310, Lind 140" as "Lind paid 140, Ruiz 310": each number with its own.
    private static bool CameAlong(Comparison comparison, AlignedPair pair, Block x, Block y) =>
        comparison.SourceQuantities.Between(x.SourceStart, x.SourceEnd - 1).FirstOrDefault() is { } one && comparison.SourceQuantities.Between(y.SourceStart, y.SourceEnd - 1).FirstOrDefault() is { } other
        && Shares.Of(comparison, pair)?.CameAlong(one, other) == true;

    // The council's leader, X / X, the leader of the council: a phrase turned about, not a claim.
    private static bool IsGenitive(Comparison comparison, Block x, Block y)
    {
        var before = Before(comparison.Copy, x.CopyStart);
        if (before >= 0 && comparison.SourceOf(before) < 0 && comparison.Copy.Tokens[before].Normal is "of" or "in" or "with" or "for" or "at") return true;
        // "X, a historian at Y" / "Y historian X".
        var source = comparison.Source.Tokens;
        if (y.SourceStart - x.SourceEnd > 1 && source[x.SourceEnd].Normal == "," && source[x.SourceEnd + 1].Normal is "a" or "an" or "the" && comparison.SourceNames.Contains(x.SourceStart) && Before(comparison.Copy, x.CopyStart) is >= 0 and var role && comparison.SourceOf(role) > x.SourceEnd && comparison.SourceOf(role) < y.SourceStart && y.SourceStart - x.SourceEnd <= 5) return true;
        return source[y.SourceStart - 1].Normal == "of" && comparison.CopyOf(y.SourceStart - 1) < 0 && y.CopyEnd < comparison.Copy.Tokens.Count && comparison.Copy.Tokens[y.CopyEnd].Kind == TokenKind.Possessive;
    }

    // "promised": a verb moves with the order of the clauses.
    private static bool IsVerb(Comparison comparison, Block block) =>
        block.CopyEnd - block.CopyStart == 1 && comparison.CopyWords[block.CopyStart] is { IsBase: false } word && !word.Form.EndsWith('s');

    // "fallen because it dropped" and "declined because it fell": another word for each of two verbs, and one of them the other's form or synonym.
    private static bool IsForm(Comparison comparison, Block block) =>
        block.CopyEnd - block.CopyStart == 1 && comparison.KindOf(block.CopyStart) != LinkKind.Exact && !comparison.CopyNames.Contains(block.CopyStart);

    // How many neighbours of one part have become neighbours of the other.
    private static double Neighbours(Comparison comparison, Block x, Block y)
    {
        // "11 of 14" and "14 of 11": numbers tell by themselves.
        var (frames, telling) = (0.0, IsNumber(comparison, x) && IsNumber(comparison, y) && y.SourceStart - x.SourceEnd <= 2);
        Count(Before(comparison.Source, x.SourceStart), Before(comparison.Copy, y.CopyStart));
        Count(After(comparison.Source, x.SourceEnd), After(comparison.Copy, y.CopyEnd));
        Count(Before(comparison.Source, y.SourceStart), Before(comparison.Copy, x.CopyStart));
        Count(After(comparison.Source, y.SourceEnd), After(comparison.Copy, x.CopyEnd));
        return telling || Told(comparison, x, y) ? frames : 0;

        void Count(int source, int copy)
        {
            if (source < 0 && copy < 0) frames += 0.5;
            if (source < 0 || copy < 0 || comparison.SourceOf(copy) != source || comparison.KindOf(copy) == LinkKind.Near) return;
            frames++;
            var between = source >= x.SourceEnd && source < y.SourceStart && copy >= y.CopyEnd && copy < x.CopyStart;
            telling |= between && (comparison.Source.Tokens[source].IsContent() || Directed.Contains(comparison.Source.Tokens[source].Normal));
        }
    }

    // "X will pay for Y": the auxiliary that follows the one is followed by a verb that both sides keep between the two.
    private static bool Told(Comparison comparison, Block x, Block y)
    {
        var (auxiliary, its) = (After(comparison.Source, x.SourceEnd), After(comparison.Copy, y.CopyEnd));
        if (auxiliary < 0 || its < 0 || comparison.SourceOf(its) != auxiliary || !comparison.Source.Tokens[auxiliary].IsAuxiliary) return false;
        var verb = comparison.Source.WordBeside(auxiliary, 1, 1);
        return verb >= 0 && verb < y.SourceStart && comparison.Source.Tokens[verb].IsContent() && !RoleReading.IsSymmetric(comparison.Language.Lexicon.Stem(comparison.Source.Tokens[verb].Folded))
            && comparison.CopyOf(verb) is >= 0 and var twin && twin > y.CopyEnd && twin < x.CopyStart && VerbFrame.HasBe(comparison.Source, verb) == VerbFrame.HasBe(comparison.Copy, twin);
    }

    // A sentence turned about that says the same: the other voice, a list in another order, "said X", phrases that took their prepositions along.
    private static bool MovedHonestly(Comparison comparison, Block x, Block y)
    {
        var (source, copy) = (comparison.Source, comparison.Copy);
        for (var i = x.SourceStart; i < Math.Min(source.Tokens.Count, y.SourceEnd + 2); i++)
        {
            if (!source.Tokens[i].IsContent() || comparison.CopyOf(i) is not (>= 0 and var its)) continue;
            if (RoleReading.IsPassive(source, i) != RoleReading.IsPassive(copy, its)) return true;
        }

        if (Speaks(source, x.SourceStart, x.SourceEnd) || Speaks(source, y.SourceStart, y.SourceEnd) || Inverts(copy, y.CopyEnd, x.CopyStart) || Inverts(source, x.SourceEnd, y.SourceStart)) return true;
        if (Attributes(source, x.SourceStart, x.SourceEnd) != Attributes(copy, x.CopyStart, x.CopyEnd) || Attributes(source, y.SourceStart, y.SourceEnd) != Attributes(copy, y.CopyStart, y.CopyEnd)) return true;
        if (Apposes(source, x.SourceEnd, y.SourceStart) && copy.Tokens[y.CopyEnd].Normal == ",") return true;
        if ((Relates(source, x.SourceEnd, y.SourceStart) && Heads(copy, y.CopyEnd, x.CopyStart)) || (Heads(source, x.SourceEnd, y.SourceStart) && Relates(copy, y.CopyEnd, x.CopyStart))) return true;
        if (Subordinates(copy, y.CopyEnd, x.CopyStart) && !Subordinates(source, x.SourceEnd, y.SourceStart)) return true;
        // "A is older than B", "B is newer than A".
        if (Ranking.AreContrary(comparison, new TextSpan(x.SourceStart, y.SourceStart), new TextSpan(y.CopyStart, x.CopyStart))) return true;
        // “I never met him,” he said outside; outside he said: “I never met him.”
        if (Quotes(source, x.SourceStart, y.SourceEnd) && Quotes(copy, y.CopyStart, x.CopyEnd)) return true;
        // A phrase that took its own preposition along.
        if (Leads(source, x.SourceStart) || Leads(source, y.SourceStart)) return true;
        if (Joins(source, y.SourceStart) && Joins(copy, x.CopyStart)) return true;
        if (IsTime(source, x) || IsTime(source, y)) return true;
        if (Concedes(source, x.SourceEnd, y.SourceStart) && Concedes(copy, y.CopyEnd, x.CopyStart) && !(StaysBehind(comparison, x.SourceEnd, y.CopyEnd) && (StaysBehind(comparison, y.SourceEnd, x.CopyEnd) || (EndsHere(source, y.SourceEnd) && EndsHere(copy, x.CopyEnd))))) return true;
        if (InCompound(source, x, false) != InCompound(copy, x, true) || InCompound(source, y, false) != InCompound(copy, y, true)) return true;
        if (IsList(source, x.SourceEnd, y.SourceStart) && IsList(copy, y.CopyEnd, x.CopyStart)) return true;
        var (mine, its1) = (RoleReading.Preposition(source, x.SourceStart), RoleReading.Preposition(source, y.SourceStart));
        return mine != its1 && mine == RoleReading.Preposition(copy, x.CopyStart) && its1 == RoleReading.Preposition(copy, y.CopyStart);
    }

    // "A rather than B", "not A but B", "A and not B".
    private static bool Contrasts(Document document, int start, int end) =>
        end - start <= 6 && Enumerable.Range(start, Math.Max(0, end - start)).Any(i => document.Tokens[i].Normal is "not" or "rather" or "than" or "instead" or "but");

    private static bool Speaks(Document document, int start, int end) => Enumerable.Range(start, end - start).Any(i => SpeechVerbs.Contains(document.Tokens[i].Folded));

    // "according to the company", "the cooperative estimates that": whoever says it stands before or behind what is said.
    private static bool Attributes(Document document, int start, int end) =>
        (start > 1 && Enumerable.Range(Math.Max(1, start - 2), Math.Min(2, start - 1)).Any(i => document.Tokens[i].Normal == "to" && document.Tokens[i - 1].Normal == "according")) || (end < document.Tokens.Count && document.Tokens[end].Normal == "that");

    // "its sponsor, the insurer X", "X, the insurer that was its sponsor": one is the other.
    private static bool Apposes(Document document, int start, int end) =>
        end > start && end - start <= 6 && document.Tokens[start].Normal == "," && !Enumerable.Range(start, end - start).Any(i => document.Tokens[i].IsAuxiliary || (i > start && document.Tokens[i].Normal == ","));

    // "Zelnik, who leads the port".
    private static bool Relates(Document document, int start, int end) => end - start is > 1 and <= 16 && Enumerable.Range(start, end - start - 1).Any(i => document.Tokens[i + 1].Normal == "who" && (document.Tokens[i].Normal == "," || document.Tokens[i].IsContent()));

    // "the port's leader, Zelnik", "the leader of the port, Zelnik".
    private static bool Heads(Document document, int start, int end) =>
        end - start is > 0 and <= 5 && document.Tokens.Skip(start).Take(end - start).Any(t => t.Normal == ",") && !Enumerable.Range(start, end - start).Any(i => document.Tokens[i].IsAuxiliary);

    // "deaths fell when they got a tablet": another clause tells it.
    private static bool Subordinates(Document document, int start, int end) => Enumerable.Range(start, Math.Max(0, end - start)).Any(i => document.Tokens[i].Normal is "when" or "once" or "as" or "because" or "where" or "if");

    private static bool Leads(Document document, int start) => VerbFrame.IsPreposition(document.Tokens[start].Normal);

    // "supplies 190,000 people and employs 612", the other way round.
    private static bool Joins(Document document, int start) => start > 0 && document.Tokens[start - 1].Normal == "and";

    // "cleared of fraud but convicted of theft": what belongs to the one has become the other's, so that no clause was moved.
    private static bool StaysBehind(Comparison comparison, int source, int copy) =>
        Enumerable.Range(0, Math.Clamp(Math.Min(comparison.Source.Tokens.Count - source, comparison.Copy.Tokens.Count - copy), 0, Followed)).TakeWhile(k => comparison.SourceOf(copy + k) == source + k && comparison.KindOf(copy + k) == LinkKind.Exact).Any(k => comparison.Source.Tokens[source + k].IsContent());

    private static bool EndsHere(Document document, int token) => token >= document.Tokens.Count || document.Tokens[token].Normal is "." or "?" or "!" or ";";

    // "although they were not bound", "but were likely to cite it".
    private static bool Concedes(Document document, int start, int end) =>
        Enumerable.Range(start, Math.Max(0, end - start)).Any(i => document.Tokens[i].Normal is "although" or "though" or "while" or "but") && !Enumerable.Range(start, Math.Max(0, end - start)).Any(i => document.Tokens[i].Normal is "not" or "never" or "no");

    private static bool Quotes(Document document, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (document.Tokens[i].Normal == "\"") return true;
        }

        return false;
    }

    // "this week", "on Monday": when it was may be told anywhere.
    private static bool IsTime(Document document, Block block) =>
        !IsAmount(document, block) && Enumerable.Range(block.SourceStart, block.SourceEnd - block.SourceStart).All(i => DateWords.IsDayOrMonth(document.Tokens[i].Normal) || Quantity.IsNumeral(document.Tokens[i]) || document.Tokens[i].IsFunctionWord
            || document.Tokens[i].Normal is "day" or "days" or "week" or "weeks" or "month" or "months" or "year" or "years" or "today" or "yesterday" or "tomorrow" or "morning" or "evening" or "night" or "last" or "next");

    // Numbers alone tell no time.
    private static bool IsAmount(Document document, Block block) => Enumerable.Range(block.SourceStart, block.SourceEnd - block.SourceStart).All(i => Quantity.IsNumeral(document.Tokens[i]) || document.Tokens[i].IsFunctionWord) && Enumerable.Range(block.SourceStart, block.SourceEnd - block.SourceStart).Any(i => Quantity.IsNumeral(document.Tokens[i]));

    // "autumn-born children", "children born in the autumn".
    private static bool InCompound(Document document, Block block, bool isCopy) =>
        isCopy ? document.IsInCompound(block.CopyStart, block.CopyEnd) : document.IsInCompound(block.SourceStart, block.SourceEnd);

    // "..., said X": the clause of speech behind what is said.
    private static bool Inverts(Document document, int start, int end) =>
        Enumerable.Range(start, Math.Max(0, end - start)).Any(i => SpeechVerbs.Contains(document.Tokens[i].Folded) && i > 0 && document.Tokens[i - 1].Normal is "," or "\"");

    // A, B and C; "41, or 3 percent".
    private static bool IsList(Document document, int start, int end)
    {
        if (end <= start || !(document.Tokens[start].Normal is "," or "and" or "or" or "&" || document.Tokens[end - 1].Normal is "or")) return false;
        var range = Enumerable.Range(start, end - start).Select(i => document.Tokens[i].Normal).ToList();
        return range[^1] == "or" || (range.All(w => w is not ("not" or "never" or "than" or "but" or "rather" or "instead" or "then" or "later" or "afterwards" or "finally")) && range[^1] is "," or "and" or "&" && range.Count(w => !WordForms.IsFunctionWord(w)) <= 3 * range.Count(w => w is "," or "and" or "or") + 1);
    }

    // Who does it and to whom, around the verbs that both sides share.
    private Issue? Frames(Comparison comparison, AlignedPair pair)
    {
        foreach (var link in pair.Links)
        {
            if (link.Kind == LinkKind.Near || (link.Kind == LinkKind.Synonym && pair.Verbatimness < 0.4) || comparison.Unchanged.Around(link.Copy, VerbFrame.ReachBefore, VerbFrame.ReachBehind)) continue;
            if (RoleReading.Reversed(comparison, pair, link.Source, link.Copy) is not { } places) continue;
            return Report(comparison, places.Source, places.Copy, link.Kind == LinkKind.Synonym ? 0.7 : 0.9, "Who did it and to whom it was done have changed places.");
        }

        foreach (var s in pair.SourceTokens)
        {
            if (!RoleReading.IsParticle(comparison.Source, s)) continue;
            foreach (var c in pair.CopyTokens)
            {
                if (comparison.Copy.Tokens[c].Normal == comparison.Source.Tokens[s].Normal && RoleReading.Reversed(comparison, pair, s, c) is { } places) return Report(comparison, places.Source, places.Copy, 0.7, "Who did it and to whom it was done have changed places.");
            }
        }

        return RoleReading.Swapped(comparison, pair) is { } swapped ? Report(comparison, swapped.Source, swapped.Copy, 0.8, "Each of two statements is told of the other's subject.") : null;
    }

    private static bool HasContent(Comparison comparison, Block block)
    {
        for (var i = block.CopyStart; i < block.CopyEnd; i++)
        {
            if (comparison.Copy.Tokens[i].IsContent() || comparison.Copy.Tokens[i].IsNumber || (block.CopyEnd - block.CopyStart == 1 && Pronouns.Contains(comparison.Copy.Tokens[i].Normal))) return true;
        }

        return false;
    }

    private static bool IsNumber(Comparison comparison, Block block) => block.CopyEnd - block.CopyStart == 1 && Quantity.IsNumeral(comparison.Copy.Tokens[block.CopyStart]);

    private static bool Refers(Comparison comparison, Block block) =>
        Enumerable.Range(block.CopyStart, block.CopyEnd - block.CopyStart).Any(i => comparison.CopyNames.Contains(i) || Quantity.IsNumeral(comparison.Copy.Tokens[i]) || Pronouns.Contains(comparison.Copy.Tokens[i].Normal));

    private static bool SameSentence(Comparison comparison, Block x, Block y) =>
        !Enumerable.Range(x.SourceEnd, Math.Max(0, y.SourceStart - x.SourceEnd)).Any(i => comparison.Source.Tokens[i].Normal is "." or ";" or "!" or "?")
        && !Enumerable.Range(y.CopyEnd, Math.Max(0, x.CopyStart - y.CopyEnd)).Any(i => comparison.Copy.Tokens[i].Normal is "." or ";" or "!" or "?");

    private static int Before(Document document, int token)
    {
        for (var i = token - 1; i >= Math.Max(0, token - 3); i--)
        {
            if (document.Tokens[i].Normal is "." or ";" or "?" or "!") return -1;
            if (document.Tokens[i].Kind is TokenKind.Word or TokenKind.Number && !Skipped.Contains(document.Tokens[i].Normal)) return i;
        }

        return -1;
    }

    private static int After(Document document, int token)
    {
        for (var i = token; i < Math.Min(document.Tokens.Count, token + 3); i++)
        {
            if (document.Tokens[i].Normal is "." or ";" or "?" or "!") return -1;
            if (document.Tokens[i].Kind is TokenKind.Word or TokenKind.Number && !Skipped.Contains(document.Tokens[i].Normal)) return i;
        }

        return -1;
    }

    private Issue Report(Comparison comparison, TextSpan source, TextSpan copy, double confidence, string message) => Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, source, copy,
        message, confidence);

    private readonly record struct Block(int SourceStart, int SourceEnd, int CopyStart, int CopyEnd);
}
