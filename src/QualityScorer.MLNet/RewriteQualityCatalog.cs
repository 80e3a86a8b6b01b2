using Microsoft.ML;
using QualityScorer.MLNet.Embeddings;
using QualityScorer.MLNet.Features;
using QualityScorer.Scoring;

namespace QualityScorer.MLNet;

/// <summary>The scorer's steps in the catalogs of an <see cref="MLContext"/>.</summary>
public static class RewriteQualityCatalog
{
    private const int DefaultBatch = 64;

    private static readonly (int Length, Func<TransformsCatalog, IEstimator<ITransformer>> Create)[] VectorSteps =
    [
        Step(new SentenceVector64Factory()), Step(new SentenceVector128Factory()), Step(new SentenceVector256Factory()), Step(new SentenceVector384Factory()),
        Step(new SentenceVector512Factory()), Step(new SentenceVector768Factory()), Step(new SentenceVector1024Factory()),
    ];

    /// <summary>Makes the steps of this assembly known: needed before a saved pipeline is loaded.</summary>
    public static MLContext AddRewriteQuality(this MLContext mlContext)
    {
        ArgumentNullException.ThrowIfNull(mlContext);
        mlContext.ComponentCatalog.RegisterAssembly(typeof(RewriteQualityCatalog).Assembly);
        return mlContext;
    }

    /// <summary>
    /// The features of a source and its copy as one vector, slots named as in <see cref="FeatureSchema.All"/>; each is 0 where nothing was lost and grows with the damage. With an encoder also
    /// the similarity of both texts (slot <c>embedding-similarity</c>, cosine) and both sentence vectors (slots without names). Costs about 10 ms for two articles of 500 words.
    /// </summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">Name of the vector.</param>
    /// <param name="sourceColumnName">Text column of the source. A row without text is refused.</param>
    /// <param name="copyColumnName">Text column of the copy. A row without text is refused.</param>
    /// <param name="modelsDirectory">Models that measure, a folder such as <c>models/</c>; those beside the program unless given. A saved pipeline names them by their signature.</param>
    /// <param name="encoderDirectory">Encoder of the sentence vectors; none unless given.</param>
    public static IEstimator<ITransformer> RewriteQualityFeatures(this TransformsCatalog catalog, string outputColumnName, string sourceColumnName = "Source", string copyColumnName = "Copy", string? modelsDirectory = null, string? encoderDirectory = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var settings = new StepSettings(InstalledModels.Measures.Open(modelsDirectory).Signature, sourceColumnName, copyColumnName);
        List<string> slots = [.. FeatureSchema.All.Select(f => f.Name)], made = [.. slots, RewriteTexts.SourceColumn, RewriteTexts.CopyColumn, RewriteTexts.SettingsColumn];
        IEstimator<ITransformer> steps = catalog.CopyColumns(RewriteTexts.SourceColumn, sourceColumnName)
            .Append(catalog.CopyColumns(RewriteTexts.CopyColumn, copyColumnName))
            .Append(catalog.Expression(RewriteTexts.SettingsColumn, settings.ToExpression(), RewriteTexts.SourceColumn))
            .Append(catalog.CustomMapping(new RewriteFeaturesFactory().GetMapping(), RewriteFeaturesFactory.Contract));
        if (encoderDirectory is not null)
        {
            string[] embeddings = [VectorSimilarity.Column, VectorPair.SourceColumn, VectorPair.CopyColumn];
            slots.AddRange(embeddings);
            made.AddRange(embeddings);
            steps = steps.Append(catalog.SentenceEmbedding(VectorPair.SourceColumn, sourceColumnName, encoderDirectory))
                .Append(catalog.SentenceEmbedding(VectorPair.CopyColumn, copyColumnName, encoderDirectory))
                .Append(catalog.CustomMapping(new SimilarityFactory().GetMapping(), SimilarityFactory.Contract));
        }

        return new TextStepEstimator(steps.Append(catalog.Concatenate(outputColumnName, [.. slots])).Append(catalog.DropColumns([.. made])), sourceColumnName, copyColumnName);
    }

    /// <summary>
    /// The unit vector of a text by any encoder directory (see <see cref="Encoders.OnnxSentenceEncoder"/>), bit for bit the encoder's own. Its length is the encoder's where that is 64, 128, 256,
    /// 384, 512, 768 or 1024, else it is filled up with zeros to the next of these. Where <see cref="EncodeAhead"/> reads the data, texts are encoded in batches.
    /// </summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">Name of the vector.</param>
    /// <param name="inputColumnName">Text column. A row without text is refused.</param>
    /// <param name="encoderDirectory">The encoder; that beside the program unless given. A saved pipeline names it by its hash.</param>
    public static IEstimator<ITransformer> SentenceEmbedding(this TransformsCatalog catalog, string outputColumnName, string inputColumnName, string? encoderDirectory = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var encoder = InstalledModels.Encoders.Open(encoderDirectory);
        var step = Array.Find(VectorSteps, s => s.Length >= encoder.Dimension).Create
            ?? throw new ArgumentOutOfRangeException(nameof(encoderDirectory), $"{encoder.Identity} gives vectors of {encoder.Dimension}, the longest column is {VectorSteps[^1].Length}");
        IEstimator<ITransformer> steps = catalog.CopyColumns(EncoderText.TextColumn, inputColumnName)
            .Append(catalog.Expression(EncoderText.SettingsColumn, new StepSettings(encoder.Identity, inputColumnName).ToExpression(), EncoderText.TextColumn))
            .Append(step(catalog))
            .Append(catalog.CopyColumns(outputColumnName, ISentenceVector.Column))
            .Append(catalog.DropColumns(EncoderText.TextColumn, EncoderText.SettingsColumn, ISentenceVector.Column));
        return new TextStepEstimator(steps, inputColumnName);
    }

    /// <summary>The same rows, read in batches whose texts go through the encoder together, on all cores: give it to <c>Fit</c> or <c>Transform</c> of a chain with <see cref="SentenceEmbedding"/>.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="data">The rows.</param>
    /// <param name="encoderDirectory">The encoder of the chain; that beside the program where null.</param>
    /// <param name="columnNames">Text columns that the chain encodes.</param>
    public static IDataView EncodeAhead(this DataOperationsCatalog catalog, IDataView data, string? encoderDirectory, params string[] columnNames)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(data);
        foreach (var name in columnNames)
        {
            if (data.Schema.GetColumnOrNull(name) is null) throw new ArgumentOutOfRangeException(nameof(columnNames), $"Could not find input column '{name}'");
        }

        return new ReadAheadView(data, InstalledModels.Encoders.Open(encoderDirectory), columnNames, DefaultBatch);
    }

    private static (int, Func<TransformsCatalog, IEstimator<ITransformer>>) Step<TVector>(SentenceVectorFactory<TVector> factory)
        where TVector : class, ISentenceVector, new() => (TVector.Length, catalog => catalog.CustomMapping(factory.GetMapping(), TVector.Contract));
}
