using System.Reflection;

namespace QualityScorer;

/// <summary>What a score depends on besides its texts: with equal signatures, equal texts get equal digits on one kind of machine.</summary>
/// <param name="Version">Version of the library.</param>
/// <param name="Model">First eight hexadecimal digits of the scoring model's hash.</param>
/// <param name="Encoder">Identity of the encoder.</param>
/// <param name="Language">Identity of what else is known of English: lexicon, context model, judgement of words.</param>
public readonly record struct ScoreSignature(string Version, string Model, string Encoder, string Language)
{
    /// <summary>Version of this library, without build metadata.</summary>
    public static string LibraryVersion { get; } =
        typeof(ScoreSignature).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary><c>qualityscorer:VERSION|model:HASH|encoder:IDENTITY|language:HASH</c>.</summary>
    public override string ToString() => $"qualityscorer:{Version}|model:{Model}|encoder:{Encoder}|language:{Language}";
}
