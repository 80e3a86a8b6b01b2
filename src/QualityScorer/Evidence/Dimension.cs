namespace QualityScorer.Evidence;

/// <summary>The five parts that a degradation is made of; their points add up to it.</summary>
public enum Dimension
{
    /// <summary>People, organisations, places, products.</summary>
    Names,

    /// <summary>Numbers, dates, times, money.</summary>
    Numbers,

    /// <summary>What the sentences say: negation, roles, wording.</summary>
    Meaning,

    /// <summary>What was left out or put in.</summary>
    Completeness,

    /// <summary>How the copy reads: fragments, quotation marks, repetition, spelling.</summary>
    Fluency,
}
