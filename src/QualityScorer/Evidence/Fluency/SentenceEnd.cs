using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>Finds a sentence that stops where the source goes on, at a word that cannot be the last: before the verb, before the object, on a conjunction or an article.</summary>
internal static class SentenceEnd
{
    private const int LeastRun = 3;

    /// <summary>The fault of the sentence's end, or null.</summary>
    public static Issue? Judge(Comparison comparison, AlignedPair pair, Sentence sentence, DetectorDescriptor descriptor)
    {
        var (copy, source) = (comparison.Copy, comparison.Source);
        var last = Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length).LastOrDefault(i => copy.Tokens[i].Kind is TokenKind.Word or TokenKind.Number, -1);
        if (last < 0 || copy.Tokens[sentence.Tokens.End - 1].Normal is not ("." or "," or ";")) return null;
        var its = comparison.SourceOf(last);
        if (its < 0)
        {
            // A new word that can end nothing.
            return CannotEnd(copy.Tokens[last].Normal) ? Report(comparison, descriptor, sentence, last, null) : null;
        }

        var own = source.SentenceOf(its);
        var next = its + 1;
        if (next >= own.Tokens.End || source.Tokens[next].Kind is not (TokenKind.Word or TokenKind.Number)) return null;
        var tail = Tail(source, its, own.Tokens.End);
        if (tail.Any(t => comparison.CopyOf(t) >= 0)) return null;
        if (!CannotEnd(copy.Tokens[last].Normal) && (Completeness.Phrase.RunBefore(comparison, next, last + 1) < LeastRun || !IsBroken(comparison, sentence, last, next))) return null;
        return Report(comparison, descriptor, sentence, last, source.Place(its, tail[^1] + 1));
    }

    private static List<int> Tail(Document source, int its, int end)
    {
        var tail = new List<int>();
        for (var i = its + 1; i < end && source.Tokens[i].Kind is TokenKind.Word or TokenKind.Number; i++) tail.Add(i);
        return tail;
    }

    // Conjunctions, articles, possessives: nothing ends on them. Prepositions and auxiliaries may (“the people I live with”).
    private static bool CannotEnd(string normal) => normal is "and" or "or" or "but" or "nor" or "a" or "an" or "the" or "my" or "your" or "our" or "their" or "its" or "whose" or "than" or "because" or "if" or "every";

    // The subject of a clause without its verb, or a verb without the object that the source gives it.
    private static bool IsBroken(Comparison comparison, Sentence sentence, int last, int next)
    {
        var lexicon = comparison.Language.Lexicon;
        var (before, after) = (comparison.Copy.Tokens[last], comparison.Source.Tokens[next]);
        if (VerbForms.MayBeFinite(comparison.Source, lexicon, next, false) && !VerbForms.MayBeFinite(comparison.Copy, lexicon, last, false))
        {
            var start = last;
            while (start > sentence.Tokens.Start && !OpensClause(comparison.Copy.Tokens[start])) start--;
            return OpensClause(comparison.Copy.Tokens[start]) && !VerbForms.HasFinite(comparison.Copy, lexicon, start + 1, last + 1);
        }

        return !before.IsNumber && VerbForms.MayBeFinite(comparison.Copy, lexicon, last, false) && VerbForms.Share(lexicon, lexicon.BaseOf(before.Folded)) > 0.1 && VerbForms.IsDeterminer(after.Normal);
    }

    private static bool OpensClause(Token token) => token.Normal is "that" or "after" or "before" or "because" or "when" or "while" or "since" or "until" or "if" or "although" or "though" or "unless" or "whether" or "where";

    private static Issue Report(Comparison comparison, DetectorDescriptor descriptor, Sentence sentence, int last, TextSpan? source)
    {
        var first = last;
        for (var step = 0; step < 3 && comparison.Copy.WordBeside(first, -1, 3) is >= 0 and var word && word >= sentence.Tokens.Start; step++) first = word;
        var place = new TextSpan(comparison.Copy.Tokens[first].Span.Start, sentence.Span.End);
        return descriptor.Issue(IssueType.Grammar, Severity.Major, source, place,
            source is { } its ? $"The sentence stops before its end: {comparison.Source.Quoted(its)} became {comparison.Copy.Quoted(place)}." : $"The sentence stops before its end: {comparison.Copy.Quoted(place)}.", source is null ? 0.8 : 1);
    }
}
