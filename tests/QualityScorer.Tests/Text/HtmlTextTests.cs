using System.Text;
using QualityScorer.Text;

namespace QualityScorer.Tests.Text;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain  text\nonly", "plain text only")]
    [InlineData("<p>One</p><p>Two", "One\n\nTwo")]
    [InlineData("<p>One<br>Two<br/>Three", "One\nTwo\nThree")]
    [InlineData("<h1>Title</h1>text <b>bold</b>, <i>x</i><p>Para", "Title\n\ntext bold, x\n\nPara")]
    [InlineData("<ul><li>One<li>Two</ul>After", "One\nTwo\n\nAfter")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</td><td>d</td></tr></table>", "a\tb\nc\td")]
    [InlineData("caf&eacute; &amp; tea&nbsp;&#8217;s &lt;b&gt;", "café & tea\u00A0’s <b>")]
    [InlineData("<p>a<script>if (1<2) document.write('<p>no')</script>b<style>p{}</style>c", "abc")]
    [InlineData("<script/>no</script>yes", "yes")]
    [InlineData("<title>no</title><p>yes<!-- no --><textarea><p>no</textarea>", "yes")]
    [InlineData("<p>yes<span hidden>no<span>no</span>no</span> <i style='display: none'>no</i><b aria-hidden=true>no</b>too", "yes too")]
    [InlineData("<p>yes<template>no</template><noscript>no</noscript><svg><text>no</text></svg>", "yes")]
    [InlineData("<pre>a\n b</pre>", "a\nb")]
    [InlineData("</p></div>a</b>", "a")]
    [InlineData("a < b and <3", "a < b and <3")]
    public void Takes_the_text_out_of_a_page(string html, string text) => Assert.Equal(text, HtmlText.Extract(html));

    [Fact]
    public void Takes_the_article_with_its_title_and_leaves_the_page()
    {
        const string Html = """
            <!doctype html><html><head><title>Site</title></head><body>
            <header><h1>Ferry sinks</h1><nav><ul><li>Home<li>News</ul></nav></header>
            <main><article><p>The ferry sank in shallow water, and all of its passengers walked ashore.</p>
            <figure><img src=x><figcaption>The ferry</figcaption></figure>
            <p>Nobody was hurt.</p><form><input><label>E-mail</label><button>Send</button></form></article></main>
            <aside><h2>Most read</h2><p>Owl elected mayor</p></aside><div>Weather: rain</div><footer>© Courier</footer></body></html>
            """;
        Assert.Equal("Ferry sinks\n\nThe ferry sank in shallow water, and all of its passengers walked ashore.\n\nNobody was hurt.", HtmlText.Extract(Html));
    }

    [Fact]
    public void Takes_the_whole_page_when_its_articles_are_teasers() =>
        Assert.Equal("One long paragraph of the page itself, outside of any article.\n\na\n\nb", HtmlText.Extract("<div>One long paragraph of the page itself, outside of any article.</div><article>a</article><article>b</article>"));

    [Fact]
    public void Keeps_a_page_that_is_one_form_without_its_menu() =>
        Assert.Equal("The ferry sank.", HtmlText.Extract("<form><nav>Home</nav><p>The ferry sank.</p></form>"));

    [Fact]
    public void Keeps_a_page_whose_menu_is_never_closed() =>
        Assert.Equal("Home\n\nThe ferry sank.", HtmlText.Extract("<nav>Home<p>The ferry sank."));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<b id=x><p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<article><nav>")]
    [InlineData("<a href=x>a</i>")]
    [InlineData("<svg><foreignObject>")]
    [InlineData("<select><option>x")]
    [InlineData("</div>")]
    [InlineData("<p a=b")]
    [InlineData("<!--")]
    [InlineData("<")]
    [InlineData("&")]
    [InlineData("&#x0;&bogus;")]
    [InlineData("<script>")]
    [InlineData("<template><form>")]
    public void Hostile_pages_neither_crash_nor_hang(string piece)
    {
        var html = new StringBuilder("<p>start</p>").Insert(12, piece, 100_000).ToString();
        Assert.StartsWith("start", HtmlText.Extract(html), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_with_many_attributes_is_read()
    {
        var html = new StringBuilder("<p ");
        for (var i = 0; i < 50_000; i++) html.Append('a').Append(i).Append("=1 ");
        Assert.Equal("x", HtmlText.Extract(html.Append(">x").ToString()));
    }

    [Fact]
    public void Random_markup_is_read()
    {
        var random = new Random(11);
        string[] pieces = ["<", ">", "</", "/>", "p", "div", "script", "\"", "'", "=", " ", "&", ";", "#", "x", "<!--", "-->", "<![CDATA[", "]]>", "<?", "\0", "\uD800", "<p>", "</p>", "<nav>", "<!doctype"];
        for (var round = 0; round < 3000; round++)
        {
            var html = new StringBuilder();
            for (var i = random.Next(40); i > 0; i--) html.Append(pieces[random.Next(pieces.Length)]);
            Assert.NotNull(Document.Parse(HtmlText.Extract(html.ToString())));
        }
    }
}
