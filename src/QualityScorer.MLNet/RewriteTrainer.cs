namespace QualityScorer.MLNet;

/// <summary>
/// ML.NET's regression trainers that a pipeline can end with, on one thread, so that the same rows give the same model. People's judgements of single copies are noisy: the boosted trees are
/// shallower and slower to learn than ML.NET's own settings have them, the curves take fewer rounds, the lines have a penalty. The rest is as ML.NET sets it.
/// </summary>
public enum RewriteTrainer
{
    /// <summary>Boosted trees.</summary>
    FastTree,

    /// <summary>A random forest.</summary>
    FastForest,

    /// <summary>A sum of one curve for each feature. Takes no weights.</summary>
    Gam,

    /// <summary>A straight line for each feature, which are scaled first.</summary>
    Sdca,
}
