namespace QualityScorer.MLNet;

/// <summary>
/// Opens models once a process and finds them again by their identity: a saved pipeline names the models that it was made with, not where they lie.
/// Thread-safe. What was opened stays open for the life of the process, as the pipelines that use it do.
/// </summary>
/// <param name="kind">What the models are, for messages.</param>
/// <param name="variable">Environment variable with the folders to look in, separated as in PATH.</param>
/// <param name="installed">The folder beside the running program.</param>
/// <param name="open">Opens a folder.</param>
/// <param name="identity">The identity of an opened model.</param>
internal sealed class ModelRegistry<T>(string kind, string variable, Func<string> installed, Func<string, T> open, Func<T, string> identity)
    where T : class
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, T> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> _byIdentity = new(StringComparer.Ordinal);

    /// <summary>Opens a folder, or gives what was opened from it before.</summary>
    public T Open(string? directory)
    {
        var path = Path.GetFullPath(directory ?? installed());
        lock (_lock)
        {
            if (_byFolder.TryGetValue(path, out var known)) return known;
            var model = open(path);
            _byFolder[path] = model;
            return _byIdentity[identity(model)] = model;
        }
    }

    /// <summary>The model with an identity: one that was opened before, else one in the folders of the environment variable, else the one beside the program.</summary>
    /// <exception cref="InvalidDataException">None has it; the message says where was looked and how to name another folder.</exception>
    public T Find(string wanted)
    {
        lock (_lock)
        {
            if (_byIdentity.TryGetValue(wanted, out var known)) return known;
            var named = Environment.GetEnvironmentVariable(variable)?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) ?? [];
            string[] folders = [.. named, installed()];
            foreach (var folder in folders.Where(Directory.Exists))
            {
                if (Open(folder) is var model && identity(model) == wanted) return model;
            }

            var seen = folders.Select(f => Directory.Exists(f) ? $"{f} ({identity(Open(f))})" : $"{f} (no such folder)");
            throw new InvalidDataException($"the {kind} '{wanted}' that this pipeline was made with is not installed; looked in {string.Join(", ", seen)}; the environment variable {variable} can name its folder");
        }
    }
}
