using System.Text;

namespace QualityScorer.Reports;

/// <summary>Breaks a text into lines of a terminal.</summary>
internal static class WordWrap
{
    /// <summary>Lines of at most <paramref name="width"/> columns, broken at spaces, or inside a word that is longer than a line. At least one line.</summary>
    public static IReadOnlyList<string> Lines(string text, int width)
    {
        width = Math.Max(2, width);
        List<string> lines = [];
        var line = new StringBuilder();
        var columns = 0;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var needed = VisibleText.Columns(word);
            if (columns > 0 && columns + 1 + needed > width) Break();
            if (columns > 0)
            {
                line.Append(' ');
                columns++;
            }

            foreach (var rune in word.EnumerateRunes())
            {
                var size = VisibleText.Columns(rune);
                if (columns + size > width) Break();
                line.Append(rune);
                columns += size;
            }
        }

        Break();
        return lines;

        void Break()
        {
            if (line.Length > 0 || lines.Count == 0) lines.Add(line.ToString());
            line.Clear();
            columns = 0;
        }
    }

    /// <summary>The line filled with spaces up to <paramref name="width"/> columns.</summary>
    public static string Pad(string line, int width) => line + new string(' ', Math.Max(0, width - VisibleText.Columns(line)));
}
