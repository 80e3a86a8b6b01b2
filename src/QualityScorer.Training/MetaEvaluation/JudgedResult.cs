namespace QualityScorer.Training.MetaEvaluation;

/// <summary>A row's judgement beside what a scorer says of it.</summary>
/// <param name="Group">Rows of one group are drawn together in resampling.</param>
/// <param name="Stratum">Judgements are compared inside a stratum only.</param>
/// <param name="Judgement">Higher = better.</param>
/// <param name="Prediction">Higher = better: 100 − degradation, BLEU, chrF.</param>
public readonly record struct JudgedResult(string Group, string Stratum, double Judgement, double Prediction);
