namespace QualityScorer.Text;

/// <summary>One line of a page's text.</summary>
internal sealed record HtmlBlock
{
    /// <summary>Its characters, white space collapsed; never empty.</summary>
    public required string Text { get; init; }

    /// <summary>True when a paragraph, not only a line, ends before it.</summary>
    public required bool ParagraphBefore { get; init; }

    /// <summary>Number of the innermost article or main element around it, 0 for none.</summary>
    public required int Region { get; init; }

    /// <summary>True inside a menu, a sidebar or a footer.</summary>
    public required bool IsAside { get; init; }

    /// <summary>True inside a form; some pages are one form.</summary>
    public required bool IsInForm { get; init; }

    /// <summary>True inside a heading of the first level.</summary>
    public required bool IsTitle { get; init; }
}

/// <summary>What an element does with its text.</summary>
internal enum HtmlElementUse
{
    /// <summary>Runs on in the line; every unknown element.</summary>
    Inline,

    /// <summary>Has no content.</summary>
    Void,

    /// <summary>Stands in a paragraph of its own.</summary>
    Paragraph,

    /// <summary>Stands in a line of its own.</summary>
    Line,

    /// <summary>A cell of a table row.</summary>
    Cell,

    /// <summary>Holds an article or the main text.</summary>
    Region,

    /// <summary>Holds what surrounds the text: menus, sidebars, footers.</summary>
    Aside,

    /// <summary>A form.</summary>
    Form,

    /// <summary>Holds no readable text.</summary>
    Dropped,
}
