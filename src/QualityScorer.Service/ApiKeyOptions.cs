namespace QualityScorer.Service;

/// <summary>The key of one client. The key itself is nowhere kept.</summary>
public sealed class ApiKeyOptions
{
    /// <summary>The client's name in logs.</summary>
    public string Name { get; set; } = "";

    /// <summary>SHA-256 of the key's UTF-8 bytes, 64 hexadecimal digits.</summary>
    public string Sha256 { get; set; } = "";
}
