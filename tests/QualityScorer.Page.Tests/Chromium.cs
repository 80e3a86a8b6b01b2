using System.Diagnostics;

namespace QualityScorer.Page.Tests;

/// <summary>The browser of the tests: a Chromium on the PATH, else Debian's, installed by apt-get where that is possible.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
    private static readonly Lazy<(string? Path, string? Missing)> Found = new(Find);

    /// <summary>Its executable.</summary>
    public static string Path => Found.Value.Path ?? throw new InvalidOperationException(Found.Value.Missing);

    /// <summary>Why there is none; null where there is one.</summary>
    public static string? Missing => Found.Value.Missing;

    private static (string? Path, string? Missing) Find()
    {
        if (OnPath(Names) is { } present) return (present, null);
        if (OnPath("apt-get") is not { } packages) return (null, "no Chromium on the PATH and no apt-get to install it");
        if (Environment.UserName != "root") return (null, "no Chromium on the PATH; apt-get install chromium needs root");
        if (Run(packages, "update", "-qq") is { } refused) return (null, $"no Chromium on the PATH; apt-get update: {refused}");
        if (Run(packages, "install", "-y", "-qq", "--no-install-recommends", "chromium") is { } failed) return (null, $"no Chromium on the PATH; apt-get install chromium: {failed}");
        return OnPath(Names) is { } installed ? (installed, null) : (null, "apt-get installed no Chromium");
    }

    private static string? OnPath(params string[] names) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .Where(folder => folder.Length > 0)
        .SelectMany(folder => names.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Null where it ended well, else its last words.</summary>
    private static string? Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var words = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : words.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? $"exit code {process.ExitCode}";
    }
}
