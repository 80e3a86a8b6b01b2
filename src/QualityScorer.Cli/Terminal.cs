using System.Text;

namespace QualityScorer.Cli;

/// <summary>The process's standard streams and what is known of the terminal behind them.</summary>
internal sealed record Terminal
{
    private const int DefaultWidth = 100;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Standard input, as bytes.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output: results only.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Standard error: progress, warnings, faults.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Columns of a line of output.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>Whether output may be coloured: it is a terminal, and neither NO_COLOR (https://no-color.org) nor TERM=dumb asks for plain text.</summary>
    public bool HasColor { get; init; }

    /// <summary>Whether a person watches standard error, so that a progress bar is of use.</summary>
    public bool ErrorIsWatched { get; init; }

    /// <summary>The streams of this process, in UTF-8 whatever the console's code page.</summary>
    public static Terminal Open()
    {
        // A redirected stream has no code page; only a console must be told, and setting it costs a system call on Windows alone.
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected) Console.OutputEncoding = Utf8;
        return new()
        {
            Input = Console.OpenStandardInput(),
            Output = new StreamWriter(Console.OpenStandardOutput(), Utf8, bufferSize: 16_384),
            Error = new StreamWriter(Console.OpenStandardError(), Utf8, bufferSize: 256) { AutoFlush = true },
            Width = Console.IsOutputRedirected ? DefaultWidth : VisibleColumns(),
            HasColor = !Console.IsOutputRedirected && KnowsColor(),
            ErrorIsWatched = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
        };
    }

    private static int VisibleColumns()
    {
        try
        {
            // Longer lines are hard to read, and a console may not know its width.
            return Console.WindowWidth > 0 ? Math.Min(Console.WindowWidth, 140) : DefaultWidth;
        }
        catch (IOException)
        {
            return DefaultWidth;
        }
    }

    private static bool KnowsColor()
    {
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))) return false;
        var term = Environment.GetEnvironmentVariable("TERM");
        if (term == "dumb") return false;
        // Old Windows consoles print escape sequences as text; the ones that do not set one of these.
        return !OperatingSystem.IsWindows() || term is not null || Environment.GetEnvironmentVariable("WT_SESSION") is not null;
    }
}
