using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Wording;

/// <summary>A word put in another's place that means something else or fits nothing around it (<c>strip agenda</c> for <c>trip agenda</c>).</summary>
internal sealed class WordChoiceDetector : IDetector
{
    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "WRD002",
        Dimension = Dimension.Meaning,
        Summary = "A word in another's place that does not mean the same or does not fit",
        Fires = new("The final part of the trip agenda is a meeting with the mayor.", "The final part of the strip agenda is a meeting with the mayor."),
        Silent = new("The final part of the trip agenda is a meeting with the mayor.", "The final part of the travel agenda is a meeting with the mayor."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        var places = new List<Place>();
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned) continue;
            foreach (var gap in pair.Gaps)
            {
                if (Substitution(comparison, pair, gap) is { } place) places.Add(place);
            }
        }

        var fits = Fits(comparison, places);
        for (var k = 0; k < places.Count; k++)
        {
            var confidence = Confidence(comparison, places[k], fits[k]);
            if (confidence < 0.5) continue;
            var (source, copy) = (comparison.Source.Place(places[k].Source[0], places[k].Source[^1] + 1), comparison.Copy.Place(places[k].Copy[0], places[k].Copy[^1] + 1));
            yield return new Issue
            {
                Detector = Descriptor.Id,
                Dimension = Descriptor.Dimension,
                Type = IssueType.Wording,
                Severity = confidence >= 0.75 ? Severity.Major : Severity.Minor,
                Source = source,
                Copy = copy,
                Confidence = Math.Min(1, confidence),
                Message = $"{comparison.Copy.Quoted(copy)} does not stand for {comparison.Source.Quoted(source)}.",
            };
        }
    }

    // One or two content words in the place of one or two others, between the same words.
    private static Place? Substitution(Comparison comparison, AlignedPair pair, Gap gap)
    {
        if (!gap.IsAnchored || gap.LeftRun + gap.RightRun < 3) return null;
        var source = comparison.FreeSource(pair, gap).ToList();
        var copy = comparison.FreeCopy(pair, gap).ToList();
        if (source.Count is 0 or > 3 || copy.Count is 0 or > 3) return null;
        var sourceContent = source.Where(t => comparison.Source.Tokens[t].IsContent()).ToList();
        var copyContent = copy.Where(t => comparison.Copy.Tokens[t].IsContent()).ToList();
        if (sourceContent.Count is 0 or > 2 || copyContent.Count is 0 or > 2) return null;
        if (sourceContent.Any(comparison.SourceNames.Contains) || copyContent.Any(comparison.CopyNames.Contains)) return null;
        return new Place(pair, gap, sourceContent, copyContent);
    }

    private static double[] Fits(Comparison comparison, List<Place> places)
    {
        var fits = new double[places.Count];
        if (comparison.Language.Context is not { } model || places.Count == 0) return fits;
        var contexts = places.Select(p => Context(comparison.Copy, p.Copy[^1], comparison.Source.Tokens[p.Source[^1]].Normal)).ToList();
        var scores = model.LogProbabilities(contexts);
        for (var k = 0; k < places.Count; k++)
        {
            var (copy, source) = (scores[k][0], scores[k][1]);
            fits[k] = double.IsNaN(copy) || double.IsNaN(source) ? 0 : copy - source;
        }

        return fits;
    }

    private static WordContext Context(Document document, int token, string alternative)
    {
        var left = new List<string>();
        for (var i = token - 1; i >= 0 && left.Count < 5; i--) left.Insert(0, document.Tokens[i].Normal);
        var right = new List<string>();
        for (var i = token + 1; i < document.Tokens.Count && right.Count < 5; i++) right.Add(document.Tokens[i].Normal);
        return new WordContext(left, right, [document.Tokens[token].Normal, alternative]);
    }

    private static double Confidence(Comparison comparison, Place place, double fit)
    {
        var lexicon = comparison.Language.Lexicon;
        var vectors = comparison.Language.Words.Of([.. place.Source.Select(t => comparison.Source.Tokens[t].Folded), .. place.Copy.Select(t => comparison.Copy.Tokens[t].Folded)]);
        var (cosine, alike) = (-1.0, 0.0);
        for (var s = 0; s < place.Source.Count; s++)
        {
            for (var c = 0; c < place.Copy.Count; c++)
            {
                var (a, b) = (comparison.Source.Tokens[place.Source[s]].Folded, comparison.Copy.Tokens[place.Copy[c]].Folded);
                if (lexicon.Stem(a) == lexicon.Stem(b) || lexicon.SynonymyOfBases(a, b) > 0 || lexicon.Synonymy(a, b) > 0) return 0;
                cosine = Math.Max(cosine, WordVectors.Similarity(vectors[s], vectors[place.Source.Count + c]));
                alike = Math.Max(alike, CharacterSimilarity.Ratio(a, b));
                if (CharacterSimilarity.CommonPrefix(a, b) >= 5) return 0;
            }
        }

        var confidence = 0.25 + (0.35 * Math.Clamp(place.Pair.Verbatimness, 0, 1)) - (0.6 * Math.Max(0, cosine - 0.15));
        if (alike >= 0.6) confidence += 0.3;
        if (place.Gap.LeftRun >= 2 && place.Gap.RightRun >= 2) confidence += 0.1;
        return confidence - (0.04 * Math.Clamp(fit, -6, 6));
    }

    private sealed record Place(AlignedPair Pair, Gap Gap, List<int> Source, List<int> Copy);
}
