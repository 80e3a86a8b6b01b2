namespace QualityScorer.Text;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters, with inner apostrophes (<c>won't</c>, <c>O'Brien</c>) or the dots of an abbreviation (<c>U.S.</c>).</summary>
    Word,

    /// <summary>Begins with a digit: <c>2018</c>, <c>1,200.50</c>, <c>11:20</c>, <c>3rd</c>, <c>62m</c>.</summary>
    Number,

    /// <summary>A possessive ending: <c>'s</c>, or the apostrophe after a plural.</summary>
    Possessive,

    /// <summary>One punctuation mark or symbol (<c>%</c>, <c>€</c>, a quotation mark, a hyphen between two words).</summary>
    Punctuation,
}

/// <summary>What a word can do in a sentence, whatever stands around it.</summary>
[Flags]
internal enum WordUse : byte
{
    None = 0,
    Function = 1,
    Auxiliary = 2,
    Adverb = 4,
    Opener = 8,
}

/// <summary>One token of a <see cref="Document"/>.</summary>
public readonly record struct Token
{
    /// <summary>Stands where a text has no token: before its first and behind its last.</summary>
    internal static readonly Token None = new() { Span = default, Kind = TokenKind.Punctuation, Normal = "", Folded = "", IsCapitalized = false, SpaceBefore = false };

    /// <summary>Its place in the document's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What it is made of.</summary>
    public required TokenKind Kind { get; init; }

    /// <summary>Lower case, NFC, curly apostrophes and quotation marks made straight, soft hyphens dropped; interned per document.</summary>
    public required string Normal { get; init; }

    /// <summary><see cref="Normal"/> without diacritics and dots (<c>wilmes</c> for Wilmès, <c>us</c> for U.S., <c>ss</c> for ß): equal for spellings that mean the same.</summary>
    public required string Folded { get; init; }

    /// <summary>True when the first letter is upper case.</summary>
    public required bool IsCapitalized { get; init; }

    /// <summary>True for two or more letters, all upper case (<c>NATO</c>, <c>U.S.</c>).</summary>
    public bool IsUpper { get; init; }

    /// <summary>True when white space (or the start of the text) stands before it.</summary>
    public required bool SpaceBefore { get; init; }

    internal WordUse Use { get; init; }

    /// <summary>True for a closed-class word.</summary>
    internal bool IsFunctionWord => (Use & WordUse.Function) != 0;

    /// <summary>True for an auxiliary or modal verb.</summary>
    internal bool IsAuxiliary => (Use & WordUse.Auxiliary) != 0;

    /// <summary>True for <c>not</c> or another adverb that can stand between an auxiliary and its verb.</summary>
    internal bool IsAdverb => (Use & WordUse.Adverb) != 0;

    /// <summary>True for a word that opens a phrase or clause: a preposition, conjunction or relative word.</summary>
    internal bool IsOpener => (Use & WordUse.Opener) != 0;

    /// <summary>True for <see cref="TokenKind.Word"/>.</summary>
    public bool IsWord => Kind == TokenKind.Word;

    /// <summary>True for <see cref="TokenKind.Number"/>.</summary>
    public bool IsNumber => Kind == TokenKind.Number;
}
