using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace QualityScorer.Encoders;

/// <summary>
/// Splits text into the ids of a BERT vocabulary, as Hugging Face's BertTokenizerFast does: clean, split at white space and punctuation, then the
/// longest known piece first. The ids are the same for all but some 600 rare characters that Unicode has gained since that library's tables
/// were made. Immutable and thread-safe.
/// </summary>
public sealed class WordPieceTokenizer : ITextTokenizer
{
    private const int MaxWordCharacters = 100; // BERT's max_input_chars_per_word, in code points.
    private const string Continuation = "##";
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _starts;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _continuations;
    private readonly int _longest;
    private readonly bool _lowercase;
    private readonly bool _stripAccents;
    private readonly bool _splitChinese;
    private readonly (string Token, int Id)[] _specials;

    private WordPieceTokenizer(Dictionary<string, int> vocabulary, int size, WordPieceOptions options, string path)
    {
        Dictionary<string, int> starts = new(StringComparer.Ordinal), continuations = new(StringComparer.Ordinal);
        foreach (var (token, id) in vocabulary)
        {
            if (token.Length > Continuation.Length && token.StartsWith(Continuation, StringComparison.Ordinal)) continuations[token[Continuation.Length..]] = id;
            else starts[token] = id;
            _longest = Math.Max(_longest, token.Length);
        }

        _starts = starts.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _continuations = continuations.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _lowercase = options.Lowercase;
        _stripAccents = options.StripAccents ?? options.Lowercase;
        _splitChinese = options.SplitChineseCharacters;
        VocabularySize = size;
        UnknownId = Special(options.UnknownToken);
        StartId = Special(options.StartToken);
        EndId = Special(options.EndToken);
        string[] specials = [options.UnknownToken, options.StartToken, options.EndToken, options.PaddingToken, options.MaskToken];
        _specials = options.SplitSpecialTokens ? [] : [.. specials.Distinct().Where(vocabulary.ContainsKey).Select(token => (token, vocabulary[token]))];

        int Special(string token) => vocabulary.TryGetValue(token, out var id) ? id : throw new InvalidDataException($"{path}: no line {token}, which every BERT vocabulary has");
    }

    /// <summary>Number of lines of the vocabulary: ids are below it.</summary>
    public int VocabularySize { get; }

    /// <summary>Id of [UNK], which stands for a word that has a part without a piece.</summary>
    public int UnknownId { get; }

    /// <summary>Id of [CLS].</summary>
    public int StartId { get; }

    /// <summary>Id of [SEP].</summary>
    public int EndId { get; }

    string ITextTokenizer.Description => $"WordPiece, {(_lowercase ? "lower case" : "case kept")}, accents {(_stripAccents ? "stripped" : "kept")}";

    int ITextTokenizer.LastId => VocabularySize - 1;

    int? ITextTokenizer.UnknownId => UnknownId;

    IReadOnlyList<int> ITextTokenizer.Before => [StartId];

    IReadOnlyList<int> ITextTokenizer.After => [EndId];

    /// <summary>The options that change ids, for a hash; empty for an uncased vocabulary without special tokens in the text.</summary>
    internal string Settings => _lowercase && _stripAccents && _splitChinese && _specials.Length == 0
        ? "" : $"{_lowercase},{_stripAccents},{_splitChinese},{string.Join(' ', _specials.Select(special => special.Token))}";

    int[] ITextTokenizer.Pieces(string text) => Pieces(text);

    /// <summary>Opens a vocabulary of one token a line, the line number (from 0) being its id.</summary>
    /// <exception cref="InvalidDataException">The file is missing, or lacks [UNK], [CLS] or [SEP]; the message names it.</exception>
    public static WordPieceTokenizer Create(string vocabularyPath, WordPieceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(vocabularyPath);
        string text;
        try
        {
            text = File.ReadAllText(vocabularyPath);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidDataException($"{vocabularyPath}: this file of the model is missing", e);
        }

        // Lines end at \n only: \r and the like may be tokens' own characters, and are cut from the end as Hugging Face does.
        var lines = text.Split('\n');
        var size = lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
        var vocabulary = new Dictionary<string, int>(size, StringComparer.Ordinal);
        for (var i = 0; i < size; i++) vocabulary[lines[i].TrimEnd()] = i;
        return new WordPieceTokenizer(vocabulary, size, options ?? new WordPieceOptions(), vocabularyPath);
    }

    /// <summary>The ids of a text between [CLS] and [SEP]; only these two for an empty one. Nothing is cut off.</summary>
    public int[] Encode(ReadOnlySpan<char> text)
    {
        var ids = new List<int>(text.Length / 4 + 4) { StartId };
        AppendPieces(text, ids);
        ids.Add(EndId);
        return [.. ids];
    }

    /// <summary>The ids of a text without [CLS] and [SEP]; none for an empty one.</summary>
    public int[] Pieces(ReadOnlySpan<char> text)
    {
        var ids = new List<int>(text.Length / 4 + 4);
        AppendPieces(text, ids);
        return [.. ids];
    }

