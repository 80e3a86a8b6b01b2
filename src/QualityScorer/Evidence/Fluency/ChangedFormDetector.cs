using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Evidence.Meaning;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>A word of the source that the copy kept in another form which its place does not allow: <c>a stadium that hold 15,400</c>, <c>with a complain from</c>.</summary>
internal sealed class ChangedFormDetector : IDetector
{
    // Nats by which the source's form fits better in the copy's own sentence.
    private const double Margin = 5;

    // How common the -ing form is beside a word that counts as a verb.
    private const double VerbShare = 0.05;

    // Occurrences of a word that may be the second half of a compound.
    private const int CommonWord = 500;

    private static readonly FrozenSet<string> Collectives = WordForms.WordSet("collective_nouns.txt");
    private static readonly FrozenSet<string> Amounts = WordForms.WordSet("number_words.txt");

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "GRM002",
        Dimension = Dimension.Fluency,
        Summary = "A word kept in a form that its place does not allow",
        Fires = new("The game is played in a stadium that holds 15,400 people.", "The game is played in a stadium that hold 15,400 people."),
        Silent = new("The game is played in a stadium that holds 15,400 people.", "The game is played in stadiums that hold 15,400 people."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        var changed = Changed(comparison);
        var slipped = Slipped(comparison, changed);
        for (var k = 0; k < changed.Count; k++)
        {
            var disagrees = Disagrees(comparison, changed[k].Source, changed[k].Copy) || BreaksWithSubject(comparison, changed[k].Source, changed[k].Copy);
            if (!disagrees && !slipped[k] && !LosesPast(comparison, changed[k].Source, changed[k].Copy)) continue;
            var (source, copy) = (comparison.Source.Tokens[changed[k].Source].Span, comparison.Copy.Tokens[changed[k].Copy].Span);
            yield return Descriptor.Issue(IssueType.Grammar, Severity.Minor, source, copy,
                disagrees ? $"{comparison.Copy.Quoted(copy)} does not agree with its subject." : $"{comparison.Copy.Quoted(copy)} is the wrong form of {comparison.Source.Quoted(source)}.", 0.8);
        }
    }

