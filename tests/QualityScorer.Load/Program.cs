using QualityScorer.Load;

// dotnet run -c Release --project tests/QualityScorer.Load -- [--seconds N] [--overload-seconds N] [--swaps N]
var options = LoadOptions.Read(args);
await using var subject = await Subject.StartAsync(options);
var capacity = await Throughput.PrintAsync(Console.Out, subject, options);
await OpenLoad.PrintSustainedAsync(Console.Out, subject, options, capacity);
await OpenLoad.PrintOverloadAsync(Console.Out, subject, options, capacity);
await ModelSwaps.PrintAsync(Console.Out, subject, options, capacity);
