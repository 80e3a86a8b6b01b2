using System.Text.Json;

namespace QualityScorer.Encoders.Tests;

/// <summary>A test of the trained model against values that its training code computed; skipped, with the reason, in a checkout without them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PinFactAttribute : FactAttribute
{
    public PinFactAttribute(string pins, string model)
    {
        if (!File.Exists(Pins(pins))) Skip = $"tests/pins/{pins} is not in this checkout";
        else if (!File.Exists(Path.Combine(ModelDirectory.Default, model))) Skip = $"models/{model} is not in this checkout";
    }

    public static IEnumerable<JsonElement> Rows(string pins) => File.ReadLines(Pins(pins)).Select(line => JsonDocument.Parse(line).RootElement);

    private static string Pins(string name) => Path.Combine(AppContext.BaseDirectory, "Pins", name);
}
