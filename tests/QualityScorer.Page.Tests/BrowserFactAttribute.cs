namespace QualityScorer.Page.Tests;

/// <summary>A test in a browser; skipped, with the reason, where there is none and none can be installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Missing;
}
