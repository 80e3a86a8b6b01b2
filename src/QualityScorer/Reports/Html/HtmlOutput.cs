using System.Globalization;
using System.Runtime.CompilerServices;

namespace QualityScorer.Reports.Html;

/// <summary>Writes a page. What stands in the braces of an interpolated string is escaped, whatever it is: only literals of this program are markup.</summary>
internal sealed class HtmlOutput(TextWriter writer)
{
    /// <summary>Writes markup with escaped values.</summary>
#pragma warning disable CA1822 // the handler writes to this object while the string is put together
    public void Write([InterpolatedStringHandlerArgument("")] ref Markup markup) => _ = markup;
#pragma warning restore CA1822

    /// <summary>Writes markup with escaped values and ends the line.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] ref Markup markup)
    {
        _ = markup;
        writer.Write('\n');
    }

    /// <summary>Writes markup as it stands.</summary>
    public void Raw(string markup) => writer.Write(markup);

    /// <summary>Writes a text, escaped.</summary>
    public void Text(string text) => writer.Write(HtmlPage.Escaped(text));

    /// <summary>Writes each part of an interpolated string at once.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Markup
    {
        private readonly HtmlOutput _output;

        /// <summary>Called by the compiler; the counts are of no use here.</summary>
        public Markup(int literalLength, int formattedCount, HtmlOutput output)
        {
            _ = (literalLength, formattedCount);
            _output = output;
        }

        /// <summary>Markup.</summary>
        public void AppendLiteral(string literal) => _output.Raw(literal);

        /// <summary>A value: escaped.</summary>
        public void AppendFormatted<T>(T value) => _output.Text(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");

        /// <summary>A value in a format: escaped.</summary>
        public void AppendFormatted<T>(T value, string format) where T : IFormattable => _output.Text(value.ToString(format, CultureInfo.InvariantCulture));
    }
}
