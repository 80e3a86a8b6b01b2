using Microsoft.ML;
using Microsoft.ML.Data;

namespace QualityScorer.MLNet;

/// <summary>Reads fitted pipelines.</summary>
internal static class PipelineSteps
{
    /// <summary>The steps of a fitted pipeline in order; chains inside chains are opened.</summary>
    public static IReadOnlyList<ITransformer> Of(ITransformer model) => model is IEnumerable<ITransformer> chain ? [.. chain.SelectMany(Of)] : [model];

    /// <summary>Names of a vector's slots; empty where a slot has none.</summary>
    public static string[] SlotNames(DataViewSchema.Column column)
    {
        VBuffer<ReadOnlyMemory<char>> names = default;
        if (column.HasSlotNames()) column.GetSlotNames(ref names);
        else names = new VBuffer<ReadOnlyMemory<char>>(((VectorDataViewType)column.Type).Size, 0, [], []);
        return [.. names.DenseValues().Select(name => name.ToString())];
    }
}
