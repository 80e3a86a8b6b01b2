using System.CommandLine;

namespace QualityScorer.Cli.Commands;

/// <summary><c>qualityscorer score</c>: one pair, or a file of pairs.</summary>
internal static class ScoreCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var source = new Argument<string?>("SOURCE") { Arity = ArgumentArity.ZeroOrOne, Description = "The source article, .txt or .html; - is standard input" };
        var copy = new Argument<string?>("COPY") { Arity = ArgumentArity.ZeroOrOne, Description = "Its rewritten copy, .txt or .html; - is standard input" };
        var pairs = new Option<string?>("--pairs") { HelpName = "FILE", Description = "Score many pairs instead: .csv or .jsonl with id (optional), source and copy" };
        var format = new Option<ReportFormat?>("--format") { HelpName = "text|json|html", CustomParser = OptionValues.Format, Description = "Report of one pair; text unless given" };
        var output = new Option<string?>("--out") { HelpName = "FILE", Description = "Write the result here; with --pairs the ending, .csv or .jsonl, decides its form" };
        var limit = new Option<double?>("--max-degradation") { HelpName = "N", CustomParser = OptionValues.Number, Description = "Exit with 1 when a degradation is above N (0 to 100)" };
        var model = new Option<string?>("--model") { HelpName = "DIR", Description = "Directory of the models; those of this program unless given" };
        var encoder = OptionValues.Encoder();
        var threads = new Option<int?>("--threads") { HelpName = "N", CustomParser = OptionValues.Count, Description = "Threads for --pairs; one for each processor unless given. Results do not depend on it" };
        var neutral = new Option<bool>("--show-neutral") { Description = "List harmless differences too" };
        var plain = new Option<bool>("--no-color") { Description = "No colours, also on a terminal" };
        var command = new DocumentedCommand("score", "Scores one pair, or a file of pairs.", """
              qualityscorer score source.txt copy.txt
              qualityscorer score source.html copy.html --format html --out report.html
              curl -s https://example.org/article | qualityscorer score source.txt - --format json
              qualityscorer score source.txt copy.txt --max-degradation 20 && publish copy.txt
              qualityscorer score --pairs pairs.csv --out results.csv
              qualityscorer score --pairs pairs.jsonl --out results.jsonl --threads 4
            """)
        {
            source, copy, pairs, format, output, limit, model, encoder, threads, neutral, plain,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var request = new ScoreRequest
            {
                Source = parsed.GetValue(source),
                Copy = parsed.GetValue(copy),
                Pairs = parsed.GetValue(pairs),
                Format = parsed.GetValue(format),
                Output = parsed.GetValue(output),
                MaxDegradation = parsed.GetValue(limit),
                Threads = parsed.GetValue(threads),
                ShowNeutral = parsed.GetValue(neutral),
                NoColor = parsed.GetValue(plain),
            };
            request.Check();
            var scorer = new ScorerSource(terminal, parsed.GetValue(model), parsed.GetValue(encoder));
            return request.Pairs is null
                ? Task.FromResult(new PairScoring(terminal, scorer, request).Run())
                : new FileScoring(terminal, scorer, request).RunAsync(cancellation);
        });
        return command;
    }
}
