namespace QualityScorer.Encoders;

/// <summary>Which sentence encoder is used and how the models are run.</summary>
public sealed record EncoderOptions
{
    /// <summary>Directory of a sentence encoder as sentence-transformers exports it; null (the default) for the one in the folder of models.</summary>
    public string? Directory { get; init; }

    /// <summary>
    /// Threads of one model call, 1 or more; 1 by default: callers score many pairs at a time. With more, the last bits of a large model's
    /// vectors may depend on their number.
    /// </summary>
    public int Threads
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(Threads), value, "at least 1");
    } = 1;

    /// <summary>
    /// Whether the threads of a model wait for the next call in a busy loop: a little faster with more than one thread, at the cost of
    /// processor time that other work then lacks. False by default.
    /// </summary>
    public bool Spinning { get; init; }

    /// <summary>
    /// Longest window of a text in tokens, 3 or more, special tokens counted; never above what the model states. By default what the model
    /// states, or 512 where it states nothing. A longer text is cut into windows of even length whose vectors are averaged by token count.
    /// </summary>
    public int? MaxTokens
    {
        get;
        init => field = value is null or >= 3 ? value : throw new ArgumentOutOfRangeException(nameof(MaxTokens), value, "at least 3");
    }
}
