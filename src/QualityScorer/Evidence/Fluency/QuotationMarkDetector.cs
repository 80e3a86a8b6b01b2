using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>Quotation marks that open and never close, or close what was never opened, where the source's are in order.</summary>
internal sealed class QuotationMarkDetector : IDetector
{
    private const int Clause = 3; // words of a clause of speech as far as its verb

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "QUO001",
        Dimension = Dimension.Fluency,
        Summary = "A quotation mark without its partner",
        Fires = new("“We have not walked away,” she told reporters.", "We have not walked away,” she told reporters."),
        Silent = new("“We have not walked away,” she told reporters.", "\"We have not walked away\", she told reporters."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        var sourceBroken = Unbalanced(comparison.Source).Select(t => t.Sentence).ToHashSet();
        foreach (var (token, sentence) in Unbalanced(comparison.Copy))
        {
            var pair = comparison.PairOfCopy(sentence);
            if (pair is null || pair.SourceSentences.Any(sourceBroken.Contains)) continue;
            var place = comparison.Copy.Tokens[token].Span;
            var own = comparison.Copy.Sentences[sentence];
            // Where the partner should stand, as far as the source tells; else the mark itself with the words beside it.
            var (first, end) = Missing(comparison, token) ?? Likely(comparison.Copy, token) ?? (Math.Max(own.Tokens.Start, token - 1), Math.Min(own.Tokens.End, token + 3));
            yield return Descriptor.Issue(IssueType.Punctuation, Severity.Minor, null, comparison.Copy.Place(first, end),
                $"The quotation mark {place.Of(comparison.Copy.Text)} has no partner.");
        }
    }

    // The source's quotation around the same words has both marks: the partner's inner word, followed into the copy, is where a mark was lost.
    private static (int First, int End)? Missing(Comparison comparison, int token)
    {
        var closes = Closes(comparison.Copy, token);
        var inner = comparison.Copy.WordBeside(token, closes ? -1 : 1, 3);
        if (inner < 0 || comparison.SourceOf(inner) is not (>= 0 and var twin)) return null;
        var source = comparison.Source;
        var step = closes ? 1 : -1;
        var mark = Mark(source, twin, step, 3);
        // Turned the wrong way round, the mark is itself the place.
        if (mark < 0 || Closes(source, mark) != closes) return null;
        var partner = Mark(source, mark, -step, 400);
        if (partner < 0 || source.WordBeside(partner, step, 3) is not (>= 0 and var word)) return null;
        for (var k = 0; k < 4; k++)
        {
            var at = word + (k * step);
            if (at < 0 || at >= source.Tokens.Count || comparison.CopyOf(at) is not (>= 0 and var copy)) continue;
            return closes ? (Math.Max(0, copy - 1), Math.Min(comparison.Copy.Tokens.Count, copy + 3)) : (Math.Max(0, copy - 2), Math.Min(comparison.Copy.Tokens.Count, copy + 2));
        }

        return null;
    }

    // “We came late, she said: before the clause of speech, else at the end of the paragraph. We came late,” she said: at the beginning of the sentence.
    private static (int First, int End)? Likely(Document document, int token)
    {
        var sentence = document.SentenceOf(token);
        if (Closes(document, token)) return Mark(document, token, -1, token - sentence.Tokens.Start) >= 0 ? null : (sentence.Tokens.Start, Math.Clamp(token, sentence.Tokens.Start + 1, sentence.Tokens.Start + 3));
        // “We came late, "she said: a closing mark that stands on the wrong side of its space.
        if (token > sentence.Tokens.Start && document.Tokens[token - 1].Normal == "," && Speaks(document, token)) return null;
        var end = token + 1;
        for (var s = sentence.Index; s < document.Sentences.Length && document.Sentences[s].Paragraph == sentence.Paragraph; s++)
        {
            for (; end < document.Sentences[s].Tokens.End; end++)
            {
                if (document.Tokens[end].Normal == "\"") return null;
                if (document.Tokens[end].Normal == "," && Speaks(document, end)) return (Math.Max(token, end - 2), end + 1);
            }
        }

        return (Math.Max(token, end - 4), end);
    }

    // "said", "she said", "the builder said" right behind a token.
    private static bool Speaks(Document document, int token) =>
        document.Tokens.Skip(token + 1).Take(Clause).TakeWhile(t => t.IsWord).Any(t => SpeechVerbs.Contains(t.Folded));

    private static bool Closes(Document document, int token) => document.Text[document.Tokens[token].Span.Start] is var mark && (mark == '”' || (mark != '“' && !document.Tokens[token].SpaceBefore));

    private static int Mark(Document document, int token, int step, int reach)
    {
        for (var i = token + step; i >= 0 && i < document.Tokens.Count && Math.Abs(i - token) <= reach; i += step)
        {
            if (document.Tokens[i].Normal == "\"") return i;
        }

        return -1;
    }

    /// <summary>Marks without a partner in their paragraph, with their sentence. A quotation that runs on may open each paragraph anew.</summary>
    internal static List<(int Token, int Sentence)> Unbalanced(Document document)
    {
        var broken = new List<(int, int)>();
        var paragraphs = document.Sentences.Where(s => s.IsArticle).GroupBy(s => s.Paragraph).Select(g => g.ToList()).ToList();
        for (var p = 0; p < paragraphs.Count; p++)
        {
            (int Token, int Sentence)? open = null;
            var straight = new List<(int Token, int Sentence)>();
            foreach (var sentence in paragraphs[p])
            {
                for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
                {
                    var mark = document.Text[document.Tokens[i].Span.Start];
                    if (document.Tokens[i].Span.Length != 1) continue;
                    if (mark == '"') straight.Add((i, sentence.Index));
                    else if (mark is '“' or '„')
                    {
                        if (open is { } earlier) broken.Add(earlier);
                        open = (i, sentence.Index);
                    }
                    else if (mark == '”')
                    {
                        // defense.”The last thing: glued to the word behind it, it opens.
                        var opens = open is null && i + 1 < sentence.Tokens.End && !document.Tokens[i + 1].SpaceBefore && document.Tokens[i + 1].IsWord;
                        if (open is null && !opens) broken.Add((i, sentence.Index));
                        open = opens ? (i, sentence.Index) : null;
                    }
                }
            }

            if (open is { } left && !(p + 1 < paragraphs.Count && OpensQuotation(document, paragraphs[p + 1][0]))) broken.Add(left);
            if (straight.Count % 2 == 1 && !(p + 1 < paragraphs.Count && OpensQuotation(document, paragraphs[p + 1][0]))) broken.Add(Odd(document, straight));
        }

        return broken;
    }

    // Straight marks: the first one that stands the wrong way round for its turn, else the last.
    private static (int Token, int Sentence) Odd(Document document, List<(int Token, int Sentence)> marks)
    {
        for (var k = 0; k < marks.Count; k++)
        {
            var opens = document.Tokens[marks[k].Token].SpaceBefore;
            if (opens != (k % 2 == 0)) return opens ? marks[k - 1] : marks[k];
        }

        return marks[^1];
    }

    private static bool OpensQuotation(Document document, Sentence sentence) => document.Text[sentence.Span.Start] is '“' or '"' or '„';
}
