using System.Text;

namespace QualityScorer.Reports;

/// <summary>Colours of a terminal, or plain text where there are none. Marked places are colour and underline, or square brackets.</summary>
/// <param name="isOn">Whether to write escape sequences.</param>
internal sealed class Ink(bool isOn)
{
    /// <summary>Begins a marked place in a text that is wrapped later; takes no column.</summary>
    public const char Open = '\u0001';

    /// <summary>Ends a marked place.</summary>
    public const char Close = '\u0002';

    /// <summary>A text between marks, as it must be for wrapping: without colour the marks are brackets, which take columns.</summary>
    public string Mark(string text) => isOn ? $"{Open}{text}{Close}" : $"[{text}]";

    /// <summary>Strong text.</summary>
    public string Strong(string text) => Paint("1", text);

    /// <summary>Text in the background: labels, rules.</summary>
    public string Faint(string text) => Paint("2", text);

    /// <summary>Text in the colour of a severity or band: 0 green, 1 cyan, 2 yellow, 3 red.</summary>
    public string Graded(int grade, string text) => Paint(grade switch { <= 0 => "32", 1 => "36", 2 => "33", _ => "1;31" }, text);

    /// <summary>Turns the marks of one wrapped line into colour; <paramref name="open"/> carries a mark that runs on into the next line.</summary>
    /// <param name="line">One line, with marks.</param>
    /// <param name="code">SGR code of the marked text.</param>
    /// <param name="open">Whether a mark is open; updated.</param>
    public string Render(string line, string code, ref bool open)
    {
        if (!isOn) return line;
        var rendered = new StringBuilder(line.Length + 16);
        var start = $"\u001b[{code}m";
        if (open) rendered.Append(start);
        foreach (var c in line)
        {
            if (c is Open or Close) open = c == Open;
            rendered.Append(c switch { Open => start, Close => "\u001b[0m", _ => c.ToString() });
        }

        if (open) rendered.Append("\u001b[0m");
        return rendered.ToString();
    }

    private string Paint(string code, string text) => isOn && text.Length > 0 ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
