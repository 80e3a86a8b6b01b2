using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using QualityScorer.Alignment;
using QualityScorer.Encoders;

namespace QualityScorer.Cli.Commands;

/// <summary><c>qualityscorer encoder</c>: what a sentence encoder is, and its vectors.</summary>
internal static class EncoderCommand
{
    private const int LinesAtOnce = 256;
    private static readonly TimeSpan Timed = TimeSpan.FromSeconds(1);
    private static readonly string[] Sentences =
    [
        "The council approved a new harbour wall after the third winter of floods in the old town.",
        "After three winters of flooding in the old town, the council said yes to a new sea wall.",
        "The council rejected a new harbour wall after the third winter of floods in the old town.",
        "Voters in the mountain villages will choose between four candidates for mayor on Sunday.",
        "The recipe needs two eggs.",
    ];

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) => new DocumentedCommand("encoder", "Looks at a sentence encoder, or writes its vectors.", """
          qualityscorer encoder check my-encoder
          qualityscorer encoder embed --encoder my-encoder sentences.txt --out vectors.jsonl
        """)
    {
        Check(terminal),
        Embed(terminal),
    };

    private static DocumentedCommand Check(Terminal terminal)
    {
        var directory = new Argument<string?>("DIR") { Arity = ArgumentArity.ZeroOrOne, Description = "Directory of an encoder as sentence-transformers exports it; that of this program unless given" };
        var command = new DocumentedCommand("check", "Says what an encoder consists of and what is missing, and tries it on a few sentences.", """
              qualityscorer encoder check my-encoder
            """)
        {
            directory,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(directory) ?? Shipped;
            WriteRows(terminal.Output, OnnxSentenceEncoder.FilesOf(path));
            terminal.Output.Flush(); // what was found stands there even where the encoder cannot be opened
            using var encoder = OnnxSentenceEncoder.Open(path);
            WriteRows(terminal.Output, encoder.Describe());
            WriteRows(terminal.Output, [("speed", string.Create(CultureInfo.InvariantCulture, $"{Rate(encoder):#,0} sentences a second on one thread"))]);
            WriteSimilarities(terminal.Output, encoder);
            return ExitCode.Done;
        });
        return command;
    }

    private static DocumentedCommand Embed(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "One text a line, UTF-8; - is standard input" };
        var encoder = OptionValues.Encoder();
        var output = new Option<string?>("--out") { HelpName = "FILE", Description = "Write the vectors here; to standard output unless given" };
        var command = new DocumentedCommand("embed", "Writes the vector of each line, of length 1, as a JSON array a line; zeros for a line without known words.", """
              qualityscorer encoder embed sentences.txt --out vectors.jsonl
              qualityscorer encoder embed --encoder my-encoder sentences.txt --out vectors.jsonl
            """)
        {
            file, encoder, output,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            if (path != InputFile.Standard) InputFile.Check(path);
            using var opened = OnnxSentenceEncoder.Open(parsed.GetValue(encoder) ?? Shipped);
            using var pending = parsed.GetValue(output) is { } target ? PendingFile.Create(target) : null;
            var writer = pending is null ? terminal.Output : new StreamWriter(pending.Stream);
            using var reader = path == InputFile.Standard ? new StreamReader(terminal.Input, Encoding.UTF8) : new StreamReader(path, Encoding.UTF8);
            foreach (var lines in Lines(reader).Chunk(LinesAtOnce))
            {
                foreach (var vector in opened.Encode(lines)) writer.Write(JsonSerializer.Serialize(vector) + "\n");
            }

            writer.Flush();
            pending?.Commit();
            return ExitCode.Done;
        });
        return command;
    }

    private static string Shipped => Path.Combine(ModelDirectory.Default, "encoder");

    private static IEnumerable<string> Lines(TextReader reader)
    {
        while (reader.ReadLine() is { } line) yield return line;
    }

    private static double Rate(OnnxSentenceEncoder encoder)
    {
        var start = Stopwatch.GetTimestamp();
        var count = 0L;
        for (; Stopwatch.GetElapsedTime(start) < Timed; count += Sentences.Length) encoder.Encode(Sentences);
        return count / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void WriteSimilarities(TextWriter output, OnnxSentenceEncoder encoder)
    {
        var vectors = encoder.Encode(Sentences);
        output.Write("\nsimilarities (cosine) of\n");
        for (var i = 0; i < Sentences.Length; i++)
        {
            var cells = vectors.Select(other => string.Create(CultureInfo.InvariantCulture, $"{WordVectors.Similarity(vectors[i], other),6:0.00}"));
            output.Write($"{string.Concat(cells)}   {i + 1}  {Sentences[i]}\n");
        }
    }

    private static void WriteRows(TextWriter output, IEnumerable<(string Name, string Value)> rows)
    {
        foreach (var (name, value) in rows) output.Write($"{name,-15}{value}\n");
    }
}
