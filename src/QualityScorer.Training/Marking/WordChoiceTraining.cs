using System.Globalization;
using QualityScorer.Alignment;
using QualityScorer.Evidence;
using QualityScorer.Evidence.Wording;
using QualityScorer.Text;
using QualityScorer.Training.Fitting;

namespace QualityScorer.Training.Marking;

/// <summary>Learns from articles marked by hand which words in the place of others an editor would mark. The same articles, options and language give the same bytes.</summary>
/// <param name="language">Models that measure the features.</param>
/// <param name="options">Settings.</param>
public sealed class WordChoiceTraining(Language language, WordChoiceOptions options)
{
    private const int Folds = 16;

    /// <summary>Fits the model; its thresholds are set on articles left out.</summary>
    /// <param name="copies">Marked copies of at least <see cref="WordChoiceOptions.MinimumArticles"/> articles, honest ones among them.</param>
    /// <param name="sound">Further copies in which nothing is marked because people found them sound; they are learned from, but no figure and no threshold is taken on them.</param>
    /// <param name="progress">Called with one line at a time.</param>
    /// <exception cref="InvalidDataException">Too few articles or marked places.</exception>
    public WordChoiceModel Fit(IReadOnlyList<MarkedCopy> copies, IReadOnlyList<MarkedCopy> sound, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(copies);
        ArgumentNullException.ThrowIfNull(sound);
        var places = copies.SelectMany(Places).ToList();
        var harmless = sound.SelectMany(Places).ToList();
        var articles = places.Select(p => p.Article).Distinct(StringComparer.Ordinal).ToList();
        var marked = places.Count(p => p.Marked);
        if (articles.Count < options.MinimumArticles) throw new InvalidDataException($"{articles.Count} marked articles; at least {options.MinimumArticles} are needed");
        if (marked < options.MinimumMarks || places.Count - marked < options.MinimumMarks)
            throw new InvalidDataException($"{marked} of {places.Count} exchanged words are marked; at least {options.MinimumMarks} marked and as many unmarked are needed");
        progress?.Invoke(string.Create(CultureInfo.InvariantCulture, $"{places.Count} exchanged words in {articles.Count} articles, {marked} of them marked"));
        if (harmless.Count > 0) progress?.Invoke(string.Create(CultureInfo.InvariantCulture, $"{harmless.Count} exchanged words in {sound.Count} sound copies"));
        var ridge = options.Ridges.MinBy(r => Loss(places, LeftOut(places, harmless, articles, r, null)));
        var boosting = options.Trees > 0 ? new GradientBoosting(options.Trees, options.Depth, options.Rate, options.LeafRidge) : null;
        var leftOut = LeftOut(places, harmless, articles, ridge, boosting);
        var (report, grave) = (Threshold(places, leftOut, options.Precision), Threshold(places, leftOut, options.GravePrecision));
        var (weights, intercept, trees) = Fit([.. places, .. harmless], ridge, boosting);
        var card = Card(places, harmless.Count, leftOut, articles.Count, ridge, report);
        foreach (var (name, value) in card) progress?.Invoke($"{name}: {value}");
        return new WordChoiceModel { Features = SubstitutionFeatures.Names, Weights = [.. weights.Select(Rounded)], Intercept = Rounded(intercept), Trees = trees, Report = Rounded(report), Grave = Rounded(Math.Max(report, grave)), Card = card };
    }

    private IEnumerable<Place> Places(MarkedCopy copy)
    {
        var comparison = Comparison.Create(Document.Parse(copy.Source), Document.Parse(copy.Copy), language with { WordChoice = null });
        var reported = DetectorCatalog.Detect(comparison);
        var found = Substitution.In(comparison);
        var features = SubstitutionFeatures.Of(comparison, found, SubstitutionFeatures.Suspicion(comparison, reported));
        for (var k = 0; k < found.Count; k++)
        {
            var span = comparison.Copy.Place(found[k].Copy[0], found[k].Copy[^1] + 1);
            var mark = copy.Marks.Where(m => m.Span.Overlaps(span)).Select(m => (Mark?)m).FirstOrDefault();
            // What another detector reports anyway teaches nothing on the choice of words, unless it was marked as such.
            if (reported.Any(i => i.Copy is { } its && its.Overlaps(span)) && mark?.Type.StartsWith("wording", StringComparison.Ordinal) != true) continue;
            yield return new Place(copy.Article, features[k], mark is not null, copy.Weight);
        }
    }

