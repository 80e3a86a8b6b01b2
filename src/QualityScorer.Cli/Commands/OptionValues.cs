using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace QualityScorer.Cli.Commands;

/// <summary>What several commands ask for, and the values of options: always in the invariant culture, with messages that say what is expected.</summary>
internal static class OptionValues
{
    /// <summary>The option that puts another sentence encoder in the place of the models' own.</summary>
    public static Option<string?> Encoder() => new("--encoder") { HelpName = "DIR", Description = "Directory of a sentence encoder as sentence-transformers exports it; that of the models unless given" };

    /// <summary>A number, with a point.</summary>
    public static double? Number(ArgumentResult argument) =>
        double.TryParse(Text(argument), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : Refuse<double?>(argument, "a number");

    /// <summary>A whole number.</summary>
    public static int? Count(ArgumentResult argument) =>
        int.TryParse(Text(argument), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : Refuse<int?>(argument, "a whole number");

    /// <summary>The name of a report's form.</summary>
    public static ReportFormat? Format(ArgumentResult argument) => Text(argument).ToLowerInvariant() switch
    {
        "text" => ReportFormat.Text,
        "json" => ReportFormat.Json,
        "html" => ReportFormat.Html,
        _ => Refuse<ReportFormat?>(argument, "text, json or html"),
    };

    /// <summary>The name of what learns from labelled rows.</summary>
    public static string? Trainer(ArgumentResult argument) => Text(argument).ToLowerInvariant() is "shapes" or "fasttree" or "fastforest" or "gam" or "sdca"
        ? Text(argument).ToLowerInvariant()
        : Refuse<string?>(argument, "shapes, fasttree, fastforest, gam or sdca");

    // The parser calls only with the one value that the option takes.
    private static string Text(ArgumentResult argument) => argument.Tokens[0].Value;

    private static T? Refuse<T>(ArgumentResult argument, string expected)
    {
        argument.AddError($"{(argument.Parent as OptionResult)?.IdentifierToken?.Value} '{Text(argument)}': {expected} is expected");
        return default;
    }
}
