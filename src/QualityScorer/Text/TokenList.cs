using System.Collections;

namespace QualityScorer.Text;

/// <summary>The tokens of a <see cref="Document"/>, in order. Reading one copies nothing. Immutable.</summary>
public sealed class TokenList : IReadOnlyList<Token>
{
    private readonly Token[] _tokens;

    internal TokenList(Token[] tokens) => _tokens = tokens;

    /// <inheritdoc/>
    public int Count => _tokens.Length;

    /// <summary>The token at an index, from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">There is none.</exception>
    public ref readonly Token this[int index] => ref _tokens[index];

    Token IReadOnlyList<Token>.this[int index] => _tokens[index];

    /// <inheritdoc/>
    public IEnumerator<Token> GetEnumerator() => ((IEnumerable<Token>)_tokens).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
