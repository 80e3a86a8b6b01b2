using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace QualityScorer.Scoring;

/// <summary>The model's file: readable JSON, the same bytes for the same model.</summary>
public sealed partial class QualityModel
{
    private const string Format = "qualityscorer-model";
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", IndentSize = 1 };

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">The file is no model of this version; one line names file and reason.</exception>
    public static QualityModel Load(string path)
    {
        var bytes = File.ReadAllBytes(path);
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return Read(document.RootElement, HashOf(bytes));
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            var line = e is JsonException { LineNumber: { } number } ? $", line {number + 1}" : "";
            throw new InvalidDataException($"{path}{line}: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }

    /// <summary>Writes the model file.</summary>
    public void Save(string path)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } directory) Directory.CreateDirectory(directory);
        File.WriteAllBytes(path, ToJson());
    }

    /// <summary>The bytes of the model's file.</summary>
    public byte[] ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("schema", FeatureSchema.Version);
            WriteShapes(json, "wording", FeatureSchema.Wording, Wording);
            WriteShapes(json, "evidence", FeatureSchema.Evidence, Evidence);
            WriteGate(json);
            WriteNumbers(json, "trust", [Trust.From, Trust.To]);
            WriteCalibration(json);
            WriteRanks(json);
            WriteNoticed(json);
            WriteTraining(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..8];

    private static QualityModel Read(JsonElement root, string hash)
    {
        if (Get(root, "format").GetString() != Format) throw new InvalidDataException($"'format' is not '{Format}'");
        var schema = Get(root, "schema").GetInt32();
        if (schema != FeatureSchema.Version) throw new InvalidDataException($"made for feature schema {schema}, this version measures schema {FeatureSchema.Version}");
        return new QualityModel
        {
            Wording = ReadShapes(Get(root, "wording"), "wording", FeatureSchema.Wording),
            Evidence = ReadShapes(Get(root, "evidence"), "evidence", FeatureSchema.Evidence),
            Gate = ReadGate(Get(root, "gate")),
            Trust = ReadRamp(root, "trust"),
            Calibration = ReadCalibration(Get(root, "calibration"), Get(root, "bands")),
            Ranks = ReadRanks(Get(root, "ranks")),
            Noticed = root.TryGetProperty("noticed", out var noticed) ? ReadNoticed(noticed) : null,
            Training = ReadTraining(Get(root, "training")),
            Hash = hash,
        };
    }

    private static JsonElement Get(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : throw new InvalidDataException($"'{name}' is missing");

    private static ImmutableArray<ShapeFunction> ReadShapes(JsonElement list, string name, ImmutableArray<FeatureDescriptor> features)
    {
        if (list.ValueKind != JsonValueKind.Array) throw new InvalidDataException($"'{name}' is no list");
        if (list.GetArrayLength() != features.Length) throw new InvalidDataException($"{list.GetArrayLength()} {name} features, this version measures {features.Length}");
        var shapes = ImmutableArray.CreateBuilder<ShapeFunction>(features.Length);
        foreach (var entry in list.EnumerateArray())
        {
            var feature = Get(entry, "feature").GetString();
            var expected = features[shapes.Count].Name;
            if (feature != expected) throw new InvalidDataException($"{name} feature '{feature}' stands where '{expected}' belongs");
            try
            {
                shapes.Add(ShapeFunction.Create(Numbers(entry, "knots"), Numbers(entry, "values")));
            }
            catch (InvalidDataException e)
            {
                throw new InvalidDataException($"{name} feature '{feature}': {e.Message}", e);
            }
        }

        return shapes.ToImmutable();
    }

    private static double[] Numbers(JsonElement element, string name) => [.. Get(element, name).EnumerateArray().Select((value, i) => Number(value, $"{name}[{i}]"))];

    private static double Number(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw new InvalidDataException($"'{name}' is not a number: {value.GetRawText()}");

    private static ParaphraseGate ReadGate(JsonElement gate) => new()
    {
        Restructured = ReadRamp(gate, "restructured"),
        FactsKept = ReadRamp(gate, "factsKept"),
        Facts = ReadRamp(gate, "facts"),
        Disorder = ReadRamp(gate, "disorder"),
    };

    private static Ramp ReadRamp(JsonElement element, string name)
    {
        var numbers = Numbers(element, name);
        return numbers.Length == 2 && numbers[0] < numbers[1]
            ? new Ramp(numbers[0], numbers[1])
            : throw new InvalidDataException($"'{name}' needs two ascending numbers");
    }

    private static Calibration ReadCalibration(JsonElement calibration, JsonElement bands)
    {
        double In(JsonElement element, string name) => Number(Get(element, name), name);
        var read = new Calibration
        {
            Median = In(calibration, "median"),
            Nothing = In(calibration, "nothing"),
            Light = In(bands, "light"),
            Marked = In(bands, "marked"),
            Severe = In(bands, "severe"),
        };
        read.Check();
        return read;
    }

    private static RankInterval ReadRanks(JsonElement ranks)
    {
        var read = new RankInterval { Knots = Numbers(ranks, "knots"), Low = Numbers(ranks, "low"), High = Numbers(ranks, "high") };
        if (read.Knots.Count == 0 || read.Low.Count != read.Knots.Count || read.High.Count != read.Knots.Count) throw new InvalidDataException("'ranks' needs as many ranks as knots, at least one");
        return read.Knots.Zip(read.Knots.Skip(1)).All(k => k.First < k.Second) ? read : throw new InvalidDataException("the knots of 'ranks' do not ascend");
    }

    private static NoticedDifference ReadNoticed(JsonElement noticed)
    {
        var slope = Number(Get(noticed, "slope"), "slope");
        return slope > 0 ? new NoticedDifference(slope, Get(noticed, "pairs").GetInt32()) : throw new InvalidDataException("the slope of 'noticed' is not above 0");
    }

    private static TrainingCard ReadTraining(JsonElement card) => new()
    {
        Data = Text(card, "data"),
        Rows = Get(card, "rows").GetInt32(),
        Groups = Get(card, "groups").GetInt32(),
        Seed = Get(card, "seed").GetInt32(),
        Encoder = Text(card, "encoder"),
        Context = Text(card, "context"),
        Licence = Text(card, "licence"),
        Start = card.TryGetProperty("start", out var start) ? start.GetString() : null,
        Forced = card.TryGetProperty("forced", out var forced) ? [.. forced.EnumerateArray().Select(f => f.GetString() ?? "")] : [],
        Figures = Get(card, "figures").EnumerateObject().ToDictionary(f => f.Name, f => Number(f.Value, f.Name), StringComparer.Ordinal),
    };

    private static string Text(JsonElement element, string name) => Get(element, name).GetString() ?? throw new InvalidDataException($"'{name}' is null");

    private static void WriteShapes(Utf8JsonWriter json, string name, ImmutableArray<FeatureDescriptor> features, ImmutableArray<ShapeFunction> shapes)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < features.Length; i++)
        {
            json.WriteStartObject();
            json.WriteString("feature", features[i].Name);
            WriteNumbers(json, "knots", shapes[i].Knots);
            WriteNumbers(json, "values", shapes[i].Values);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<double> numbers)
    {
        // One line for a list of numbers, each in its shortest form that reads back to the same double.
        json.WritePropertyName(name);
        json.WriteRawValue(new StringBuilder("[").AppendJoin(", ", numbers.Select(n => n.ToString("R", CultureInfo.InvariantCulture))).Append(']').ToString());
    }

    private void WriteGate(Utf8JsonWriter json)
    {
        json.WriteStartObject("gate");
        WriteNumbers(json, "restructured", [Gate.Restructured.From, Gate.Restructured.To]);
        WriteNumbers(json, "factsKept", [Gate.FactsKept.From, Gate.FactsKept.To]);
        WriteNumbers(json, "facts", [Gate.Facts.From, Gate.Facts.To]);
        WriteNumbers(json, "disorder", [Gate.Disorder.From, Gate.Disorder.To]);
        json.WriteEndObject();
    }

    private void WriteCalibration(Utf8JsonWriter json)
    {
        json.WriteStartObject("calibration");
        json.WriteNumber("median", Calibration.Median);
        json.WriteNumber("nothing", Calibration.Nothing);
        json.WriteEndObject();
        json.WriteStartObject("bands");
        json.WriteNumber("light", Calibration.Light);
        json.WriteNumber("marked", Calibration.Marked);
        json.WriteNumber("severe", Calibration.Severe);
        json.WriteEndObject();
    }

    private void WriteNoticed(Utf8JsonWriter json)
    {
        if (Noticed is null) return;
        json.WriteStartObject("noticed");
        json.WriteNumber("slope", Noticed.Slope);
        json.WriteNumber("pairs", Noticed.Pairs);
        json.WriteEndObject();
    }

    private void WriteRanks(Utf8JsonWriter json)
    {
        json.WriteStartObject("ranks");
        WriteNumbers(json, "knots", Ranks.Knots);
        WriteNumbers(json, "low", Ranks.Low);
        WriteNumbers(json, "high", Ranks.High);
        json.WriteEndObject();
    }

    private void WriteTraining(Utf8JsonWriter json)
    {
        json.WriteStartObject("training");
        json.WriteString("data", Training.Data);
        json.WriteNumber("rows", Training.Rows);
        json.WriteNumber("groups", Training.Groups);
        json.WriteNumber("seed", Training.Seed);
        json.WriteString("encoder", Training.Encoder);
        json.WriteString("context", Training.Context);
        json.WriteString("licence", Training.Licence);
        if (Training.Start is { } start) json.WriteString("start", start);
        if (Training.Forced.Count > 0)
        {
            json.WriteStartArray("forced");
            foreach (var guard in Training.Forced) json.WriteStringValue(guard);
            json.WriteEndArray();
        }

        json.WriteStartObject("figures");
        foreach (var (name, value) in Training.Figures.OrderBy(f => f.Key, StringComparer.Ordinal)) json.WriteNumber(name, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
