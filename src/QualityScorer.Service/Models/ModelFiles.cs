using System.Globalization;
using System.Text;
using QualityScorer.Encoders;

namespace QualityScorer.Service.Models;

/// <summary>The files that the models are read from.</summary>
internal static class ModelFiles
{
    /// <summary>Names, lengths and times of all files: another text when one of them has changed.</summary>
    /// <param name="directory">The folder of the models, or null for that of this program.</param>
    /// <param name="encoder">The folder of another encoder, or null.</param>
    public static string Stamp(string? directory, string? encoder)
    {
        var stamp = new StringBuilder();
        string[] folders = [directory ?? ModelDirectory.Default, ModelDirectory.LanguageFolder(directory), .. encoder is null ? [] : new[] { encoder }];
        foreach (var folder in folders.Distinct(StringComparer.Ordinal))
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(f => f.FullName, StringComparer.Ordinal))
                stamp.Append(CultureInfo.InvariantCulture, $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}\n");
        }

        return stamp.ToString();
    }
}
