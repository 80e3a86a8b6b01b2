namespace QualityScorer.Cli;

/// <summary>A file that appears under its name only when it is whole: written beside it, then renamed.</summary>
internal sealed class PendingFile : IDisposable
{
    private readonly string _path;
    private readonly string? _temporary;

    private PendingFile(string path, string? temporary, FileStream stream)
    {
        _path = path;
        _temporary = temporary;
        Stream = stream;
    }

    /// <summary>Where to write.</summary>
    public FileStream Stream { get; }

    /// <summary>Opens a file to write. A link is followed; a device (<c>/dev/null</c>) is written directly.</summary>
    /// <exception cref="InvalidDataException">The path cannot be a file.</exception>
    public static PendingFile Create(string path)
    {
        if (Directory.Exists(path)) throw new InvalidDataException($"{path}: is a directory, a file is expected");
        var link = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) : null;
        var target = link?.FullName ?? Path.GetFullPath(path);
        var directory = Path.GetDirectoryName(target);
        if (!Directory.Exists(directory)) throw new InvalidDataException($"{path}: no such directory");
        if (!OperatingSystem.IsWindows() && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal))
            return new(target, null, new FileStream(path, FileMode.Open, FileAccess.Write));
        var temporary = Path.Combine(directory, $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp");
        return new(target, temporary, new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16));
    }

    /// <summary>Gives the file its name.</summary>
    public void Commit()
    {
        Stream.Dispose();
        if (_temporary is not null) File.Move(_temporary, _path, overwrite: true);
    }

    /// <summary>Removes what was written, unless it was committed.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        if (_temporary is not null) File.Delete(_temporary);
    }
}
