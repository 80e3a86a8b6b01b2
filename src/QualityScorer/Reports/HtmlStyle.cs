namespace QualityScorer.Reports;

/// <summary>The style sheet of <see cref="HtmlReport"/>; its hash stands in the page's Content-Security-Policy.</summary>
internal static class HtmlStyle
{
    /// <summary>The sheet, for light and dark screens and for paper.</summary>
    public const string Sheet = """
        :root { color-scheme: light dark; --ink: #1d2329; --paper: #fff; --faint: #5b6672; --line: #d6dbe1; --track: #e9edf1;
          --minor: #fff1c2; --major: #ffd9b8; --critical: #ffc4c4; --neutral: #e3eefc; --edge-minor: #a37800; --edge-major: #b35300; --edge-critical: #b71c1c; --edge-neutral: #3a6ea5; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e6e9ec; --paper: #15191d; --faint: #a2adb8; --line: #333c45; --track: #262d34;
            --minor: #4a3d10; --major: #553015; --critical: #5c1f1f; --neutral: #1f344d; --edge-minor: #e0b93e; --edge-major: #f2964b; --edge-critical: #ff7b7b; --edge-neutral: #7fb2ea; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1.5rem; max-width: 80rem; font: 16px/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
        h1 { font-size: 1.5rem; margin: 0 0 .5rem; } h2 { font-size: 1.15rem; } h3 { font-size: 1rem; margin-bottom: .25rem; }
        small, footer, caption, .absent { color: var(--faint); font-weight: normal; }
        .score strong { font-size: 2.2rem; }
        .score.light strong { color: var(--edge-neutral); } .score.marked strong { color: var(--edge-major); } .score.severe strong { color: var(--edge-critical); }
        .dimensions { width: 100%; max-width: 40rem; border-collapse: collapse; } .dimensions caption { text-align: left; }
        .dimensions th { text-align: left; font-weight: normal; width: 9rem; } .dimensions svg { width: 100%; height: .6rem; display: block; }
        .number { text-align: right; width: 4rem; font-variant-numeric: tabular-nums; } .sum th, .sum .number { font-weight: bold; border-top: 1px solid var(--line); }
        .track { fill: var(--track); } .bar { fill: var(--edge-major); }
        .texts, .snippets { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; }
        .text { white-space: pre-wrap; overflow-wrap: anywhere; max-height: 70vh; overflow: auto; border: 1px solid var(--line); border-radius: .4rem; padding: 1rem; font-family: Georgia, serif; }
        .mark { color: inherit; text-decoration: none; border-bottom: 2px solid; scroll-margin: 6rem; }
        .mark.neutral { background: var(--neutral); border-color: var(--edge-neutral); } .mark.minor { background: var(--minor); border-color: var(--edge-minor); }
        .mark.major { background: var(--major); border-color: var(--edge-major); } .mark.critical { background: var(--critical); border-color: var(--edge-critical); }
        .issues { list-style: none; padding: 0; } .issues li { border-top: 1px solid var(--line); padding: .5rem 0; } .issues p { margin: .2rem 0; overflow-wrap: anywhere; } .issues li:target { background: var(--track); }
        .severity { font-weight: bold; } .severity.minor { color: var(--edge-minor); } .severity.major { color: var(--edge-major); } .severity.critical { color: var(--edge-critical); } .severity.neutral { color: var(--edge-neutral); }
        mark { background: var(--major); color: inherit; }
        code { overflow-wrap: anywhere; }
        @media (max-width: 45rem) { .texts, .snippets { grid-template-columns: 1fr; gap: .5rem; } }
        @media print { .text { max-height: none; } }
        """;
}
