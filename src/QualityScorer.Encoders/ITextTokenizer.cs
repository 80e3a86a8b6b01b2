namespace QualityScorer.Encoders;

/// <summary>Cuts a text into the ids of a model's vocabulary. Thread-safe.</summary>
internal interface ITextTokenizer
{
    /// <summary>What it is, in a few words.</summary>
    string Description { get; }

    /// <summary>The greatest id of the vocabulary.</summary>
    int LastId { get; }

    /// <summary>The id that stands for what the vocabulary does not have, or null where nothing is unknown.</summary>
    int? UnknownId { get; }

    /// <summary>Ids of the special tokens before a text.</summary>
    IReadOnlyList<int> Before { get; }

    /// <summary>Ids of the special tokens after a text.</summary>
    IReadOnlyList<int> After { get; }

    /// <summary>The ids of a text without special tokens around it; none for an empty text. Nothing is cut off.</summary>
    int[] Pieces(string text);
}
