using QualityScorer.Text;

namespace QualityScorer.Alignment;

/// <summary>Sentences of both sides that belong together, before their words are aligned.</summary>
internal sealed record SentenceGroup(IReadOnlyList<Sentence> Source, IReadOnlyList<Sentence> Copy, double Affinity, bool Moved);
