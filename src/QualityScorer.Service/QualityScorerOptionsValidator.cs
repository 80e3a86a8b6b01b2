using System.Net;
using Microsoft.Extensions.Options;

namespace QualityScorer.Service;

/// <summary>Refuses options that make no sense, all at once.</summary>
internal sealed class QualityScorerOptionsValidator : IValidateOptions<QualityScorerOptions>
{
    private const int Gibibyte = 1 << 30;

    public ValidateOptionsResult Validate(string? name, QualityScorerOptions options)
    {
        var faults = new List<string>();
        Range(nameof(options.Threads), options.Threads, 1, 1024);
        Range(nameof(options.QueueLength), options.QueueLength, 0, 100_000);
        Range(nameof(options.MaxBatches), options.MaxBatches, 1, 10_000);
        Range(nameof(options.MaxBodyBytes), options.MaxBodyBytes, 1024, Gibibyte);
        Range(nameof(options.MaxArrayBytes), options.MaxArrayBytes, 1024, Gibibyte);
        Range(nameof(options.MaxArrayPairs), options.MaxArrayPairs, 1, int.MaxValue);
        Range(nameof(options.MaxTextLength), options.MaxTextLength, 1, 10_000_000);
        if (options.RequestsPerMinute is { } requests) Range(nameof(options.RequestsPerMinute), requests, 1, int.MaxValue);
        if (options.RequestTimeout < TimeSpan.FromMilliseconds(100) || options.RequestTimeout > TimeSpan.FromHours(1)) faults.Add($"RequestTimeout is {options.RequestTimeout}, must be 00:00:00.1 to 01:00:00");
        if (options.ReloadInterval < TimeSpan.Zero || options.ReloadInterval > TimeSpan.FromDays(1)) faults.Add($"ReloadInterval is {options.ReloadInterval}, must be 00:00:00 to 1.00:00:00");
        if (options.ModelDirectory is { } directory && !Directory.Exists(directory)) faults.Add($"ModelDirectory {directory}: no such directory");
        for (var i = 0; i < options.ApiKeys.Count; i++)
        {
            var key = options.ApiKeys[i];
            if (string.IsNullOrWhiteSpace(key.Name)) faults.Add($"ApiKeys:{i} has no Name");
            if (key.Sha256.Length != 64 || !key.Sha256.All(char.IsAsciiHexDigit)) faults.Add($"ApiKeys:{i}:Sha256 ({key.Name}): 64 hexadecimal digits are expected, not {key.Sha256.Length} characters");
        }

        foreach (var proxy in options.KnownProxies)
        {
            if (!IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)) faults.Add($"KnownProxies: '{proxy}' is neither an address nor a network");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.Select(f => $"{QualityScorerOptions.Section}:{f}"));

        void Range(string option, int value, int least, int most)
        {
            if (value < least || value > most) faults.Add($"{option} is {value}, must be {least} to {most}");
        }
    }
}
