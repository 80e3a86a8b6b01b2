using BenchmarkDotNet.Running;
using QualityScorer.Benchmarks;

if (args is ["--quick"]) QuickRun.Print(Console.Out);
else BenchmarkSwitcher.FromAssembly(typeof(QuickRun).Assembly).Run(args);
