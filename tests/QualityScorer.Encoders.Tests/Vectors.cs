using System.Runtime.InteropServices;

namespace QualityScorer.Encoders.Tests;

/// <summary>Checks of vectors.</summary>
internal static class Vectors
{
    public static void AssertSameBits(float[][] expected, float[][] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(MemoryMarshal.AsBytes<float>(expected[i]).SequenceEqual(MemoryMarshal.AsBytes<float>(actual[i])), $"vector {i} differs");
    }
}
