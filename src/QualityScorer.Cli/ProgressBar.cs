using System.Diagnostics;
using System.Globalization;

namespace QualityScorer.Cli;

/// <summary>Shows on standard error how far a long run is, where a person watches it.</summary>
internal sealed class ProgressBar(Terminal terminal) : IDisposable
{
    private const int Cells = 30;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private readonly long _start = Stopwatch.GetTimestamp();
    private TimeSpan _next;
    private int _drawn;

    /// <summary>Draws the bar, at most ten times a second.</summary>
    /// <param name="share">0 to 1.</param>
    /// <param name="count">Pairs done.</param>
    public void Report(double share, long count)
    {
        if (!terminal.ErrorIsWatched) return;
        var elapsed = Stopwatch.GetElapsedTime(_start);
        if (elapsed < _next) return;
        _next = elapsed + Interval;
        var filled = (int)(Math.Clamp(share, 0, 1) * Cells);
        Draw(string.Create(CultureInfo.InvariantCulture,
            $"{new string('█', filled)}{new string('·', Cells - filled)} {count:#,0} pairs, {count / Math.Max(0.001, elapsed.TotalSeconds):#,0.0}/s"));
    }

    /// <summary>Takes the bar away.</summary>
    public void Dispose()
    {
        if (_drawn > 0) terminal.Error.Write($"\r{new string(' ', _drawn)}\r");
    }

    private void Draw(string line)
    {
        terminal.Error.Write($"\r{line.PadRight(_drawn)}");
        _drawn = line.Length;
    }
}
