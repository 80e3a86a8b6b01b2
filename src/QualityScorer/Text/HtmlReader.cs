using System.Collections.Frozen;
using System.Text;
using AngleSharp.Html.Parser.Tokens;

namespace QualityScorer.Text;

/// <summary>Collects the text of one page in blocks and chooses the main ones. Not thread-safe.</summary>
internal sealed class HtmlReader
{
    // An article element is the page's text when it holds this share of it.
    private const double MostText = 0.5;

    // Menus and sidebars are kept when less than this share of the text stands outside of them: then the page uses these elements otherwise.
    private const double LittleText = 0.2;

    private static readonly FrozenDictionary<string, HtmlElementUse> Uses = LoadUses();

    private readonly List<HtmlBlock> _blocks = [];
    private readonly StringBuilder _text = new();
    private readonly Stack<(string Name, HtmlElementUse Use)> _open = [];
    private readonly Dictionary<string, int> _openCounts = new(StringComparer.Ordinal);
    private readonly Stack<int> _regions = [];
    private int _dropped;
    private int _aside;
    private int _form;
    private int _preformatted;
    private int _regionCount;
    private bool _heading;
    private bool _space;
    private bool _paragraphBefore;

    /// <summary>Adds characters of the page.</summary>
    public void Text(string characters)
    {
        if (_dropped > 0) return;
        foreach (var c in characters)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (_preformatted > 0 && c == '\n') Break(false);
                else _space = true;
                continue;
            }

