using System.Globalization;
using QualityScorer.Reports;
using QualityScorer.Scoring;
using QualityScorer.Training.Datasets;
using QualityScorer.Training.MetaEvaluation;

namespace QualityScorer.Training.Reports;

/// <summary>One self-contained page on a training run: agreement, reliability, what was learned, and the rows to read. It asks for nothing from outside.</summary>
public sealed class TrainingReport
{
    private const int Ranges = 10;
    private const int Examples = 8;
    private const int Resamples = 200;
    private const double Width = 260;
    private const double Height = 130;

    private readonly TextWriter _output;
    private readonly TrainingOutcome _outcome;

    private TrainingReport(TextWriter output, TrainingOutcome outcome)
    {
        _output = output;
        _outcome = outcome;
    }

    /// <summary>Writes the page.</summary>
    /// <param name="output">Where to; lines end in <c>\n</c>.</param>
    /// <param name="outcome">The fitted model and its kept-aside rows.</param>
    /// <param name="rows">The labelled rows once more, for the texts of the examples; read once.</param>
    /// <param name="failures">Guards that the model fails.</param>
    public static void Write(TextWriter output, TrainingOutcome outcome, IEnumerable<LabelledRow> rows, IReadOnlyList<string> failures)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(failures);
        var report = new TrainingReport(output, outcome);
        report.Head(failures);
        report.Agreements();
        report.Plot();
        report.Bands();
        report.Shapes();
        report.Disagreements(rows);
        report.Line("</main>\n</body>\n</html>");
    }

    private void Head(IReadOnlyList<string> failures)
    {
        var card = _outcome.Model.Training;
        _output.Write(HtmlPage.Head($"Training report, model {_outcome.Model.Hash}", TrainingStyle.Sheet));
        Line("<main>");
        Line($"<h1>Model {_outcome.Model.Hash}</h1>");
        Line(Text($"<p>{card.Rows} rows in {card.Groups} groups; seed {card.Seed}; data {card.Data[..8]}; measured with {Escaped(card.Encoder)} and {Escaped(card.Context)}.</p>"));
        if (failures.Count == 0) Line("<p class=\"good\">All guards hold.</p>");
        else Line($"<section><h2>Guards that fail</h2><ul class=\"bad\">{string.Concat(failures.Select(f => $"<li>{Escaped(f)}</li>"))}</ul></section>");
    }

    private void Agreements()
    {
        JudgedResult Row(KeptAsideRow row, double prediction) => new(Text($"{row.Group}"), Text($"{row.Stratum}"), row.Judgement, prediction);
        var model = Agreement.Of([.. _outcome.Rows.Select(r => Row(r, 100 - r.Degradation))], Resamples);
        var chrf = Agreement.Of([.. _outcome.Rows.Select(r => Row(r, r.Chrf))], Resamples);
        Line("<section><h2>Agreement with people</h2><p>On rows whose group the fit had not seen, wording alone; value and 95 % interval from resampling whole groups.</p>");
        Line("<table><tr><th></th><th>Pearson</th><th>Spearman</th><th>Kendall tau-b</th></tr>");
        foreach (var (name, figures) in new[] { ("model", model), ("chrF", chrf) })
            Line($"<tr><th scope=\"row\">{name}</th><td>{Cell(figures.Pearson)}</td><td>{Cell(figures.Spearman)}</td><td>{Cell(figures.Kendall)}</td></tr>");
        Line("</table></section>");
    }

    private void Plot()
    {
        var ranges = Reliability.Ranges(_outcome.Rows, Ranges);
        Line("<section><h2>Reliability</h2><p>Rows by degradation, ten ranges with as many rows each: the share that people rated worse than the median copy of their language pair, with two standard errors. A straight rising line is what one wants.</p>");
        Line(Text($"<svg class=\"plot\" viewBox=\"-40 -10 420 250\" role=\"img\" aria-label=\"Share of copies rated worse than the median by degradation\">"));
        for (var tick = 0; tick <= 100; tick += 25)
            Line(Text($"<line class=\"grid\" x1=\"0\" x2=\"360\" y1=\"{200 - (2 * tick)}\" y2=\"{200 - (2 * tick)}\"/><text x=\"-6\" y=\"{204 - (2 * tick)}\" text-anchor=\"end\">{tick} %</text><text x=\"{3.6 * tick:0.#}\" y=\"218\" text-anchor=\"middle\">{tick}</text>"));
        foreach (var range in ranges)
        {
            var (x, y, error) = (3.6 * range.Mean, 200 - (200 * range.Worse), 400 * range.Error);
            Line(Text($"<line class=\"bar\" x1=\"{x:0.#}\" x2=\"{x:0.#}\" y1=\"{y - error:0.#}\" y2=\"{y + error:0.#}\"/><circle class=\"dot\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"4\"><title>degradation {range.From:0} to {range.To:0}: {100 * range.Worse:0} % of {range.Rows} rows worse than the median</title></circle>"));
        }

        Line(Text($"<polyline class=\"curve\" points=\"{string.Join(' ', ranges.Select(r => Text($"{3.6 * r.Mean:0.#},{200 - (200 * r.Worse):0.#}")))}\"/><text x=\"180\" y=\"236\" text-anchor=\"middle\">degradation by wording</text></svg></section>"));
    }

    private void Bands()
    {
        Line("<section><h2>Bands</h2><table><tr><th>band</th><th>rows</th><th>worse than the median</th></tr>");
        foreach (var (band, said) in Reliability.Bands(_outcome))
            Line(Text($"<tr><th scope=\"row\">{band.ToString().ToLowerInvariant()}</th><td>{said.Rows}</td><td>{100 * said.Worse:0} %</td></tr>"));
        Line("</table></section>");
    }

    private void Shapes()
    {
        Line("<section><h2>What was learned</h2><p>Raw points by feature value; features without any weight are left out. A feature never lowers the degradation.</p><div class=\"shapes\">");
        var top = _outcome.Model.Wording.Max(s => s.Values[^1]);
        for (var i = 0; i < FeatureSchema.Wording.Length; i++)
        {
            var shape = _outcome.Model.Wording[i];
            if (shape.Values[^1] <= 0) continue;
            var end = shape.Knots[^1];
            var points = shape.Knots.Zip(shape.Values, (knot, value) => Text($"{Width * knot / end:0.#},{Height - (Height * value / top):0.#}"));
            Line(Text($"<figure><svg viewBox=\"-4 -4 {Width + 8} {Height + 8}\" role=\"img\" aria-label=\"{Escaped(FeatureSchema.Wording[i].Name)}\"><line class=\"grid\" x1=\"0\" x2=\"{Width}\" y1=\"{Height}\" y2=\"{Height}\"/><polyline class=\"curve\" points=\"{string.Join(' ', points)}\"/></svg><figcaption><b>{Escaped(FeatureSchema.Wording[i].Name)}</b> 0 to {end:0.###}, up to {shape.Values[^1]:0.###}<br>{Escaped(FeatureSchema.Wording[i].Summary)}</figcaption></figure>"));
        }

        Line("</div></section>");
    }

    private void Disagreements(IEnumerable<LabelledRow> rows)
    {
        var (praised, blamed) = Disagreement.Worst(_outcome.Rows, Examples);
        var lines = praised.Concat(blamed).Select(d => d.Row.Line).ToHashSet();
        var texts = rows.Where(r => lines.Contains(r.Line)).ToDictionary(r => r.Line);
        Line("<section><h2>Read these</h2><p>The rows on which model and people differ most.</p>");
        Line("<h3>People found them worse than the model does</h3>");
        foreach (var one in praised) Example(one, texts);
        Line("<h3>People found them better than the model does</h3>");
        foreach (var one in blamed) Example(one, texts);
        Line("</section>");
    }

    private void Example(Disagreement one, Dictionary<long, LabelledRow> texts)
    {
        if (!texts.TryGetValue(one.Row.Line, out var row)) return;
        Line(Text($"<article><p class=\"faint\">line {one.Row.Line}: judged {one.Row.Judgement:0.##}, degradation {one.Row.Degradation:0.#}</p><p><b>Source</b> {Shown(row.Source)}</p><p><b>Copy</b> {Shown(row.Copy)}</p></article>"));
    }

    // Enough to see what is meant; a whole article would bury the page.
    private static string Shown(string text) => Escaped(text.Length <= 600 ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[599]) ? 599 : 600), "…"));

    private static string Cell(Estimate estimate) => Text($"{estimate.Value:0.000} <span class=\"faint\">[{estimate.Low:0.000}, {estimate.High:0.000}]</span>");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Escaped(string text) => HtmlPage.Escaped(text);

    private void Line(string line) => _output.Write(line + "\n");
}
