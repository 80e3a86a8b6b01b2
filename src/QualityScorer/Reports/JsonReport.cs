using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using QualityScorer.Evidence;
using QualityScorer.Text;

namespace QualityScorer.Reports;

/// <summary>Writes a score as the result object: one line of JSON, keys always in the same order, numbers always rounded the same way.</summary>
public static class JsonReport
{
    // Curly quotes and accents stay readable; control characters are escaped all the same, and the result is never put into HTML as it is.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The result object without a line break. Lone surrogates of the texts become U+FFFD, so offsets still hold.</summary>
    /// <param name="pair">The two texts that were scored.</param>
    /// <param name="score">Their score.</param>
    /// <param name="neutral">Whether to list harmless differences too.</param>
    public static string ToJson(RewritePair pair, RewriteScore score, bool neutral = false)
    {
        var bytes = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(bytes, Options)) Write(json, pair, score, neutral);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>Writes the result object as one value.</summary>
    public static void Write(Utf8JsonWriter json, RewritePair pair, RewriteScore score, bool neutral = false)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(score);
        var points = PrintedPoints.Of(score);
        json.WriteStartObject();
        json.WriteString("id", score.Id);
        json.WriteNumber("degradation", points.Degradation);
        json.WriteStartArray("ranks");
        json.WriteNumberValue(Tenth(score.Ranks.Low));
        json.WriteNumberValue(Tenth(score.Ranks.High));
        json.WriteEndArray();
        json.WriteString("band", ReportWords.Lower(score.Band));
        json.WriteString("relation", ReportWords.Lower(score.Relation));
        json.WriteStartObject("dimensions");
        foreach (var dimension in Enum.GetValues<Dimension>()) json.WriteNumber(ReportWords.Lower(dimension), points.Dimensions[(int)dimension]);
        json.WriteEndObject();
        json.WriteStartArray("contributions");
        for (var i = 0; i < score.Contributions.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("feature", score.Contributions[i].Feature);
            WriteRounded(json, "value", score.Contributions[i].Value, 4);
            json.WriteNumber("points", points.Contributions[i]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (score.Attribution is { } attribution) json.WriteString("attribution", attribution);
        json.WriteStartArray("issues");
        foreach (var issue in ReportWords.Shown(score, neutral)) WriteIssue(json, pair, issue);
        json.WriteEndArray();
        json.WriteStartObject("similarity");
        WriteRounded(json, "bleu", score.Similarity.Bleu, 2);
        WriteRounded(json, "chrf", score.Similarity.Chrf, 2);
        WriteRounded(json, "ter", score.Similarity.Ter, 2);
        WriteRounded(json, "embedding", score.Similarity.Embedding, 4);
        json.WriteEndObject();
        json.WriteString("signature", score.Signature);
        json.WriteEndObject();
    }

    private static void WriteIssue(Utf8JsonWriter json, RewritePair pair, Issue issue)
    {
        json.WriteStartObject();
        json.WriteString("detector", issue.Detector);
        json.WriteString("type", issue.Type.ToString());
        json.WriteString("category", ReportWords.Category(issue.Type));
        json.WriteString("severity", ReportWords.Lower(issue.Severity));
        WriteOffsets(json, "source_start", "source_end", issue.Source);
        WriteOffsets(json, "copy_start", "copy_end", issue.Copy);
        json.WriteString("source_text", issue.Source?.Of(pair.Source));
        json.WriteString("copy_text", issue.Copy?.Of(pair.Copy));
        json.WriteString("message", issue.Message);
        json.WriteEndObject();
    }

    private static void WriteOffsets(Utf8JsonWriter json, string start, string end, TextSpan? span)
    {
        if (span is { } place)
        {
            json.WriteNumber(start, place.Start);
            json.WriteNumber(end, place.End);
        }
        else
        {
            json.WriteNull(start);
            json.WriteNull(end);
        }
    }

    private static double Tenth(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);

    /// <summary>Rounds half away from zero; a value that is no number (a similarity of two empty texts) becomes null.</summary>
    private static void WriteRounded(Utf8JsonWriter json, string name, double value, int decimals)
    {
        if (!double.IsFinite(value)) json.WriteNull(name);
        else json.WriteNumber(name, Math.Round(value, decimals, MidpointRounding.AwayFromZero) + 0.0); // + 0.0 makes -0 a 0
    }
}
