using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>A word of the copy, the words around it and those of the source that they are linked to.</summary>
internal sealed record WitnessedPlace(Comparison Comparison, GrammarPlace Own)
{
    public Lexicon Lexicon => Comparison.Language.Lexicon;

    public ref readonly Token Token(int offset) => ref Own.Token(offset);

    public string Word(int offset) => Own.Word(offset);

    public string Base(int offset) => Own.Base(offset);

    public double Share(int offset) => Own.Share(offset);

    public int Source(int offset) => Own.Has(offset) ? Comparison.SourceOf(Own.Index + offset) : -1;

    // The same word stands in the source.
    public bool IsSame(int offset) => Source(offset) >= 0 && Comparison.Source.Tokens[Source(offset)].Folded == Token(offset).Folded;

    // Two words that stand next to each other in the source.
    public bool Joins(int first, int second) => IsSame(first) && IsSame(second) && Source(second) == Source(first) + 1;

    public ref readonly Token SourceToken(int offset) => ref Source(offset) is var s and >= 0 ? ref Comparison.Source.Tokens[s] : ref Text.Token.None;

    // An inflected word that is a verb's form: “represents”.
    public bool IsVerbForm(int offset) => Base(offset) != Token(offset).Folded && Share(offset) > 0.05;

    // The word beside the linked word of the source.
    public string SourceWord(int offset, int step) => Source(offset) is var s and >= 0 && s + step >= 0 && s + step < Comparison.Source.Tokens.Count ? Comparison.Source.Tokens[s + step].Normal : "";

    // A verb with an ending: “recovering”, “accused”.
    public bool HasVerbEnding(int offset) => Base(offset) != Token(offset).Folded && !VerbForms.EndsInS(Lexicon, Token(offset).Folded);

    // A noun with an article where a clause begins: “on Friday, the fire”, “said that the fire”.
    public bool IsSubject(int offset)
    {
        var article = VerbForms.IsDeterminer(Word(offset - 1)) ? offset - 1 : VerbForms.IsDeterminer(Word(offset - 2)) ? offset - 2 : 0;
        return article != 0 && Token(offset).IsContent() && (Token(article - 1).Kind == TokenKind.Punctuation || Word(article - 1) is "that" or "but" or "because" or "when" or "where");
    }

    public GrammarSuspect Sure(int first, int last, string fault) => Own.Sure(first, last, fault);

    public GrammarSuspect Doubtful(int first, int last, int word, string better, double margin, string fault) => Own.Doubtful(first, last, word, better, margin, fault);
}
