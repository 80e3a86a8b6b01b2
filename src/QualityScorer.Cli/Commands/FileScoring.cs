using QualityScorer.Cli.Pairs;
using QualityScorer.Pairs;
using QualityScorer.Reports;

namespace QualityScorer.Cli.Commands;

/// <summary>Scores a file of pairs, row by row, and writes the results in the order of the rows.</summary>
internal sealed class FileScoring(Terminal terminal, ScorerSource scorer, ScoreRequest request)
{
    /// <summary>Runs to the end and gives the exit code. Without <c>--out</c>, results go to standard output as lines of JSON.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        // Check has seen that the file is given.
        using var pairs = PairFile.Open(request.Pairs!);
        var asCsv = request.Output is not null && PairFile.IsCsv(request.Output, "--out");
        if (request.Output is not null && Path.GetFullPath(request.Output) == Path.GetFullPath(request.Pairs!))
            throw new UsageException($"--out {request.Output}: would overwrite the file of pairs");
        _ = scorer.Scorer; // a broken model is found before anything is written
        using var file = request.Output is null ? null : PendingFile.Create(request.Output);
        var output = file is null ? terminal.Output : new StreamWriter(file.Stream);
        long done = 0, exceeded = 0;
        using (var bar = new ProgressBar(terminal))
        {
            if (asCsv) await output.WriteAsync(ResultRow.CsvHeader.AsMemory(), cancellation).ConfigureAwait(false);
            var results = OrderedScoring.RunAsync(pairs.ReadAsync(cancellation), (row, stop) => Task.Run(() => Score(row, asCsv), stop), request.Threads ?? Environment.ProcessorCount, cancellation);
            await foreach (var result in results.ConfigureAwait(false))
            {
                await output.WriteAsync(result.Line.AsMemory(), cancellation).ConfigureAwait(false);
                if (file is null) await output.FlushAsync(cancellation).ConfigureAwait(false); // whoever reads the pipe gets whole rows, also before a fault
                if (request.IsExceeded(result.Degradation)) exceeded++;
                bar.Report(pairs.Progress, ++done);
            }
        }

        await output.FlushAsync(cancellation).ConfigureAwait(false);
        file?.Commit();
        if (exceeded == 0) return ExitCode.Done;
        terminal.Error.WriteLine(FormattableString.Invariant($"qualityscorer: {exceeded} of {done} pairs are above --max-degradation {request.MaxDegradation}"));
        return ExitCode.Exceeded;
    }

    private ResultRow Score(PairRow row, bool asCsv)
    {
        try
        {
            var score = scorer.Scorer.Score(row.Pair);
            var line = asCsv ? ResultRow.ToCsv(score) : JsonReport.ToJson(row.Pair, score, request.ShowNeutral) + "\n";
            return new(line, PrintedPoints.Of(score).Degradation);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            throw new InvalidOperationException($"{request.Pairs}, row {row.Row}: {fault.GetType().Name}: {fault.Message}", fault);
        }
    }
}
