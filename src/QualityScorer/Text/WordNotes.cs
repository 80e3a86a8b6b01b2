using System.Runtime.CompilerServices;

namespace QualityScorer.Text;

/// <summary>What a reader knows of words by their form, worked out once for each word of a lexicon and kept with it. Thread-safe.</summary>
/// <param name="read">Works it out; null for a word of which nothing is known.</param>
internal sealed class WordNotes<T>(Func<LexiconWord, T?> read)
    where T : class
{
    private static readonly object Nothing = new();
    private readonly int _place = LexiconWord.PlaceForNotes();

    /// <summary>What is known of a word, or null.</summary>
    public T? Of(LexiconWord word)
    {
        var note = word.NoteAt(_place);
        if (note is null) word.Note(_place, note = read(word) ?? Nothing);
        return ReferenceEquals(note, Nothing) ? null : Unsafe.As<T>(note);
    }
}