            if (_space && _text.Length > 0 && _text[^1] != '\t') _text.Append(' ');
            _space = false;
            _text.Append(c);
        }
    }

    /// <summary>Opens an element.</summary>
    public void Open(HtmlTagToken tag)
    {
        var name = tag.Name;
        var use = Uses.GetValueOrDefault(name);
        if (use == HtmlElementUse.Void)
        {
            if (name is "br" or "hr") Break(name == "hr");
            return;
        }

        if (use == HtmlElementUse.Inline && !IsHidden(tag) && _openCounts.GetValueOrDefault(name) == 0) return;
        BreakAt(use, name);
        // A new paragraph, item or cell closes the open one.
        if (name is "p" or "li" or "dt" or "dd" or "tr" or "td" or "th" or "option" && _open.TryPeek(out var last) && last.Name == name) Pop();
        // The tokenizer reads what follows script and the like as their content, self-closing or not.
        if (tag.IsSelfClosing && use == HtmlElementUse.Dropped && name is not ("script" or "style" or "title" or "textarea" or "iframe" or "noembed" or "noframes" or "xmp")) return;
        Push(name, IsHidden(tag) ? HtmlElementUse.Dropped : IsAsideRole(tag) && use != HtmlElementUse.Dropped ? HtmlElementUse.Aside : use);
    }

    /// <summary>Closes an element and those left open inside it; a tag that closes nothing is ignored.</summary>
    public void Close(string name)
    {
        var use = Uses.GetValueOrDefault(name);
        BreakAt(use, name);
        if (_openCounts.GetValueOrDefault(name) == 0) return;
        while (Pop() != name)
        {
        }
    }

    /// <summary>The text of the page's main part; call it once, at the end.</summary>
    public string MainText()
    {
        Break(true);
        List<HtmlBlock> outside = [.. _blocks.Where(b => !b.IsAside && !b.IsInForm)];
        if (Length(outside) <= LittleText * Length(_blocks)) outside = [.. _blocks.Where(b => !b.IsAside)];
        var main = LargestRegion(Length(outside) > LittleText * Length(_blocks) ? outside : _blocks);
        var text = new StringBuilder();
        foreach (var block in main)
        {
            if (text.Length > 0) text.Append(block.ParagraphBefore ? "\n\n" : "\n");
            text.Append(block.Text);
        }

        return text.ToString();
    }

    private static long Length(IEnumerable<HtmlBlock> blocks) => blocks.Sum(b => (long)b.Text.Length);

    private static List<HtmlBlock> LargestRegion(List<HtmlBlock> blocks)
    {
        var largest = blocks.Where(b => b.Region > 0).GroupBy(b => b.Region).MaxBy(Length);
        if (largest is null || Length(largest) < MostText * Length(blocks)) return blocks;
        List<HtmlBlock> main = [.. largest];
        // The title often stands above the article element.
        if (!main.Exists(b => b.IsTitle) && blocks.TakeWhile(b => b.Region != largest.Key).FirstOrDefault(b => b.IsTitle) is { } title) main.Insert(0, title);
        return main;
    }

    private static bool IsHidden(HtmlTagToken tag)
    {
        if (tag.Attributes.Count == 0) return false;
        foreach (var attribute in tag.Attributes)
        {
            var hides = attribute.Name switch
            {
                "hidden" => !attribute.Value.Equals("until-found", StringComparison.OrdinalIgnoreCase),
                "aria-hidden" => attribute.Value.Equals("true", StringComparison.OrdinalIgnoreCase),
                "style" => Hides(attribute.Value),
                "class" => attribute.Value.Contains("visually-hidden", StringComparison.OrdinalIgnoreCase) || attribute.Value.Contains("screen-reader-text", StringComparison.OrdinalIgnoreCase)
                    || attribute.Value.Split(' ').Contains("sr-only", StringComparer.OrdinalIgnoreCase),
                _ => false,
            };
            if (hides) return true;
        }

        return false;
    }

    private static bool Hides(string style)
    {
        var plain = style.Replace(" ", "", StringComparison.Ordinal);
        return plain.Contains("display:none", StringComparison.OrdinalIgnoreCase) || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsAsideRole(HtmlTagToken tag)
    {
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Name == "role") return attribute.Value is "navigation" or "complementary" or "contentinfo" or "search" or "dialog" or "alertdialog" or "banner";
        }

        return false;
    }

    private void BreakAt(HtmlElementUse use, string name)
    {
        if (use is HtmlElementUse.Inline or HtmlElementUse.Void || use == HtmlElementUse.Dropped && name != "figcaption") return;
        if (use == HtmlElementUse.Cell)
        {
            if (_text.Length > 0 && _text[^1] != '\t') _text.Append('\t');
            _space = false;
        }
        else
        {
            Break(use != HtmlElementUse.Line);
        }
    }

    private void Break(bool paragraph)
    {
        _space = false;
        var text = _text.ToString().Trim('\t', ' ');
        _text.Clear();
        if (text.Length > 0)
        {
            _blocks.Add(new HtmlBlock { Text = text, ParagraphBefore = _paragraphBefore, Region = _regions.TryPeek(out var region) ? region : 0, IsAside = _aside > 0, IsInForm = _form > 0, IsTitle = _heading });
            _paragraphBefore = false;
        }

        _paragraphBefore |= paragraph;
    }

    private void Push(string name, HtmlElementUse use)
    {
        _open.Push((name, use));
        _openCounts[name] = _openCounts.GetValueOrDefault(name) + 1;
        if (use == HtmlElementUse.Dropped) _dropped++;
        if (use == HtmlElementUse.Aside) _aside++;
        if (use == HtmlElementUse.Form) _form++;
        if (use == HtmlElementUse.Region) _regions.Push(++_regionCount);
        if (name == "pre") _preformatted++;
        if (name == "h1") _heading = true;
    }

    private string Pop()
    {
        var (name, use) = _open.Pop();
        _openCounts[name]--;
        if (use == HtmlElementUse.Dropped) _dropped--;
        if (use == HtmlElementUse.Aside) _aside--;
        if (use == HtmlElementUse.Form) _form--;
        if (use == HtmlElementUse.Region) _regions.Pop();
        if (name == "pre") _preformatted--;
        if (name == "h1") _heading = false;
        return name;
    }

    private static FrozenDictionary<string, HtmlElementUse> LoadUses()
    {
        var uses = new Dictionary<string, HtmlElementUse>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.Read("html-elements.txt"))
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var name in fields[1..]) uses.Add(name, Enum.Parse<HtmlElementUse>(fields[0], ignoreCase: true));
        }

        return uses.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
