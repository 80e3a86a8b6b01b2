using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace QualityScorer.Text;

/// <summary>Takes the running text out of a page.</summary>
/// <remarks>It reads the token stream and builds no tree: time and memory stay linear for pages of any depth.</remarks>
public static class HtmlText
{
    /// <summary>The main text of a page: paragraphs parted by blank lines, list items and table rows by line breaks, entities decoded.</summary>
    /// <param name="html">A page or a part of one, however broken; text without tags comes back as it is, its white space collapsed.</param>
    /// <returns>The text of the article or main element where one holds most of the text, else of the whole page; an empty text for an empty page.</returns>
    public static string Extract(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        using var source = new TextSource(html);
        var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true };
        var reader = new HtmlReader();
        while (tokenizer.Get() is { Type: not HtmlTokenType.EndOfFile } token)
        {
            switch (token.Type)
            {
                case HtmlTokenType.Character:
                    reader.Text(token.Data);
                    break;
                case HtmlTokenType.StartTag when token is HtmlTagToken tag:
                    tokenizer.State = ContentMode(tag);
                    reader.Open(tag);
                    break;
                case HtmlTokenType.EndTag:
                    reader.Close(token.Name);
                    break;
            }
        }

        return reader.MainText();
    }

    /// <summary>How the content of an element is read, as the tree builder of the HTML standard says.</summary>
    private static HtmlParseMode ContentMode(HtmlTagToken tag) => tag.Name switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "title" or "textarea" => HtmlParseMode.RCData,
        "plaintext" => HtmlParseMode.Plaintext,
        _ => HtmlParseMode.PCData,
    };
}
