using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Evidence.Meaning;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Numbers;

/// <summary>A number or date that stayed while the limit that it sets was turned about: <c>up to</c>/<c>at least</c>, <c>within</c>/<c>after</c>, <c>only</c>/<c>all but</c>.</summary>
internal sealed class LimitDetector : IDetector
{
    private const int LongestPhrase = 3;
    private const int Reach = 10;
    private const double LeastShared = 2;
    private static readonly FrozenDictionary<string, Limit> Phrases = WordForms.HeadsIn("bounds.txt").ToFrozenDictionary(m => m.Key, m => Enum.Parse<Limit>(m.Value, ignoreCase: true), StringComparer.Ordinal);

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "NUM003",
        Dimension = Dimension.Numbers,
        Summary = "A limit turned about: at most for at least, within for after",
        Fires = new("The licence is valid for up to 14 months.", "The licence is valid for at least 14 months."),
        Silent = new("The licence is valid for up to 14 months.", "The licence is valid for no more than 14 months."),
    };

    private enum Limit
    {
        Most,
        Least,
        By,
        From,
        Only,
        But,
    }

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.IsUnchanged) continue;
            var (sources, copies) = (comparison.SourceQuantities.StartingIn(pair.SourceTokens), comparison.CopyQuantities.StartingIn(pair.CopyTokens));
            foreach (var from in sources)
            {
                if (Single(copies, from) is not { } to || Single(sources, to) != from) continue;
                if (Read(comparison.Source, comparison.SourceQuantities, from) is not { } said || Read(comparison.Copy, comparison.CopyQuantities, to) is not { } told || !AreOpposed(said.Limit, told.Limit)) continue;
                // "No better within a month", "no better after a month".
                if (from.Unit is not null && Denied(comparison.Source, said.First) && Denied(comparison.Copy, told.First)) continue;
                // "all but two were freed", "just two were held": the rest of what, only the words beside it tell.
                if ((!Anchored(comparison, said.First, from.Tokens.End, told.First, to.Tokens.End) && (said.Limit is not (Limit.Most or Limit.Least) || comparison.Shared(from.Tokens, to.Tokens, Reach) < LeastShared)) || ClausePolarity.IsDenied(comparison.Source, said.First) != ClausePolarity.IsDenied(comparison.Copy, told.First)) continue;
                // "got back less than half", "more than half was never paid back".
                if (IsDeniedBehind(comparison.Source, from.Tokens.End) != IsDeniedBehind(comparison.Copy, to.Tokens.End)) continue;
                // "if fewer than 40 come", "unless at least 40 come"
                if (Excepts(comparison.Source, said.First) != Excepts(comparison.Copy, told.First)) continue;
                var (source, copy) = (comparison.Source.Place(said.First, from.Tokens.End), comparison.Copy.Place(told.First, to.Tokens.End));
                yield return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, source, copy, $"{comparison.Source.Quoted(source)} became {comparison.Copy.Quoted(copy)}.", 0.9);
            }
        }
    }

    private static bool Denied(Document document, int token)
    {
        const int Clause = 8;
        return Enumerable.Range(Math.Max(document.SentenceOf(token).Tokens.Start, token - Clause), Math.Min(Clause, token - document.SentenceOf(token).Tokens.Start)).Any(i => ClausePolarity.IsNegator(document, i));
    }

    private static bool IsDeniedBehind(Document document, int token)
    {
        const int Clause = 6;
        for (var i = token; i < Math.Min(document.Tokens.Count, token + Clause) && document.Tokens[i].Normal is not ("." or ";" or ","); i++)
        {
            if (ClausePolarity.IsNegator(document, i)) return true;
        }

        return false;
    }

    private static bool Excepts(Document document, int token)
    {
        for (var i = document.SentenceOf(token).Tokens.Start; i < token; i++)
        {
            if (document.Tokens[i].Normal == "unless") return true;
        }

        return false;
    }

    // The one quantity that says the same.
    private static Quantity? Single(List<Quantity> quantities, Quantity like)
    {
        var same = quantities.Where(q => q.Kind == like.Kind && q.Value == like.Value && q.Unit == like.Unit).Take(2).ToList();
        return same.Count == 1 ? same[0] : null;
    }

    private static bool AreOpposed(Limit a, Limit b) => (a, b) is (Limit.Most, Limit.Least) or (Limit.Least, Limit.Most) or (Limit.By, Limit.From) or (Limit.From, Limit.By) or (Limit.Only, Limit.But) or (Limit.But, Limit.Only);

    // The phrase that ends before the number, or before the date that it is part of.
    private static (Limit Limit, int First)? Read(Document document, Quantity[] quantities, Quantity quantity)
    {
        var start = quantity.Tokens.Start;
        var isDate = quantity.IsCalendar || quantity.IsYear || quantity.Kind == QuantityKind.Time;
        while (quantities.Between(start - 1, start - 1).FirstOrDefault() is { } before)
        {
            start = before.Tokens.Start;
            isDate |= before.IsCalendar;
        }

        while (start > 0 && document.Tokens[start - 1].Normal is "a" or "an" or "the" or "about" or "around" or "another" or "some" or "$" or "€" or "£" or "us$") start--;
        var first = document.SentenceOf(quantity.Tokens.Start).Tokens.Start;
        for (var length = Math.Min(LongestPhrase, start - first); length > 0; length--)
        {
            if (!Phrases.TryGetValue(string.Join('_', Enumerable.Range(start - length, length).Select(i => document.Tokens[i].Normal)), out var limit)) continue;
            if (limit is Limit.By or Limit.From && !isDate) return null;
            // "from May to June", "from 5 p.m. on": a stretch of time.
            if (limit == Limit.From && Enumerable.Range(quantity.Tokens.End, Math.Min(4, document.Tokens.Count - quantity.Tokens.End)).Any(i => document.Tokens[i].Normal is "to" or "until" or "till" or "through" or "-" or "–")) return null;
            return (limit, start - length);
        }

        return null;
    }

    // The words beside the limit and its number stayed.
    private static bool Anchored(Comparison comparison, int source, int sourceEnd, int copy, int copyEnd)
    {
        return AreLinked(comparison.Source.WordBeside(source, -1, 2), comparison.Copy.WordBeside(copy, -1, 2)) || AreLinked(comparison.Source.WordBeside(sourceEnd - 1, 1, 2), comparison.Copy.WordBeside(copyEnd - 1, 1, 2));
        bool AreLinked(int s, int c) => s >= 0 && c >= 0 && comparison.SourceOf(c) == s;
    }
}
