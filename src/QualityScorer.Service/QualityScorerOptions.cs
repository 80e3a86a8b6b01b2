using QualityScorer.Encoders;

namespace QualityScorer.Service;

/// <summary>How the scorer runs as a service. Checked when the program starts.</summary>
public sealed class QualityScorerOptions
{
    /// <summary>The section of the configuration that holds these options.</summary>
    public const string Section = "QualityScorer";

    /// <summary>Folder of the models, or of a scoring model only, as <c>train</c> writes it; null for the models of this program.</summary>
    public string? ModelDirectory { get; set; }

    /// <summary>Which sentence encoder is used and how the models are run.</summary>
    public EncoderOptions Encoder { get; set; } = new();

    /// <summary>Time between two looks at the files of the models; changed ones are loaded when they have rested as long. Zero never looks.</summary>
    public TimeSpan ReloadInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Pairs scored at a time, 1 to 1024; one for each processor by default.</summary>
    public int Threads { get; set; } = Environment.ProcessorCount;

    /// <summary>Single pairs that may wait for a thread, 0 to 100,000; more are refused with 503.</summary>
    public int QueueLength { get; set; } = 64;

    /// <summary>Batches answered at a time, 1 to 10,000; more are refused with 503.</summary>
    public int MaxBatches { get; set; } = 8;

    /// <summary>Longest body of one pair and longest line of a batch, in bytes, 1024 to 1 GiB.</summary>
    public int MaxBodyBytes { get; set; } = 2 << 20;

    /// <summary>Longest body of a batch sent as one JSON array, in bytes, 1024 to 1 GiB. A batch of lines has no end that must be known.</summary>
    public int MaxArrayBytes { get; set; } = 16 << 20;

    /// <summary>Most pairs of a batch sent as one JSON array, at least 1.</summary>
    public int MaxArrayPairs { get; set; } = 1000;

    /// <summary>Longest source and longest copy, in UTF-16 code units, 1 to 10,000,000; 50,000 by default, about 8,000 words.</summary>
    public int MaxTextLength { get; set; } = 50_000;

    /// <summary>Longest time from a request to the beginning of its scoring, and between two lines of a batch; 100 milliseconds to 1 hour.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Requests that one client (an API key, or an address without keys) may make in a minute, at least 1; null for any number. More are refused with 429.</summary>
    public int? RequestsPerMinute { get; set; }

    /// <summary>Keys of the clients. Where there are any, every request under <c>/v1</c> and to <c>/metrics</c> must carry one.</summary>
    public IList<ApiKeyOptions> ApiKeys { get; } = [];

    /// <summary>Answers requests from elsewhere without a key, although the program listens on more than the loopback addresses. Only where something else keeps strangers out.</summary>
    public bool AllowAnonymous { get; set; }

    /// <summary>Addresses and networks (<c>10.0.0.0/8</c>) of proxies whose X-Forwarded-For and X-Forwarded-Proto are believed, besides the loopback addresses.</summary>
    public IList<string> KnownProxies { get; } = [];
}
