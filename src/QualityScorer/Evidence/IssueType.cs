namespace QualityScorer.Evidence;

/// <summary>MQM error types that the detectors report.</summary>
public enum IssueType
{
    /// <summary>The copy says something else than the source.</summary>
    Mistranslation,

    /// <summary>Content of the source is missing from the copy.</summary>
    Omission,

    /// <summary>The copy says something that the source does not.</summary>
    Addition,

    /// <summary>Words left in another language or script.</summary>
    Untranslated,

    /// <summary>Broken sentence structure, agreement, articles.</summary>
    Grammar,

    /// <summary>A misspelled word.</summary>
    Spelling,

    /// <summary>Marks missing, doubled, unbalanced.</summary>
    Punctuation,

    /// <summary>Broken characters: mojibake, entities, placeholders.</summary>
    Encoding,

    /// <summary>A word or phrase that no editor would use there.</summary>
    Wording,
}
