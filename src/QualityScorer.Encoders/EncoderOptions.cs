namespace QualityScorer.Encoders;

/// <summary>How the models are run.</summary>
public sealed record EncoderOptions
{
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
    /// Longest window of a text in tokens, 3 or more, [CLS] and [SEP] counted; never above what the model states. By default what the model
    /// states, or 512 where it states nothing. A longer text is cut into windows of even length whose vectors are averaged by token count.
    /// </summary>
    public int? MaxTokens
    {
        get;
        init => field = value is null or >= 3 ? value : throw new ArgumentOutOfRangeException(nameof(MaxTokens), value, "at least 3");
    }
}
