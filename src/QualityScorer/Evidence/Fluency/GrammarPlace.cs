using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>Words (document indexes, both ends included) that cannot stand together; with <paramref name="Better"/>, the source must have it in this place, or the context model must prefer it to <paramref name="Word"/> by <paramref name="Margin"/> nats.</summary>
internal sealed record GrammarSuspect(int First, int Last, int Word, string? Better, double Margin, string Fault);

/// <summary>A word of a sentence and the words around it, by their offset from it.</summary>
internal sealed record GrammarPlace(Document Document, LexiconWord[] Words, Sentence Sentence, int Index)
{
    private readonly TokenList _tokens = Document.Tokens;
    private readonly int _end = Sentence.Tokens.End;

    // How common the -ing form is beside a base form that counts as a verb: “to finish”, not “to school”.
    private const double BaseVerbShare = 0.15;

    public int Start { get; } = Sentence.Tokens.Start;

    public bool Quoted => Has(-1) && Document.Tokens[Index - 1].Normal is "\"" or "'" || (Has(1) && Document.Tokens[Index + 1].Normal is "\"" or "'");

    // The word before is a noun, a pronoun or a relative word: something that can have the modal as its verb.
    public bool SubjectBefore => Index > Start && Token(-1).IsWord && !VerbForms.IsDeterminer(Word(-1)) && (!Token(-1).IsOpener || Word(-1) is "who" or "which" or "that") && !Token(-1).IsAuxiliary;

    public bool VerbBefore
    {
        get
        {
            for (var i = Start; i < Index - 1; i++)
            {
                if (Document.Tokens[i].IsAuxiliary || Document.Tokens[i].Normal is "let" or "make" or "made" or "help" or "see") return false;
            }

            return true;
        }
    }

    public bool Has(int offset) => Index + offset >= Start && Index + offset < _end;

    public ref readonly Token Token(int offset) => ref Has(offset) ? ref _tokens[Index + offset] : ref Text.Token.None;

    public string Word(int offset) => Token(offset).Normal;

    // The word's dictionary form; "" where there is no word.
    public string Base(int offset) => Has(offset) ? Words[Index + offset].Base.Form : "";

    // How common the -ing form of its dictionary form is.
    public double Share(int offset) => Has(offset) ? Words[Index + offset].Base.GerundShare : 0;

    // The offset of the first word from here on that is no adverb: “will not soon be”.
    public int AfterAdverbs(int offset)
    {
        var at = offset;
        while (at < offset + 2 && Has(at) && Token(at).IsAdverb) at++;
        return at;
    }

    // Another form of a verb than the base form.
    public bool IsInflected(int offset, Lexicon lexicon) => Has(offset) && Token(offset).IsWord && !Token(offset).IsCapitalized && !Token(offset).IsFunctionWord && Base(offset) != Token(offset).Folded;

    // A verb's base form: its -ing form is common enough beside it.
    public bool IsBaseVerb(int offset, Lexicon lexicon) => Word(offset) is "be" or "have" or "do" || (Token(offset).IsContent() && !Token(offset).IsCapitalized && Base(offset) == Token(offset).Folded && Share(offset) > BaseVerbShare);

    public bool Comma(int offset) => Word(offset) is "," or ";";

    // No noun can follow that would make the word before it a part of a compound.
    public bool PhraseEnds(int offset) => !Has(offset) || (Token(offset).Kind == TokenKind.Punctuation ? Word(offset) is "." or "," or ";" or ":" or "!" or "?" or ")" : Token(offset).IsOpener && Word(offset) is not ("like" or "that" or "following" or "off" or "over" or "past") || Token(offset).IsAuxiliary);

    public GrammarSuspect Sure(int first, int last, string fault) => new(Index + first, Index + last, Index + last, null, 0, fault);

    public GrammarSuspect Doubtful(int first, int last, int word, string better, double margin, string fault) => new(Index + first, Index + last, Index + word, better, margin, fault);
}
