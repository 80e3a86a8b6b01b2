namespace QualityScorer.Training.Reports;

/// <summary>The style sheet of <see cref="TrainingReport"/>; its hash stands in the page's Content-Security-Policy.</summary>
internal static class TrainingStyle
{
    /// <summary>The sheet, for light and dark screens.</summary>
    public const string Sheet = """
        :root { color-scheme: light dark; --ink: #1d2329; --paper: #fff; --faint: #5b6672; --line: #d6dbe1; --curve: #b35300; --good: #1d6b3a; --bad: #b71c1c; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --paper: #15191d; --faint: #a2adb8; --line: #333c45; --curve: #f2964b; --good: #7fd39b; --bad: #ff7b7b; } }
        body { margin: 0 auto; padding: 1.5rem; max-width: 70rem; font: 16px/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
        table { border-collapse: collapse; } th, td { text-align: left; padding: .2rem 1.2rem .2rem 0; border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums; }
        .faint, figcaption { color: var(--faint); } figcaption { font-size: .85rem; } .good { color: var(--good); } .bad { color: var(--bad); }
        .plot { width: 100%; max-width: 36rem; } svg text { font: 11px system-ui, sans-serif; fill: var(--faint); }
        .grid { stroke: var(--line); } .bar { stroke: var(--curve); stroke-width: 2; opacity: .5; } .dot { fill: var(--curve); } .curve { fill: none; stroke: var(--curve); stroke-width: 2; }
        .shapes { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: 1rem; } figure { margin: 0; }
        article { border-top: 1px solid var(--line); overflow-wrap: anywhere; } article p { margin: .3rem 0; }
        """;
}
