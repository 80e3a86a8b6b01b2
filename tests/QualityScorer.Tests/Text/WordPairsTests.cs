using QualityScorer.Text;

namespace QualityScorer.Tests.Text;

public sealed class WordPairsTests
{
    [Fact]
    public void A_pair_is_found_in_either_order_and_its_last_value_counts()
    {
        var table = WordPairs<int>.Of([("boat", "ship", 1), ("ship", "vessel", 2), ("ship", "boat", 3)]);
        Assert.True(table.TryGet("ship", "boat", out var one));
        Assert.True(table.TryGet("vessel", "ship", out var two));
        Assert.Equal((3, 2), (one, two));
        Assert.False(table.TryGet("boat", "vessel", out _));
        Assert.False(table.TryGet("boat", "lorry", out _));
        Assert.Equal(-1, table.NumberOf("lorry"));
    }
}
