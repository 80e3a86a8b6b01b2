using QualityScorer.Evidence;
using QualityScorer.Text;

namespace QualityScorer.Reports.Html;

/// <summary>Writes a text from its beginning to its end with the places of issues marked. Marks may overlap: each piece between two borders is marked by itself.</summary>
internal sealed class MarkedText
{
    private const int MostTold = 3;

    private readonly HtmlOutput _output;
    private readonly string _text;
    private readonly string _prefix;
    private readonly IReadOnlyList<Issue> _issues;
    private readonly Func<Issue, TextSpan?> _place;
    private readonly List<(int At, bool Opens, int Issue)> _borders = [];
    private readonly SortedSet<int> _open;
    private readonly HashSet<int> _anchored = [];
    private int _next;

    /// <summary>Prepares a text.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="text">The text.</param>
    /// <param name="issues">All issues.</param>
    /// <param name="place">The place of an issue in this text.</param>
    /// <param name="prefix">What the ids of the marks begin with; the number of the issue follows.</param>
    public MarkedText(HtmlOutput output, string text, IReadOnlyList<Issue> issues, Func<Issue, TextSpan?> place, string prefix)
    {
        _output = output;
        _text = text;
        _issues = issues;
        _prefix = prefix;
        _place = place;
        _open = new(Comparer<int>.Create((a, b) => issues[a].Severity != issues[b].Severity ? issues[b].Severity.CompareTo(issues[a].Severity) : a.CompareTo(b)));
        for (var i = 0; i < issues.Count; i++)
        {
            if (place(issues[i]) is not { Length: > 0 } span) continue;
            _borders.Add((span.Start, true, i));
            _borders.Add((span.End, false, i));
        }

        _borders.Sort();
    }

    /// <summary>Writes the text under a span; spans must be given in order.</summary>
    public void Write(TextSpan span)
    {
        var position = span.Start;
        for (; _next < _borders.Count && _borders[_next].At < span.End; _next++)
        {
            var (at, opens, issue) = _borders[_next];
            if (at > position) Piece(new(position, at));
            position = Math.Max(position, at);
            if (opens) _open.Add(issue);
            else _open.Remove(issue);
        }

        if (position < span.End) Piece(new(position, span.End));
    }

    /// <summary>Writes one piece in the look of the gravest issue that covers it.</summary>
    private void Piece(TextSpan span)
    {
        var piece = span.Of(_text);
        // The white space between two sentences of one issue is not what it is about.
        if (_open.Count == 0 || (string.IsNullOrWhiteSpace(piece) && _open.All(i => _place(_issues[i]) is { } whole && whole.Start < span.Start && span.End < whole.End)))
        {
            _output.Text(piece);
            return;
        }

        var gravest = _open.Min;
        foreach (var issue in _open)
        {
            if (issue != gravest && _anchored.Add(issue)) _output.Write($"<span id=\"{_prefix}{issue + 1}\"></span>");
        }

        var first = _anchored.Add(gravest);
        var (severity, dimension) = (_issues[gravest].Severity, _issues[gravest].Dimension);
        // A harmless place is no stop for the Tab key: it is hidden until asked for, and the list leads to it.
        var tag = severity == Severity.Neutral ? "span" : "a";
        _output.Write($"<{tag} class=\"mark {ReportWords.Lower(severity)} {ReportWords.Lower(dimension)}\" data-i=\"{string.Join(' ', _open.Select(i => i + 1))}\"");
        if (first) _output.Write($" id=\"{_prefix}{gravest + 1}\"");
        if (severity != Severity.Neutral) _output.Write($" href=\"#i{gravest + 1}\"");
        if (severity != Severity.Neutral && !first) _output.Raw(" tabindex=\"-1\"");
        _output.Write($" title=\"{string.Join("; ", _open.Take(MostTold).Select(i => $"{ReportWords.Lower(_issues[i].Severity)}: {_issues[i].Message}"))}\">");
        _output.Write($"{piece}</{tag}>");
    }
}
