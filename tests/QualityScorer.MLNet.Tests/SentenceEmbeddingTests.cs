using Microsoft.ML;
using Microsoft.ML.Data;
using QualityScorer.Alignment;
using QualityScorer.Encoders;
using QualityScorer.MLNet.Embeddings;

namespace QualityScorer.MLNet.Tests;

public sealed class SentenceEmbeddingTests
{
    private static readonly string Small = Path.Combine(AppContext.BaseDirectory, "Fixtures", "attention");
    private readonly MLContext _ml = new(1);

    [Fact]
    public void Gives_the_vectors_of_the_encoder()
    {
        var rows = Rows.View(_ml, Rows.Of(5));
        var output = _ml.Transforms.SentenceEmbedding("Vector", "Copy").Fit(rows).Transform(rows);
        using var encoder = OnnxSentenceEncoder.Open(Path.Combine(ModelDirectory.Default, "encoder"));
        Assert.Equal(encoder.Encode([.. rows.GetColumn<string>("Copy")]), output.GetColumn<float[]>("Vector"));
        Assert.Equal([.. rows.Schema.Select(c => c.Name), "Vector"], output.Schema.Select(c => c.Name));
    }

    [Fact]
    public void A_vector_of_an_unusual_length_is_filled_up_with_zeros()
    {
        using var encoder = OnnxSentenceEncoder.Open(Small);
        var rows = _ml.Data.LoadFromEnumerable([new Pair { Source = "the cat sat" }]);
        var vector = Assert.Single(_ml.Transforms.SentenceEmbedding("Vector", "Source", Small).Fit(rows).Transform(rows).GetColumn<float[]>("Vector"));
        Assert.True(encoder.Dimension < 64);
        Assert.Equal([.. encoder.Encode(["the cat sat"])[0], .. new float[64 - encoder.Dimension]], vector);
    }

    [Fact]
    public void Data_read_ahead_has_the_same_rows_and_goes_through_the_encoder_in_batches()
    {
        var rows = Rows.View(_ml, Rows.Of(10));
        var counting = new CountingEncoder();
        var ahead = new ReadAheadView(rows, new RecallingEncoder(counting), ["Source", "Copy"], batch: 4);
        var seen = new List<int>();
        using (var cursor = ahead.GetRowCursor(ahead.Schema))
        {
            var copy = cursor.GetGetter<ReadOnlyMemory<char>>(ahead.Schema["Copy"]);
            var copies = new List<string>();
            ReadOnlyMemory<char> text = default;
            while (cursor.MoveNext())
            {
                copy(ref text);
                copies.Add(text.ToString());
                seen.Add(counting.Texts.Count);
            }

            Assert.Equal(rows.GetColumn<string>("Copy"), copies);
        }

        var texts = rows.GetColumn<string>("Source").Zip(rows.GetColumn<string>("Copy"), (s, c) => new[] { s, c }).ToList();
        int Different(int count) => texts.Take(count).SelectMany(t => t).Distinct().Count();
        Assert.Equal([.. Enumerable.Repeat(Different(4), 4), .. Enumerable.Repeat(Different(8), 4), .. Enumerable.Repeat(Different(10), 2)], seen);
        Assert.Equal(counting.Texts.Count, counting.Texts.Distinct().Count());
    }

    [Fact]
    public void Columns_that_nobody_asks_for_are_not_encoded()
    {
        var rows = Rows.View(_ml, Rows.Of(10));
        var counting = new CountingEncoder();
        var ahead = new ReadAheadView(rows, new RecallingEncoder(counting), ["Source", "Copy"], batch: 4);
        using (var cursor = ahead.GetRowCursor([ahead.Schema["Label"]])) Assert.True(cursor.MoveNext());
        Assert.Empty(counting.Texts);
        using (var cursor = ahead.GetRowCursor([ahead.Schema["Copy"]])) Assert.True(cursor.MoveNext());
        Assert.Equal(rows.GetColumn<string>("Copy").Take(4).Distinct().Order(), counting.Texts.Order());
    }

    [Fact]
    public void A_chain_on_data_read_ahead_gives_the_same()
    {
        var rows = Rows.View(_ml, Rows.Of(70));
        var chain = _ml.Transforms.SentenceEmbedding("Vector", "Copy").Fit(rows);
        Assert.Equal(chain.Transform(rows).GetColumn<float[]>("Vector"), chain.Transform(_ml.Data.EncodeAhead(rows, null, "Copy")).GetColumn<float[]>("Vector"));
    }

    [Fact]
    public void A_missing_column_is_named()
    {
        var rows = Rows.View(_ml, Rows.Of(4));
        Assert.Contains("'Text'", Assert.ThrowsAny<ArgumentException>(() => _ml.Transforms.SentenceEmbedding("Vector", "Text").Fit(rows)).Message, StringComparison.Ordinal);
        Assert.Contains("'Text'", Assert.ThrowsAny<ArgumentException>(() => _ml.Data.EncodeAhead(rows, null, "Text")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_an_encoder_is_named()
    {
        using var files = new TemporaryFolder();
        Assert.Contains(files.Folder, Assert.Throws<InvalidDataException>(() => _ml.Transforms.SentenceEmbedding("Vector", "Copy", files.Folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_process_finds_the_encoder_by_the_environment_variable_or_says_that_it_misses_it()
    {
        using var files = new TemporaryFolder();
        var rows = Rows.View(_ml, Rows.Of(60));
        var chain = _ml.Transforms.SentenceEmbedding("Features", "Copy", Small).Append(_ml.Regression.Trainers.FastTree(numberOfTrees: 3)).Fit(rows);
        _ml.Model.Save(chain, rows.Schema, files["model.zip"]);
        var expected = _ml.Model.CreatePredictionEngine<Pair, PairScore>(chain).Predict(new Pair { Copy = "the cat" }).Score;
        var found = Processes.Run("QualityScorer.MLNet.Tests.dll", files.Folder, (InstalledModels.EncodersVariable, Small), files["model.zip"], "-", "the cat");
        Assert.Equal((0, "", FormattableString.Invariant($"{expected:R}\n")), (found.Code, found.Error, found.Output.ReplaceLineEndings("\n")));
        var missing = Processes.Run("QualityScorer.MLNet.Tests.dll", files.Folder, null, files["model.zip"], "-", "the cat");
        Assert.NotEqual(0, missing.Code);
        using var encoder = OnnxSentenceEncoder.Open(Small);
        Assert.Contains($"the encoder '{encoder.Identity}'", missing.Error, StringComparison.Ordinal);
        Assert.Contains(InstalledModels.EncodersVariable, missing.Error, StringComparison.Ordinal);
    }

    private sealed class CountingEncoder : ISentenceEncoder
    {
        private readonly List<string> _texts = [];

        public IReadOnlyList<string> Texts
        {
            get
            {
                lock (_texts) return [.. _texts];
            }
        }

        public int Dimension => 1;

        public string Identity => "counting@0";

        public float[][] Encode(IReadOnlyList<string> texts)
        {
            lock (_texts) _texts.AddRange(texts);
            return [.. texts.Select(_ => new float[1])];
        }
    }
}
