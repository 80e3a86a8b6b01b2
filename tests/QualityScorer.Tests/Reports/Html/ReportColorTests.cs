using System.Globalization;
using System.Text.RegularExpressions;
using QualityScorer.Evidence;
using QualityScorer.Reports;

namespace QualityScorer.Tests.Reports.Html;

/// <summary>Contrast of every colour with every ground that it stands on, in both themes, by WCAG 2.2.</summary>
public sealed class ReportColorTests
{
    private const double Text = 4.5; // 1.4.3
    private const double Graphic = 3; // 1.4.11

    private static readonly string[] Dimensions = [.. Enum.GetNames<Dimension>().Select(n => n.ToLowerInvariant())];
    private static readonly string[] Bands = [.. Enum.GetNames<Band>().Select(n => n.ToLowerInvariant())];

    public static TheoryData<string, string, double> Pairs()
    {
        var pairs = new TheoryData<string, string, double>();
        foreach (var ground in new[] { "paper", "surface", "track", "lit" }) pairs.Add("ink", ground, Text);
        foreach (var ground in new[] { "paper", "surface", "lit", "track" }) pairs.Add("faint", ground, Text);
        foreach (var dimension in Dimensions)
        {
            foreach (var strength in new[] { "-tint", "-wash" }) pairs.Add("ink", dimension + strength, Text);
            pairs.Add("paper", dimension, Text); // critical marks
            pairs.Add(dimension, "surface", Text); // headings of the list
            pairs.Add(dimension, dimension + "-tint", Graphic); // the line under a mark
            pairs.Add(dimension, dimension + "-wash", Graphic);
            foreach (var ground in new[] { "paper", "track", "lit" }) pairs.Add(dimension, ground, Graphic); // bars, critical marks
        }

        foreach (var band in Bands)
        {
            pairs.Add("paper", band, Text);
            pairs.Add(band, "surface", Text);
        }

        pairs.Add("edge", "paper", Graphic);
        pairs.Add("edge", "surface", Graphic);
        foreach (var ground in new[] { "paper", "surface", "lit" }) pairs.Add("focus", ground, Graphic);
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Contrast_suffices_in_light_and_dark(string front, string ground, double least)
    {
        foreach (var (theme, colors) in new[] { ("light", Themes.Light), ("dark", Themes.Dark) })
        {
            var ratio = Contrast(colors[front], colors[ground]);
            Assert.True(ratio >= least, FormattableString.Invariant($"{theme}: --{front} on --{ground}: {ratio:0.00} < {least}"));
        }
    }

    [Fact]
    public void Both_themes_name_the_same_colours_and_each_is_held_to_some_contrast()
    {
        Assert.Equal(Themes.Light.Keys.Order(), Themes.Dark.Keys.Order());
        var held = Pairs().SelectMany(row => new[] { (string)row[0], (string)row[1] }).ToHashSet();
        Assert.Equal(["line"], Themes.Light.Keys.Where(name => !held.Contains(name))); // rules between rows carry no meaning
    }

    [Fact]
    public void No_rule_has_a_colour_of_its_own() =>
        Assert.Empty(Regex.Matches(Regex.Replace(HtmlReport.StyleSheet, "--[a-z-]+: #[0-9a-f]{6};", ""), "#[0-9a-f]{3,8}\\b(?![^{}]*\\{)|rgba?\\(|hsla?\\("));

    // Black on white has the highest ratio there is, #777777 on white just misses AA: figures of WCAG's own examples.
    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#ff0000", "#ffffff", 4.0)]
    public void Contrast_is_computed_as_WCAG_defines_it(string a, string b, double ratio) => Assert.Equal(ratio, Contrast(a, b), 0.01);

    private static (Dictionary<string, string> Light, Dictionary<string, string> Dark) Themes
    {
        get
        {
            var sheet = HtmlReport.StyleSheet;
            var dark = sheet.IndexOf("@media (prefers-color-scheme: dark)", StringComparison.Ordinal);
            return (Read(sheet[..dark]), Read(sheet[dark..]));
        }
    }

    private static Dictionary<string, string> Read(string rules) =>
        Regex.Matches(rules, "--([a-z-]+): (#[0-9a-f]{6});").ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);

    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string color)
    {
        double Channel(int at)
        {
            var value = int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }
}
