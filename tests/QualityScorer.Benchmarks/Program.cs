using BenchmarkDotNet.Running;
using QualityScorer.Benchmarks;

if (args is ["--quick"]) QuickRun.Print(Console.Out);
else if (args is ["--encoder", var encoder, .. var rated]) EncoderRun.Print(Console.Out, encoder, rated);
else BenchmarkSwitcher.FromAssembly(typeof(QuickRun).Assembly).Run(args);