    private void AppendPieces(ReadOnlySpan<char> text, List<int> ids)
    {
        while (FirstSpecial(text) is { Start: >= 0 } special)
        {
            AppendPlain(text[..special.Start], ids);
            ids.Add(special.Id);
            text = text[(special.Start + special.Length)..];
        }

        AppendPlain(text, ids);
    }

    /// <summary>The first special token written out in a text, the longest of those that begin there; a start below 0 where there is none.</summary>
    private (int Start, int Length, int Id) FirstSpecial(ReadOnlySpan<char> text)
    {
        (int Start, int Length, int Id) first = (-1, 0, 0);
        foreach (var (token, id) in _specials)
        {
            var start = text.IndexOf(token, StringComparison.Ordinal);
            if (start >= 0 && (first.Start < 0 || start < first.Start || (start == first.Start && token.Length > first.Length))) first = (start, token.Length, id);
        }

        return first;
    }

    private void AppendPlain(ReadOnlySpan<char> text, List<int> ids)
    {
        var clean = Ascii.IsValid(text) ? text : CleanAndDecompose(text);
        Span<char> word = stackalloc char[2 * MaxWordCharacters];
        int length = 0, characters = 0;
        foreach (var raw in clean.EnumerateRunes())
        {
            var category = raw.IsAscii ? default : Rune.GetUnicodeCategory(raw);
            if (IsWhiteSpace(raw, category))
            {
                Flush(word);
                continue;
            }

            if (raw.IsAscii ? raw.Value < ' ' || raw.Value == 0x7F : _stripAccents && category == UnicodeCategory.NonSpacingMark) continue;
            if (_lowercase && raw.Value == 'İ')
            {
                // The one letter whose lower case is two characters, and which Rune leaves alone.
                Append(new Rune('i'), word);
                Append(new Rune('\u0307'), word);
                continue;
            }

            var rune = _lowercase ? Rune.ToLowerInvariant(raw) : raw;
            if (IsPunctuation(rune, category))
            {
                Flush(word);
                Append(rune, word);
                Flush(word);
            }
            else
            {
                Append(rune, word);
            }
        }

        Flush(word);

        void Append(Rune rune, Span<char> buffer)
        {
            if (++characters <= MaxWordCharacters) length += rune.EncodeToUtf16(buffer[length..]);
        }

        void Flush(Span<char> buffer)
        {
            if (characters > MaxWordCharacters) ids.Add(UnknownId);
            else if (length > 0) AppendWord(buffer[..length], ids);
            length = characters = 0;
        }
    }

    private void AppendWord(ReadOnlySpan<char> word, List<int> ids)
    {
        var first = ids.Count;
        for (var start = 0; start < word.Length;)
        {
            var lookup = start == 0 ? _starts : _continuations;
            var end = Math.Min(word.Length, start + _longest);
            int id;
            while (!lookup.TryGetValue(word[start..end], out id))
            {
                if (--end > start) continue;
                ids.RemoveRange(first, ids.Count - first);
                ids.Add(UnknownId);
                return;
            }

            ids.Add(id);
            start = end;
        }
    }

    /// <summary>Control and private characters dropped, white space made one kind, Chinese characters set apart; NFD where accents go.</summary>
    private string CleanAndDecompose(ReadOnlySpan<char> text)
    {
        var buffer = new ArrayBufferWriter<char>(text.Length + 16);
        foreach (var rune in text.EnumerateRunes()) // an unpaired surrogate comes as U+FFFD
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (IsWhiteSpace(rune, category))
            {
                buffer.Write(" ");
            }
            else if (rune != Rune.ReplacementChar && category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
                     or UnicodeCategory.Surrogate))
            {
                var alone = _splitChinese && IsChinese(rune.Value);
                if (alone) buffer.Write(" ");
                buffer.Advance(rune.EncodeToUtf16(buffer.GetSpan(2)));
                if (alone) buffer.Write(" ");
            }
        }

        var clean = new string(buffer.WrittenSpan);
        return _stripAccents ? clean.Normalize(NormalizationForm.FormD) : clean;
    }

    private static bool IsWhiteSpace(Rune rune, UnicodeCategory category) => rune.IsAscii
        ? rune.Value is ' ' or '\t' or '\n' or '\r'
        : category is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // BERT counts all ASCII that is no letter, digit or space as punctuation ($, +, ^ too), elsewhere Unicode's P*.
    private static bool IsPunctuation(Rune rune, UnicodeCategory category) => rune.IsAscii
        ? rune.Value is >= 33 and <= 47 or >= 58 and <= 64 or >= 91 and <= 96 or >= 123 and <= 126
        : category is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
            or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.OtherPunctuation;

    // The blocks of CJK ideographs, as Hugging Face lists them (2B920, where Unicode's block begins at 2B820): neither kana nor hangul.
    private static bool IsChinese(int code) => code is >= 0x4E00 and <= 0x9FFF or >= 0x3400 and <= 0x4DBF or >= 0x20000 and <= 0x2A6DF
        or >= 0x2A700 and <= 0x2B73F or >= 0x2B740 and <= 0x2B81F or >= 0x2B920 and <= 0x2CEAF or >= 0xF900 and <= 0xFAFF or >= 0x2F800 and <= 0x2FA1F;
}
