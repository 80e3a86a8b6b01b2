using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>The words of both texts that can be verbs, and their frames, each read once.</summary>
/// <param name="Source">Those of the source.</param>
/// <param name="Copy">Those of the copy.</param>
internal sealed record VerbFrames(VerbFrames.Side Source, VerbFrames.Side Copy)
{
    /// <summary>The verbs of a comparison.</summary>
    public static VerbFrames Of(Comparison comparison) => comparison.Reading(static c => new VerbFrames(new Side(c.Source, c.SourceWords), new Side(c.Copy, c.CopyWords)));

    /// <summary>The verbs of one text.</summary>
    internal sealed class Side(Document document, LexiconWord[] words)
    {
        private readonly bool?[] _verbs = new bool?[words.Length];
        private readonly VerbFrame?[] _frames = new VerbFrame?[words.Length];

        /// <summary>True for a word that can be read as a finite verb or participle.</summary>
        public bool IsVerb(int token) => _verbs[token] ??= VerbFrame.IsVerb(document, token, words[token]);

        /// <summary>The frame of a verb.</summary>
        public VerbFrame this[int verb] => _frames[verb] ??= VerbFrame.Of(document, verb);
    }
}
