using System.Globalization;

namespace QualityScorer.Load;

/// <summary>How long each part of the measurement takes.</summary>
internal sealed record LoadOptions
{
    /// <summary>Seconds of each throughput and of the sustained load.</summary>
    public int Seconds { get; private init; } = 20;

    /// <summary>Seconds of the overload.</summary>
    public int OverloadSeconds { get; private init; } = 600;

    /// <summary>How often the model is replaced under load.</summary>
    public int Swaps { get; private init; } = 50;

    /// <summary>Clients of the closed load.</summary>
    public int Clients { get; } = 16;

    /// <summary>Reads the command line.</summary>
    public static LoadOptions Read(string[] args)
    {
        var options = new LoadOptions();
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            var value = int.Parse(args[i + 1], CultureInfo.InvariantCulture);
            options = args[i] switch
            {
                "--seconds" => options with { Seconds = value },
                "--overload-seconds" => options with { OverloadSeconds = value },
                "--swaps" => options with { Swaps = value },
                _ => throw new ArgumentException($"{args[i]}: unknown; --seconds, --overload-seconds and --swaps are known"),
            };
        }

        return options;
    }
}
