namespace QualityScorer.Text;

/// <summary>Reads the word lists and other texts that are embedded in the assembly.</summary>
internal static class EmbeddedLines
{
    /// <summary>The lines of an embedded file, without blank ones and those that begin with <c># </c>.</summary>
    /// <exception cref="InvalidOperationException">The assembly holds no such file.</exception>
    public static IEnumerable<string> Read(string name)
    {
        using var reader = Open(name);
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line) && !line.StartsWith("# ", StringComparison.Ordinal)) yield return line.Trim();
        }
    }

    /// <summary>An embedded file as it is, lines ended by <c>\n</c>.</summary>
    /// <exception cref="InvalidOperationException">The assembly holds no such file.</exception>
    public static string Whole(string name)
    {
        using var reader = Open(name);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static StreamReader Open(string name) =>
        new(typeof(EmbeddedLines).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name}: not embedded in {typeof(EmbeddedLines).Assembly.GetName().Name}"));
}
