using System.Text.RegularExpressions;
using QualityScorer.Scoring;

namespace QualityScorer.Tests.Scoring;

public sealed partial class FeatureSchemaTests
{
    [Fact]
    public void Names_are_unique_and_every_feature_is_explained()
    {
        Assert.Equal(FeatureSchema.All.Length, FeatureSchema.All.Select(f => f.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(FeatureSchema.All, f => Assert.True(f.Summary.Length > 10 && f.Unit.Length > 3, f.Name));
    }

    // The columns of ML.NET are left out of a default build: a feature that they lack would show only in a build with it.
    [Fact]
    public void Columns_of_ML_NET_are_the_features_of_the_schema()
    {
        var file = File.ReadAllText(Path.Combine(SharedFactAttribute.Repository, "src", "QualityScorer.MLNet", "Features", "RewriteFeatureColumns.cs"));
        Assert.Equal(FeatureSchema.All.Select(f => f.Name), Column().Matches(file).Select(m => m.Groups[1].Value));
    }

    [GeneratedRegex("""\[ColumnName\("([a-z-]+)"\)\]""")]
    private static partial Regex Column();
}
