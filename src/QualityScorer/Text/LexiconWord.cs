namespace QualityScorer.Text;

/// <summary>All that a <see cref="Lexicon"/> knows of one word form, looked up once. Thread-safe.</summary>
internal sealed class LexiconWord
{
    private static int _places;
    private readonly Lexicon _lexicon;
    private readonly string _known;
    private LexiconWord? _base;
    private LexiconWord? _root;
    private bool _rootIsRead;
    private double _gerundShare = double.NaN;
    private Vector? _vector;
    private object?[] _notes = [];

    /// <param name="lexicon">The lexicon.</param>
    /// <param name="form">The word as it is written, folded.</param>
    public LexiconWord(Lexicon lexicon, string form)
    {
        _lexicon = lexicon;
        Form = form;
        _known = lexicon.BaseOf(form);
        IsBase = _known == form;
        Frequency = lexicon.Frequency(form);
        Rarity = lexicon.Rarity(form);
        PlainStem = WordForms.Stem(form);
        Stem = IsBase ? PlainStem : WordForms.Stem(_known);
        (OppositeOfPlain, Opposite) = (Opposites.NumberOf(PlainStem), Opposites.NumberOf(Stem));
        BeginsOpposite = Opposites.Begin(Stem);
        Synonyms = lexicon.SynonymNumber(form);
        Exchanged = lexicon.Exchanges.NumberOf(form);
        Senses = lexicon.Thesaurus.Find(form);
        Beginnings = lexicon.Expressions.BeginningWith(form);
    }

    /// <summary>The word.</summary>
    public string Form { get; }

    /// <summary>Its dictionary form, or itself.</summary>
    public LexiconWord Base => _base ??= IsBase ? this : _lexicon.Word(_known);

    /// <summary>True for a word that is its own dictionary form, or whose dictionary form is not known.</summary>
    public bool IsBase { get; }

    /// <summary>Occurrences in the training corpus.</summary>
    public long Frequency { get; }

    /// <summary><see cref="Lexicon.Rarity"/>.</summary>
    public double Rarity { get; }

    /// <summary>The same for the word as it stands in a text, which may have diacritics and dots.</summary>
    public double RarityOf(string normal) => normal == Form ? Rarity : _lexicon.Rarity(normal);

    /// <summary>Its stem by rule.</summary>
    public string PlainStem { get; }

    /// <summary>The stem that all forms of the word share: of the dictionary form where it is known.</summary>
    public string Stem { get; }

    /// <summary>The word that a superlative, comparative or adverb was made of, or null.</summary>
    public LexiconWord? Root
    {
        get
        {
            if (Volatile.Read(ref _rootIsRead)) return _root;
            _root = _lexicon.Thesaurus.RootOf(Form) is { } root ? _lexicon.Word(root) : null;
            Volatile.Write(ref _rootIsRead, true);
            return _root;
        }
    }

    /// <summary>How common the -ing form is beside the form itself: high for a verb in its base form, near 0 for what is none.</summary>
    public double GerundShare
    {
        get
        {
            if (double.IsNaN(_gerundShare)) _gerundShare = Gerunds(Form).Max(_lexicon.Frequency) / (Frequency + 1.0);
            return _gerundShare;
        }
    }

    /// <summary>True where a particle behind it may make the opposite of another verb: <c>turn</c>, for "turn down".</summary>
    internal bool BeginsOpposite { get; }

    /// <summary>The vector that was kept for a table of vectors, or null.</summary>
    internal float[]? VectorOf(object table) => _vector is { } kept && ReferenceEquals(kept.Table, table) ? kept.Values : null;

    /// <summary>Keeps its vector of a table; one of another table is forgotten.</summary>
    internal void Keep(object table, float[] values) => _vector = new Vector(table, values);

    /// <summary>Its number among the lexicon's synonyms.</summary>
    internal int Synonyms { get; }

    /// <summary>Its number among the exchanged words.</summary>
    internal int Exchanged { get; }

    /// <summary>Its senses in the thesaurus.</summary>
    internal Thesaurus.Entry? Senses { get; }

    /// <summary>The fixed expressions that begin with it, or null.</summary>
    internal Expressions.Beginning? Beginnings { get; }

    /// <summary>The number of its stem among the opposites.</summary>
    internal int Opposite { get; }

    /// <summary>The number of its stem by rule among the opposites.</summary>
    internal int OppositeOfPlain { get; }

    /// <summary>How the -ing form of a verb may be spelt.</summary>
    public static string[] Gerunds(string verb) => verb.Length < 3
        ? [verb + "ing"]
        : verb.EndsWith('e') ? [verb + "ing", verb[..^1] + "ing"] : [verb + "ing", verb + verb[^1] + "ing"];

    /// <summary>Takes a place for the notes of one reader.</summary>
    internal static int PlaceForNotes() => Interlocked.Increment(ref _places) - 1;

    /// <summary>The note at a place, or null.</summary>
    internal object? NoteAt(int place) => _notes is var notes && place < notes.Length ? notes[place] : null;

    /// <summary>Puts a note at a place. Where two threads put one at once, one may be lost and is worked out again.</summary>
    internal void Note(int place, object note)
    {
        var notes = _notes;
        if (place >= notes.Length) Array.Resize(ref notes, Math.Max(place + 1, _places));
        notes[place] = note;
        _notes = notes;
    }

    private sealed record Vector(object Table, float[] Values);
}
