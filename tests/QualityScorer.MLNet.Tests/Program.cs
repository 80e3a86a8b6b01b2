using System.Globalization;
using Microsoft.ML;
using Samples;

namespace QualityScorer.MLNet.Tests;

/// <summary>The other process: loads a saved pipeline, or runs the sample of the README.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is ["sample"])
        {
            ReadmeSample.Run();
            return 0;
        }

        // model.zip source copy [source copy ...]: one score a line
        var mlContext = new MLContext().AddRewriteQuality();
        var engine = mlContext.Model.CreatePredictionEngine<Pair, PairScore>(mlContext.Model.Load(args[0], out _));
        foreach (var texts in args[1..].Chunk(2)) Console.WriteLine(engine.Predict(new Pair { Source = texts[0], Copy = texts[1] }).Score.ToString("R", CultureInfo.InvariantCulture));
        return 0;
    }
}