    private static (double[] Weights, double Intercept, IReadOnlyList<SymmetricTree> Trees) Fit(List<Place> places, double ridge, GradientBoosting? boosting)
    {
        double[][] rows = [.. places.Select(p => p.Features)];
        bool[] labels = [.. places.Select(p => p.Marked)];
        double[] counts = [.. places.Select(p => p.Weight)];
        var (weights, intercept) = LogisticRegression.Fit(rows, labels, ridge, counts);
        return (weights, intercept, boosting is null ? [] : boosting.Fit(rows, labels, counts, [.. rows.Select(r => WordChoiceModel.Logit(weights, intercept, r))]));
    }

    // The places of some articles by a model of all the others, fold by fold. The folds do not wait for each other; what they find does not depend on the order.
    private static double[] LeftOut(List<Place> places, List<Place> harmless, List<string> articles, double ridge, GradientBoosting? boosting)
    {
        var fold = articles.Select((article, index) => (article, index)).ToDictionary(a => a.article, a => a.index % Folds, StringComparer.Ordinal);
        var probabilities = new double[places.Count];
        Parallel.For(0, Math.Min(Folds, articles.Count), left =>
        {
            var (weights, intercept, trees) = Fit([.. places.Where(p => fold[p.Article] != left), .. harmless], ridge, boosting);
            for (var i = 0; i < places.Count; i++)
            {
                if (fold[places[i].Article] == left) probabilities[i] = WordChoiceModel.Probability(weights, intercept, trees, places[i].Features);
            }
        });
        return probabilities;
    }

    private static double Loss(List<Place> places, double[] probabilities) =>
        places.Zip(probabilities, (place, p) => -place.Weight * Math.Log(Math.Clamp(place.Marked ? p : 1 - p, 1e-9, 1))).Sum();

    // The lowest probability above which, on articles left out, at least this share of the reports was marked by the editor.
    private static double Threshold(List<Place> places, double[] probabilities, double precision)
    {
        var (best, right, all) = (1.0, 0.0, 0.0);
        foreach (var i in Enumerable.Range(0, places.Count).OrderByDescending(i => probabilities[i]).ThenBy(i => i))
        {
            all += places[i].Weight;
            if (places[i].Marked) right += places[i].Weight;
            if (right >= precision * all) best = probabilities[i];
        }

        return best;
    }

    private Dictionary<string, string> Card(List<Place> places, int harmless, double[] leftOut, int articles, double ridge, double report)
    {
        var reported = Enumerable.Range(0, places.Count).Where(i => leftOut[i] >= report).ToList();
        string Text(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["articles"] = Text(articles),
            ["places"] = Text(places.Count),
            ["places_of_sound_copies"] = Text(harmless),
            ["marked"] = Text(places.Count(p => p.Marked)),
            ["weight"] = Text(places.Sum(p => p.Weight)),
            ["ridge"] = Text(ridge),
            ["trees"] = Text(options.Trees),
            ["left_out_area_under_curve"] = Text(Area(places, leftOut)),
            ["left_out_reported"] = Text(reported.Count),
            ["left_out_right"] = Text(reported.Count(i => places[i].Marked)),
            ["encoder"] = language.Encoder.Identity,
            ["context"] = language.Context?.Identity ?? "none",
            ["licence"] = options.Licence,
        };
    }

    // Probability that a marked place is ranked above an unmarked one (Mann-Whitney).
    private static double Area(List<Place> places, double[] probabilities)
    {
        var order = Enumerable.Range(0, places.Count).OrderBy(i => probabilities[i]).ToList();
        double below = 0, wins = 0;
        foreach (var i in order)
        {
            if (places[i].Marked) wins += below;
            else below++;
        }

        return wins / Math.Max(1, below * (places.Count - below));
    }

    private static double Rounded(double value) => Math.Round(value, 5);

    private sealed record Place(string Article, double[] Features, bool Marked, double Weight);
}
