namespace QualityScorer.Text;

/// <summary>Reads the word lists that are embedded in the assembly.</summary>
internal static class EmbeddedLines
{
    /// <summary>The lines of an embedded file, without blank ones and those that begin with <c># </c>.</summary>
    /// <exception cref="InvalidOperationException">The assembly holds no such file.</exception>
    public static IEnumerable<string> Read(string name)
    {
        using var stream = typeof(EmbeddedLines).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name}: not embedded in {typeof(EmbeddedLines).Assembly.GetName().Name}");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line) && !line.StartsWith("# ", StringComparison.Ordinal)) yield return line.Trim();
        }
    }
}
