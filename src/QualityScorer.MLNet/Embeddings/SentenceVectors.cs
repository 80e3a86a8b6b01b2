using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace QualityScorer.MLNet.Embeddings;

/// <summary>
/// What the mapping of sentence vectors gives. ML.NET's trainers want vectors of a length that the type states, and a loaded custom mapping has no type but the
/// compiled one: so there is one for each usual length, and a vector of another length is filled up with zeros to the next.
/// </summary>
internal interface ISentenceVector
{
    /// <summary>Column of the vector.</summary>
    const string Column = "SentenceEmbedding.Vector";

    /// <summary>Length of the vector.</summary>
    static abstract int Length { get; }

    /// <summary>Name of the mapping in saved pipelines.</summary>
    static abstract string Contract { get; }

    /// <summary>The vector.</summary>
    float[] Vector { get; set; }
}

/// <summary>Makes the mapping from a text to its vector, also when a saved pipeline is loaded.</summary>
internal abstract class SentenceVectorFactory<TVector> : CustomMappingFactory<EncoderText, TVector>
    where TVector : class, ISentenceVector, new()
{
    /// <inheritdoc/>
    public override Action<EncoderText, TVector> GetMapping() => static (row, result) =>
    {
        var settings = StepSettings.Parse(row.Settings);
        settings.CheckText(row.Text, 0);
        var vector = InstalledModels.Encoders.Find(settings.Identity).Encode([row.Text])[0];
        var filled = new float[TVector.Length];
        vector.CopyTo(filled, 0);
        result.Vector = filled;
    };
}

internal sealed class SentenceVector64 : ISentenceVector
{
    public const string Name = "QualityScorer.SentenceVector64";
    private const int Size = 64;

    public static int Length => Size;

    public static string Contract => Name;

    [ColumnName(ISentenceVector.Column), VectorType(Size)]
    public float[] Vector { get; set; } = [];
}

[CustomMappingFactoryAttribute(SentenceVector64.Name)]
internal sealed class SentenceVector64Factory : SentenceVectorFactory<SentenceVector64>;

internal sealed class SentenceVector128 : ISentenceVector
{
    public const string Name = "QualityScorer.SentenceVector128";
    private const int Size = 128;

    public static int Length => Size;

    public static string Contract => Name;

    [ColumnName(ISentenceVector.Column), VectorType(Size)]
    public float[] Vector { get; set; } = [];
}

[CustomMappingFactoryAttribute(SentenceVector128.Name)]
internal sealed class SentenceVector128Factory : SentenceVectorFactory<SentenceVector128>;

internal sealed class SentenceVector256 : ISentenceVector
{
    public const string Name = "QualityScorer.SentenceVector256";
    private const int Size = 256;

    public static int Length => Size;

    public static string Contract => Name;

    [ColumnName(ISentenceVector.Column), VectorType(Size)]
    public float[] Vector { get; set; } = [];
}

[CustomMappingFactoryAttribute(SentenceVector256.Name)]
internal sealed class SentenceVector256Factory : SentenceVectorFactory<SentenceVector256>;

internal sealed class SentenceVector384 : ISentenceVector
{
    public const string Name = "QualityScorer.SentenceVector384";
    private const int Size = 384;

    public static int Length => Size;

    public static string Contract => Name;

    [ColumnName(ISentenceVector.Column), VectorType(Size)]
    public float[] Vector { get; set; } = [];
}

[CustomMappingFactoryAttribute(SentenceVector384.Name)]
internal sealed class SentenceVector384Factory : SentenceVectorFactory<SentenceVector384>;

internal sealed class SentenceVector512 : ISentenceVector
{
    public const string Name = "QualityScorer.SentenceVector512";
    private const int Size = 512;

    public static int Length => Size;

    public static string Contract => Name;

    [ColumnName(ISentenceVector.Column), VectorType(Size)]
    public float[] Vector { get; set; } = [];
}

[CustomMappingFactoryAttribute(SentenceVector512.Name)]
internal sealed class SentenceVector512Factory : SentenceVectorFactory<SentenceVector512>;

internal sealed class SentenceVector768 : ISentenceVector
{
    public const string Name = "QualityScorer.SentenceVector768";
    private const int Size = 768;

    public static int Length => Size;

    public static string Contract => Name;

    [ColumnName(ISentenceVector.Column), VectorType(Size)]
    public float[] Vector { get; set; } = [];
}

[CustomMappingFactoryAttribute(SentenceVector768.Name)]
internal sealed class SentenceVector768Factory : SentenceVectorFactory<SentenceVector768>;

internal sealed class SentenceVector1024 : ISentenceVector
{
    public const string Name = "QualityScorer.SentenceVector1024";
    private const int Size = 1024;

    public static int Length => Size;

    public static string Contract => Name;

    [ColumnName(ISentenceVector.Column), VectorType(Size)]
    public float[] Vector { get; set; } = [];
}

[CustomMappingFactoryAttribute(SentenceVector1024.Name)]
internal sealed class SentenceVector1024Factory : SentenceVectorFactory<SentenceVector1024>;