    /// <summary>Links between two forms of one word, neither a name, in body text.</summary>
    internal static List<WordLink> Changed(Comparison comparison)
    {
        var changed = new List<WordLink>();
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.Verbatimness < 0.2) continue;
            foreach (var link in pair.Links)
            {
                var (source, copy) = (comparison.Source.Tokens[link.Source], comparison.Copy.Tokens[link.Copy]);
                if (link.Kind == LinkKind.Exact || !source.IsWord || !copy.IsWord || source.Folded == copy.Folded || copy.IsUpper) continue;
                if (comparison.Copy.SentenceOf(link.Copy).Kind != SentenceKind.Body || comparison.CopyNames.Contains(link.Copy) || comparison.SourceNames.Contains(link.Source)) continue;
                if (IsOneWord(source.Folded, copy.Folded, comparison.Language.Lexicon)) changed.Add(link);
            }
        }

        return changed;
    }

    // Another spelling (emphasized, emphasised), another word for the same (people, persons) and amounts (million, millions) are no wrong forms.
    private static bool IsOneWord(string a, string b, Lexicon lexicon)
    {
        if (WordForms.IsAuxiliary(a) && WordForms.IsAuxiliary(b)) return lexicon.Stem(a) == lexicon.Stem(b);
        var shared = CharacterSimilarity.CommonPrefix(a, b);
        // “came”, “come”
        if (shared < 3 && (lexicon.BaseOf(a) != lexicon.BaseOf(b) || VerbForms.Share(lexicon, lexicon.BaseOf(a)) < VerbShare)) return false;
        if (IsSpelling(a, b) || Amounts.Contains(lexicon.BaseOf(a))) return false;
        // “store” and “storeroom” are two words.
        if (IsCompound(a, b, lexicon) || IsCompound(b, a, lexicon)) return false;
        return lexicon.Stem(a) == lexicon.Stem(b) || (shared >= 5 && shared >= Math.Min(a.Length, b.Length) - 1);
    }

    private static bool IsCompound(string part, string whole, Lexicon lexicon) =>
        whole.Length >= part.Length + 4 && whole.StartsWith(part, StringComparison.Ordinal) && !whole.EndsWith("ing", StringComparison.Ordinal) && lexicon.Frequency(whole[part.Length..]) >= CommonWord && lexicon.Stem(part) != lexicon.Stem(whole);

    private static bool IsSpelling(string a, string b) => a.Length == b.Length && a.Replace('z', 's') == b.Replace('z', 's');

    // The context model knows the place: the source's form fits far better in the copy's own words.
    private static bool[] Slipped(Comparison comparison, List<WordLink> changed)
    {
        var slipped = new bool[changed.Count];
        if (changed.Count == 0 || comparison.Language.Context is not { } model) return slipped;
        var scores = model.LogProbabilities([.. changed.Select(l => comparison.Copy.Around(l.Copy, [comparison.Copy.Tokens[l.Copy].Normal, comparison.Source.Tokens[l.Source].Normal]))]);
        for (var k = 0; k < changed.Count; k++) slipped[k] = scores[k][1] - scores[k][0] >= Margin && !GoesOnStill(comparison.Copy, changed[k].Copy);
        return slipped;
    }

    // "has been levying" for "has levied"
    private static bool GoesOnStill(Document document, int token) =>
        token > 0 && document.Tokens[token].Normal.EndsWith("ing", StringComparison.Ordinal) && VerbFrame.IsBe(document.Tokens[token - 1].Normal);

    // "those who brought the case were", "hitting the wall was", "should the margin drop": the noun is a verb's object, or the verb hangs on an auxiliary before it.
    private static bool IsGoverned(Document document, Lexicon lexicon, int noun)
    {
        var before = document.WordBeside(noun, -1, 1);
        if (before >= 0 && VerbForms.IsDeterminer(document.Tokens[before].Normal)) before = document.WordBeside(before, -1, 1);
        if (before < 0 || before < document.SentenceOf(noun).Tokens.Start) return false;
        var word = document.Tokens[before];
        return word.IsAuxiliary || (word.IsContent() && (word.Normal.EndsWith("ing", StringComparison.Ordinal) || (lexicon.BaseOf(word.Folded) != word.Folded && !word.Folded.EndsWith('s') && VerbForms.Share(lexicon, lexicon.BaseOf(word.Folded)) > VerbShare)));
    }

    // The verb changed its number, the word before it did not.
    private static bool Disagrees(Comparison comparison, int source, int copy)
    {
        var lexicon = comparison.Language.Lexicon;
        if (Number(comparison.Source.Tokens[source], lexicon) is not { } before || Number(comparison.Copy.Tokens[copy], lexicon) is not { } after || before == after) return false;
        if (!comparison.Copy.Tokens[copy].IsAuxiliary && !GoesOn(comparison.Copy, copy + 1)) return false;
        var (subject, its) = (Subject(comparison.Copy, copy), Subject(comparison.Source, source));
        if (subject < 0 || its < 0 || comparison.Copy.Tokens[subject].Folded != comparison.Source.Tokens[its].Folded) return false;
        var noun = comparison.Copy.Tokens[subject];
        if (noun.IsCapitalized || noun.IsFunctionWord || Collectives.Contains(noun.Folded)) return false;
        if (IsGoverned(comparison.Copy, lexicon, subject)) return false;
        var plural = VerbForms.EndsInS(lexicon, noun.Folded) || (lexicon.BaseOf(noun.Folded) != noun.Folded && !noun.Folded.EndsWith("ing", StringComparison.Ordinal) && !noun.Folded.EndsWith("ed", StringComparison.Ordinal));
        if (!plural && VerbForms.Plural(lexicon, noun.Folded) is null) return false;
        // Another noun may be the subject: “a list of names”, “the mayor and her deputy”.
        for (var i = subject - 1; i >= Math.Max(comparison.Copy.SentenceOf(copy).Tokens.Start, subject - 8); i--)
        {
            if (comparison.Copy.Tokens[i].Normal is "and" or "or" or "nor" or "of" or "number" or "lot" or "," && (plural || comparison.Copy.Tokens[i].Normal is not ",")) return false;
        }

        return plural == (after == 1);
    }

    // The verb changed its number, its subject did not: “Hungary and Moldova has”, “the union, which represent”.
    private static bool BreaksWithSubject(Comparison comparison, int source, int copy)
    {
        var lexicon = comparison.Language.Lexicon;
        // Straight after “who” even a word that is seldom a verb is one: “who chairs”.
        var share = comparison.Copy.Tokens[Math.Max(0, copy - 1)].Normal is "who" or "nobody" or "everybody" or "everyone" or "somebody" or "someone" ? 0 : VerbShare;
        if (Number(comparison.Source.Tokens[source], lexicon, share) is not { } before || Number(comparison.Copy.Tokens[copy], lexicon, share) is not { } after || before == after) return false;
        if (Antecedent(comparison, source, copy) is { } antecedent) return NumberOf(antecedent, lexicon) is { } its && its != after;
        if (SharedSubject.Of(comparison, source, copy) is not { HasNumber: true } subject) return false;
        if (subject.IsJoined) return after == 1 && subject.IsPair;
        // “the price of eggs have”: the number is in the word before “of”.
        if (!subject.IsRelative && subject.OfHead is { } head && NumberOf(head, lexicon) is { } whole) return whole == before && whole != after && !Collectives.Contains(head.Folded);
        if (!subject.IsRelative && !comparison.Copy.Tokens[copy].IsAuxiliary && !GoesOn(comparison.Copy, copy + 1) && comparison.CopyOf(source + 1) != copy + 1) return false;
        return NumberOf(subject.Head, lexicon) is { } number && number != after;
    }

    // “said Lyimo, who chairs”, “Lyimo said, who chair”: the source's word before the relative one stands a little further off.
    private static Token? Antecedent(Comparison comparison, int source, int copy)
    {
        if (copy < 4 || source < 4) return null;
        var relative = comparison.Copy.Tokens[copy - 1].Normal;
        if (relative is not ("who" or "which") || comparison.Source.Tokens[source - 1].Normal != relative) return null;
        var its = comparison.Source.Tokens[source - 2].Normal == "," ? source - 3 : source - 2;
        var own = comparison.CopyOf(its);
        if (own < copy - 4 || own >= copy - 2 || comparison.Source.Tokens[its - 1].Normal is "and" or "or" || comparison.Copy.Tokens[own].Folded != comparison.Source.Tokens[its].Folded) return null;
        var between = Enumerable.Range(own + 1, copy - 2 - own).Select(i => comparison.Copy.Tokens[i]).Where(t => t.IsWord).ToList();
        return between is [{ Normal: "said" or "says" or "added" }] ? comparison.Copy.Tokens[own] : null;
    }

    // The past of the source became the base form after one that needs an s: “the price fall 6 percent”.
    private static bool LosesPast(Comparison comparison, int source, int copy)
    {
        var lexicon = comparison.Language.Lexicon;
        var (past, form) = (comparison.Source.Tokens[source].Folded, comparison.Copy.Tokens[copy].Folded);
        if (lexicon.BaseOf(past) != form || past == form || WordForms.IsAuxiliary(form) || VerbForms.EndsInS(lexicon, past) || past.EndsWith("ing", StringComparison.Ordinal) || VerbForms.Share(lexicon, form) < VerbShare) return false;
        if (comparison.Copy.Tokens[copy].IsCapitalized || !(GoesOn(comparison.Copy, copy + 1) || comparison.CopyOf(source + 1) == copy + 1)) return false;
        if (SharedSubject.Of(comparison, source, copy) is not { IsJoined: false } subject || subject.IsRelative) return false;
        var head = subject.Head;
        if (head.Normal is not ("he" or "she" or "it") && NumberOf(head, lexicon) != 1) return false;
        // “demanded that he go”, “let it fall”, “did it fall”.
        return !subject.Any(static w => w is "let" or "make" or "makes" or "made" or "see" or "saw" or "seen" or "watch" or "watched" or "help" or "helped" or "hear" or "heard" or "that" or "to" or "lest" || WordForms.IsAuxiliary(w));
    }

    // What follows a verb rather than a noun: an article, a number, a pronoun, a preposition.
    private static bool GoesOn(Document document, int next) => next < document.Tokens.Count && (document.Tokens[next].IsNumber || document.Tokens[next].Normal == "$"
        || (document.Tokens[next].IsFunctionWord && document.Tokens[next].Normal is not ("of" or "and" or "or") && !document.Tokens[next].IsAuxiliary));

    // 1 for a third person singular, 2 for a plural, null for what shows no number.
    private static int? Number(Token token, Lexicon lexicon, double share = VerbShare) => token.Normal switch
    {
        "is" or "was" or "has" or "does" or "isn't" or "wasn't" or "hasn't" or "doesn't" => 1,
        "are" or "were" or "have" or "do" or "aren't" or "weren't" or "haven't" or "don't" => 2,
        _ when token.IsCapitalized || token.IsFunctionWord => null,
        _ when VerbForms.EndsInS(lexicon, token.Folded) && VerbForms.Share(lexicon, lexicon.BaseOf(token.Folded)) > share => 1,
        _ when lexicon.BaseOf(token.Folded) == token.Folded && VerbForms.Share(lexicon, token.Folded) > share => 2,
        _ => null,
    };

    // 1 for a noun or a name in the singular, 2 for a plural, null for another word.
    private static int? NumberOf(Token noun, Lexicon lexicon)
    {
        if (noun.Normal is "nobody" or "everybody" or "everyone" or "somebody" or "someone" or "anyone" or "anybody") return 1;
        if (!noun.IsWord || noun.IsFunctionWord) return null;
        if (noun.IsCapitalized) return noun.Folded.EndsWith('s') || lexicon.Capitalization(noun.Normal) < 0.6 ? null : 1;
        if (VerbForms.EndsInS(lexicon, noun.Folded)) return 2;
        return lexicon.BaseOf(noun.Folded) == noun.Folded && VerbForms.Plural(lexicon, noun.Folded) is not null ? 1 : null;
    }

    // The noun before the verb, through an adverb and a relative word.
    private static int Subject(Document document, int verb)
    {
        var start = document.SentenceOf(verb).Tokens.Start;
        var i = verb - 1;
        if (i > start && document.Tokens[i].IsWord && document.Tokens[i].Normal is "also" or "still" or "now" or "already" or "often" or "never" or "always") i--;
        if (i > start && document.Tokens[i].Normal is "which" or "that" or "who")
        {
            i--;
            if (i > start && document.Tokens[i].Normal == ",") i--;
        }

        return i >= start && document.Tokens[i].IsWord ? i : -1;
    }
}
