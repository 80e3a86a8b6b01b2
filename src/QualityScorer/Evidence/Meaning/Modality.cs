namespace QualityScorer.Evidence.Meaning;

/// <summary>How sure and how binding a clause says something is.</summary>
internal enum Modality
{
    /// <summary>It is, it was, it has been.</summary>
    Fact,

    /// <summary>It will be, it is to be, it is due or set to be.</summary>
    Future,

    /// <summary>It is expected, forecast, scheduled to be.</summary>
    Expected,

    /// <summary>It may, might, could be; it is likely, possible.</summary>
    Possible,

    /// <summary>It must, has to, should be.</summary>
    Duty,

    /// <summary>Someone wants, hopes, tries, threatens, offers to do it.</summary>
    Wish,
}
