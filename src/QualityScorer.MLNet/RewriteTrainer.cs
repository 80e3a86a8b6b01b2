namespace QualityScorer.MLNet;

/// <summary>ML.NET's regression trainers that a pipeline can end with; all with their default settings, on one thread, so that the same rows give the same model.</summary>
public enum RewriteTrainer
{
    /// <summary>Boosted trees.</summary>
    FastTree,

    /// <summary>A random forest.</summary>
    FastForest,

    /// <summary>A sum of one curve for each feature.</summary>
    Gam,

    /// <summary>A straight line for each feature, which are scaled first.</summary>
    Sdca,
}
