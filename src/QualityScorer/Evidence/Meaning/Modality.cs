namespace QualityScorer.Evidence.Meaning;

/// <summary>How sure and how binding a clause says something is.</summary>
internal enum Modality
{
    /// <summary>It is, it was, it has been.</summary>
    Fact,

    /// <summary>It will be, it is to be, it is expected, due, set, planned to be.</summary>
    Future,

    /// <summary>It may, might, could be; it is likely, possible.</summary>
    Possible,

    /// <summary>It must, has to, should be.</summary>
    Duty,

    /// <summary>Someone wants, hopes, tries, threatens, offers to do it.</summary>
    Wish,
}
