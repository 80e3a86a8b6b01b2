using System.Text;

namespace QualityScorer.MLNet;

/// <summary>
/// What a custom mapping must know besides its row. ML.NET saves a custom mapping by the name of its factory alone, without settings: they travel as a column
/// of constant text that an expression step makes, which is saved.
/// </summary>
/// <param name="Identity">Identity of the models.</param>
/// <param name="Columns">Names that the user gave to the input columns, for messages.</param>
internal sealed record StepSettings(string Identity, params string[] Columns)
{
    private const char Separator = '\n';

    /// <summary>The expression of one unused parameter that gives these settings; in hexadecimal, so that no name can break out of it.</summary>
    public string ToExpression() => $"(x) => \"{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(string.Join(Separator, [Identity, .. Columns])))}\"";

    /// <summary>Reads the settings from the column.</summary>
    public static StepSettings Parse(string text)
    {
        var parts = Encoding.UTF8.GetString(Convert.FromHexString(text)).Split(Separator);
        return new StepSettings(parts[0], parts[1..]);
    }

    /// <summary>Refuses a text that says nothing.</summary>
    /// <param name="text">The text of a row.</param>
    /// <param name="column">Position of its column in <see cref="Columns"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The text is empty, white space or, which is the same to ML.NET, missing; the message names the column.</exception>
    public void CheckText(string? text, int column)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new ArgumentOutOfRangeException(Columns[column], $"Column '{Columns[column]}': a row has no text");
    }
}
