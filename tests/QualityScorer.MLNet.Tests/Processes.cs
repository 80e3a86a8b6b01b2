using System.Diagnostics;

namespace QualityScorer.MLNet.Tests;

/// <summary>Starts assemblies beside this one.</summary>
internal static class Processes
{
    public static (int Code, string Output, string Error) Run(string assembly, string folder, (string Name, string Value)? variable, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        if (variable is { } set) start.Environment[set.Name] = set.Value;
        using var process = Process.Start(start)!; // null only where the shell starts it
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
