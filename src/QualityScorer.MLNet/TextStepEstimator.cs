using Microsoft.ML;
using Microsoft.ML.Data;

namespace QualityScorer.MLNet;

/// <summary>Steps on text columns that say at once, under the user's names, which column is missing or no text.</summary>
/// <param name="steps">The steps.</param>
/// <param name="columns">Names of the text columns.</param>
internal sealed class TextStepEstimator(IEstimator<ITransformer> steps, params string[] columns) : IEstimator<ITransformer>
{
    /// <inheritdoc/>
    public ITransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        foreach (var name in columns) Check(name, input.Schema.GetColumnOrNull(name)?.Type);
        return steps.Fit(input);
    }

    /// <inheritdoc/>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        foreach (var name in columns)
        {
            var column = inputSchema.Cast<SchemaShape.Column?>().FirstOrDefault(c => c!.Value.Name == name);
            Check(name, column is { Kind: SchemaShape.Column.VectorKind.Scalar } scalar ? scalar.ItemType : null);
        }

        return steps.GetOutputSchema(inputSchema);
    }

    private static void Check(string name, DataViewType? type)
    {
        if (type is null) throw new ArgumentOutOfRangeException(nameof(name), $"Could not find input column '{name}'");
        if (type is not TextDataViewType) throw new ArgumentOutOfRangeException(nameof(name), $"Schema mismatch for input column '{name}': expected text, got {type}");
    }
}
