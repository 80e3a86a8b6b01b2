using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Names;

/// <summary>Names of the copy that the source does not know: misspelled, garbled, translated or invented.</summary>
internal sealed class GarbledNameDetector : IDetector
{
    // Two letters apart in a name of some length is a typing error; more is another name.
    private const double MisspelledRatio = 0.72;
    // Below, somebody rewrote the sentence and may call a thing by another name: Rome for Italy.
    private const double Rewritten = 0.3;
    private const double GarbledRatio = 0.55;

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "NAM001",
        Dimension = Dimension.Names,
        Summary = "A name that the source does not know: misspelled, garbled, translated or invented",
        Fires = new("The talks were led by Marta Kowalczyk, the mayor of Lubin.", "The talks were led by Marta Kowalik, the mayor of Lubin."),
        Silent = new("The talks were led by José Muñoz, the mayor of Lubin.", "The talks were led by Jose Munoz, the mayor of Lubin."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        var table = comparison.Gazetteer;
        var told = new HashSet<TextSpan>();
        if (Dateline(comparison) is { } filed && told.Add(filed.Source!.Value)) yield return filed;
        foreach (var run in comparison.CopyNames.Runs)
        {
            if (!comparison.Copy.Sentences[run.Sentence].IsArticle || comparison.PairOfCopy(run.Sentence) is not { } pair || Datelines.IsAgency(comparison.Copy, run.Tokens.Start)) continue;
            var unknown = Unknown(comparison, table, run);
            // One name of the source in several foreign words is one issue.
            if (unknown.Count > 0 && Judge(comparison, pair, run, unknown) is { } issue && (issue.Source is not { } source || told.Add(source))) yield return issue;
            else if (unknown.Count == 0 && (Disguised(comparison, pair, run) ?? TranslatedParticle(comparison, pair, run) ?? TurnedAtBeginning(comparison, pair, run)) is { } disguised && told.Add(disguised.Source!.Value)) yield return disguised;
        }
    }

    // "GROVE, Sweden —" for "LUND, Sweden —": the name of the place where a report was filed was put into English.
    private Issue? Dateline(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned) continue;
            var (first, its) = (pair.SourceTokens[0], pair.CopyTokens[0]);
            var (place, told) = (comparison.Source.Tokens[first], comparison.Copy.Tokens[its]);
            if (!place.IsUpper || !told.IsUpper || !Datelines.Holds(comparison.Source, first) || !Datelines.Holds(comparison.Copy, its)) continue;
            // What stands behind the place, a country or the day, is the same.
            var (next, other) = (comparison.Source.WordBeside(first, 1, 3), comparison.Copy.WordBeside(its, 1, 3));
            if ((comparison.CopyOf(first) is >= 0 and var twin && (twin != its || comparison.KindOf(its) is LinkKind.Exact or LinkKind.Form)) || !IsOrdinary(comparison.Language.Lexicon, told.Normal) || next < 0 || other < 0 || comparison.SourceOf(other) != next || comparison.KindOf(other) != LinkKind.Exact) return null;
            if (comparison.Gazetteer.SameName(place.Folded, told.Folded) || comparison.Gazetteer.NameWords.Contains(told.Folded)) return null;
            return Report(comparison, place.Span, told.Span, Severity.Major, "became", 0.8, IssueType.Mistranslation);
        }

        return null;
    }

    // "July Sanabria" for Julio Sanabria, "the Most of Harka" for the Harka Bridge, "Karr-King" for Karr-Roy: a capital makes a name of a month, a small word or a title, beside the half that was kept.
    private Issue? Disguised(Comparison comparison, AlignedPair pair, NameRun run)
    {
        if (!pair.IsAligned || pair.Verbatimness < Rewritten) return null;
        var (source, copy) = (comparison.Source.Tokens, comparison.Copy.Tokens);
        for (var k = run.Tokens.Start; k < run.Tokens.End; k++)
        {
            if (!comparison.CopyNames.Contains(k) || comparison.SourceOf(k) is not (>= 0 and var kept) || !comparison.SourceNames.Contains(kept)) continue;
            foreach (var (lost, made) in ((int, int)[])[(Step(source, kept, -1), Step(copy, k, -1)), (Step(source, kept, 1), Step(copy, k, 1)), (Step(source, kept, 1), Of(copy, k))])
            {
                if (lost < 0 || made < 0 || comparison.CopyOf(lost) >= 0 || comparison.SourceOf(made) >= 0 || !comparison.SourceNames.Contains(lost) || comparison.CopyNames.Contains(made)) continue;
                if (!copy[made].IsCapitalized || copy[made].IsUpper || copy[made].Folded.Length < 3 || made == comparison.Copy.SentenceOf(made).Tokens.Start) continue;
                if (!copy[made].IsFunctionWord && !DateWords.IsDayOrMonth(copy[made].Normal) && !(NameIndex.IsTitle(copy[made].Normal) && copy[made - 1].Normal == "-")) continue;
                // "Friday Sanabria said": the day belongs to the sentence where the source has it too, or a preposition before it.
                if (DateWords.IsDayOrMonth(copy[made].Normal) && (made == 0 || copy[made - 1].Normal is "on" or "in" or "last" or "next" or "this" or "since" or "until" or "by" || pair.SourceTokens.Any(t => DateWords.IsDayOrMonth(source[t].Normal)))) continue;
                return Report(comparison, comparison.Source.Place(lost, lost + 1), comparison.Copy.Place(made, made + 1), Severity.Major, "became", 0.8, IssueType.Mistranslation);
            }
        }

        return null;

        // The next word of the name, across a hyphen.
        static int Step(IReadOnlyList<Token> tokens, int from, int step)
        {
            var next = from + step;
            if (next > 0 && next + 1 < tokens.Count && tokens[next].Normal == "-") next += step;
            return next >= 0 && next < tokens.Count ? next : -1;
        }

        // What stands before "of" and this word.
        static int Of(IReadOnlyList<Token> tokens, int from) => from > 2 && tokens[from - 1].Normal == "of" ? from - 2 : from > 3 && tokens[from - 1].Normal == "the" && tokens[from - 2].Normal == "of" ? from - 3 : -1;
    }

    // "Pieter of Aswegen" for Pieter van Aswegen: the small word of another language between the two halves was put into English.
    private Issue? TranslatedParticle(Comparison comparison, AlignedPair pair, NameRun run)
    {
        if (!pair.IsAligned) return null;
        for (var k = run.Tokens.Start + 1; k < run.Tokens.End - 1; k++)
        {
            if (!IsEnglishParticle(comparison.Copy.Tokens[k]) || comparison.SourceOf(k - 1) is not (>= 0 and var left) || comparison.SourceOf(k + 1) != left + 2) continue;
            var particle = comparison.Source.Tokens[left + 1];
            if (particle is { IsWord: true, IsCapitalized: false } && !IsEnglishParticle(particle) && comparison.SourceNames.Contains(left) && comparison.SourceNames.Contains(left + 2))
                return Report(comparison, comparison.Source.Place(left, left + 3), comparison.Copy.Place(k - 1, k + 2), Severity.Minor, "became", 0.9, IssueType.Mistranslation);
        }

        return null;

        static bool IsEnglishParticle(Token token) => token.Normal is "of" or "the" or "and" or "for" or "from";
    }

    // "Summit of Harka, which ..." for "Harka Peak, which ...": turned about at the beginning of a sentence, where a capital makes no name.
    private Issue? TurnedAtBeginning(Comparison comparison, AlignedPair pair, NameRun run)
    {
        var (source, copy) = (comparison.Source.Tokens, comparison.Copy.Tokens);
        var kept = run.Tokens.Start;
        var made = kept - 2;
        if (!pair.IsAligned || made < 0 || copy[kept - 1].Normal != "of" || made != comparison.Copy.SentenceOf(kept).Tokens.Start || !copy[made].IsContent() || comparison.SourceOf(made) >= 0) return null;
        if (comparison.SourceOf(kept) is not (>= 0 and var own) || own + 2 >= source.Count || !comparison.SourceNames.Contains(own) || !comparison.SourceNames.Contains(own + 1) || comparison.CopyOf(own + 1) >= 0) return null;
        // What follows the one name follows the other.
        if (own != comparison.Source.SentenceOf(own).Tokens.Start || kept + 1 >= copy.Count || source[own + 2].Normal != copy[kept + 1].Normal) return null;
        return Report(comparison, comparison.Source.Place(own, own + 2), comparison.Copy.Place(made, kept + 1), Severity.Major, "became", 0.8, IssueType.Mistranslation);
    }

    private static List<int> Unknown(Comparison comparison, Gazetteer table, NameRun run)
    {
        var unknown = new List<int>();
        for (var i = run.Tokens.Start; i < run.Tokens.End; i++)
        {
            if (comparison.CopyNames.Contains(i) && (!table.Knows(comparison.Copy, run, i) || IsMadeName(comparison, table, run, i) || IsTranslatedPart(comparison, run, i)) && !IsKnownNumber(comparison, i)) unknown.Add(i);
        }

        return unknown;
    }

    private Issue? Judge(Comparison comparison, AlignedPair pair, NameRun run, List<int> unknown)
    {
        var copy = comparison.Copy;
        var place = Phrase(comparison, unknown[0], unknown[^1] + 1);
        var (twin, ratio) = Twin(comparison, pair, unknown);
        if (twin is { } source && ratio >= GarbledRatio)
        {
            var distance = unknown.Min(u => CharacterSimilarity.Distance(copy.Tokens[u].Folded, comparison.Source.Tokens[source.Start].Folded));
            var minor = (ratio >= MisspelledRatio && distance <= 2) || unknown.Any(u => IsForm(comparison.Source.Tokens[source.Start].Folded, copy.Tokens[u].Folded));
            return Report(comparison, comparison.Source.Place(source.Start, source.End), place, minor ? Severity.Minor : Severity.Major, minor ? "is misspelled" : "is garbled", 1, minor ? IssueType.Spelling : IssueType.Mistranslation);
        }

        // "Rome" for Italy, where the sentence was told in other words.
        if (pair.Verbatimness < 0.85 && unknown.All(u => Aliases.CountryOf(copy.Tokens, u) is { } country && Aliases.In(comparison.Source).Contains(country))) return null;
        var ordinary = unknown.All(u => IsOrdinary(comparison.Language.Lexicon, copy.Tokens[u].Normal));
        // "Harka Bread" for "Harka Pun": the rest of the name was kept, this part of it was translated or made up.
        if (Partner(comparison, run) is { } whole)
        {
            var other = Enumerable.Range(whole.Start, whole.Length).Where(t => comparison.SourceNames.Contains(t) && comparison.CopyOf(t) < 0 && !Compounded(comparison, pair, t)).ToList();
            var kept = Enumerable.Range(whole.Start, whole.Length).Where(t => comparison.SourceNames.Contains(t) && comparison.CopyOf(t) >= 0);
            // Beside a word that is nothing but a name, a common word is part of one too: Harka Pun.
            var renamed = other.Count > 0 && (other.Concat(kept).Any(t => !IsOrdinary(comparison.Language.Lexicon, comparison.Source.Tokens[t].Normal)));
            var alike = other.Count == 1 && unknown.Count == 1 && Synonyms(comparison, other[0], unknown[0]);
            var proper = other.Any(t => !IsOrdinary(comparison.Language.Lexicon, comparison.Source.Tokens[t].Normal));
            // "Samuel Cost" for "Samuel Price": whatever a person's given name stands before is a surname.
            var surname = other.Count == 1 && unknown.Count == 1 && kept.Contains(other[0] - 1) && !copy.Tokens[Math.Min(copy.Tokens.Count - 1, unknown[0] + 1)].IsCapitalized && comparison.SourceOf(unknown[0] - 1) == other[0] - 1 && IsGiven(comparison.Language.Lexicon, comparison.Source.Tokens[other[0] - 1]);
            // "Crest of Acacia" for Acacia Ridge: the name was turned about and its other half translated.
            var turned = other.Count == 1 && unknown.Count == 1 && comparison.SourceOf(BehindOf(copy, unknown[0])) == other[0] - 1 && kept.Contains(other[0] - 1);
            // "Board of Public Jobs" for the Board of Public Works: one word exchanged in a long name.
            var exchanged = other.Count == 1 && unknown.Count == 1 && kept.Count() > 1 && unknown[0] > 0 && comparison.SourceOf(unknown[0] - 1) == other[0] - 1;
            if ((renamed || turned || exchanged) && pair.IsAligned && pair.Verbatimness >= (proper || surname ? 0 : alike && !exchanged ? 0.5 : 0.35)) return Report(comparison, comparison.Source.Place(other[0], other[^1] + 1), place, alike ? Severity.Minor : Severity.Major, "became", 0.8, IssueType.Mistranslation);
        }

        if (unknown.Count == 1 && Wedged(comparison, unknown[0]) is { } title) return Report(comparison, title, place, Severity.Major, "became", 0.8, IssueType.Mistranslation);
        if (pair.IsAligned && pair.Gaps.FirstOrDefault(g => Holds(pair, g, unknown[0])) is { } gap && (gap.Source.Length > 0 || gap.Copy.Length > 0))
        {
            var lost = comparison.FreeSource(pair, gap).Where(t => comparison.SourceNames.Contains(t) && !Compounded(comparison, pair, t)).ToList();
            // A title put into other ordinary words by someone who rewrote the sentence, or one common word for another.
            var common = ordinary && lost.All(t => IsOrdinary(comparison.Language.Lexicon, comparison.Source.Tokens[t].Normal));
            var synonyms = lost.Count == 1 && unknown.Count == 1 && Synonyms(comparison, lost[0], unknown[0]);
            // ČTK for the Czech Press Agency: letters of the other language say that it is the original's own short form.
            if (unknown.TrueForAll(u => IsAbbreviation(copy, u) && !System.Text.Ascii.IsValid(copy.Tokens[u].Span.Of(copy.Text))) && lost.All(t => comparison.Source.Tokens[t].Folded.Length > 3)) return null;
            // "Harka and Stone" for "Harka and Rock": the other half of the name stayed before it.
            if (lost.Count == 1 && unknown.Count == 1 && common && IsSecondHalf(comparison, lost[0], unknown[0])) return Report(comparison, comparison.Source.Place(lost[0], lost[0] + 1), place, Severity.Major, "became", 0.9, IssueType.Mistranslation);
            var reworded = common && (pair.Verbatimness < 0.5 || (run.Tokens.Length == 1 && lost.Count == 1)) || (synonyms && run.Tokens.Length == 1);
            if (lost.Count > 0 && !reworded)
            {
                var confidence = Math.Clamp((gap.LeftRun > 0 ? 0.35 : 0) + (gap.RightRun > 0 ? 0.35 : 0) + pair.Verbatimness, 0, 1);
                if (confidence >= 0.5 && Math.Max(comparison.Verbatimness, pair.Verbatimness) >= Rewritten) return Report(comparison, comparison.Source.Place(lost[0], lost[^1] + 1), place, synonyms ? Severity.Minor : Severity.Major, "became", confidence, IssueType.Mistranslation);
            }
            else if (lost.Count == 0 && !ordinary && !unknown.TrueForAll(u => IsAbbreviation(copy, u)) && gap.IsAnchored && pair.Verbatimness >= 0.4 && Replaces(comparison, pair, gap) is { } words)
            {
                return Report(comparison, words, place, Severity.Major, "became a name:", 0.8, IssueType.Mistranslation);
            }
        }

        // Another country in the place of the name misleads about where; a word that names nothing is only lost.
        if (Renamed(comparison, pair, run) is { } replaced) return Report(comparison, replaced, place, unknown.TrueForAll(u => Aliases.IsOfCountry(copy.Tokens[u])) ? Severity.Critical : Severity.Major, "became", 0.7, IssueType.Mistranslation);
        // A name from nowhere in a sentence that otherwise follows its source; beside a known name it may be true (a forename), but the source does not say so.
        var beside = Enumerable.Range(run.Tokens.Start, run.Tokens.Length).Any(t => !unknown.Contains(t) && comparison.SourceOf(t) >= 0);
        return pair.Verbatimness >= 0.6 && !unknown.TrueForAll(u => IsAbbreviation(copy, u)) && unknown.Any(u => comparison.Language.Lexicon.Capitalization(copy.Tokens[u].Normal) > 0.6 && !IsEveryday(comparison.Language.Lexicon, copy.Tokens[u]))
            ? Report(comparison, null, place, beside ? Severity.Minor : Severity.Major, "", 0.6, IssueType.Addition) : null;
    }

    // "The mountain pass of Ostrava" for the Harka mountain pass: what the name belongs to was kept, whichever side it stands on.
    private static TextSpan? Renamed(Comparison comparison, AlignedPair pair, NameRun run)
    {
        if (!pair.IsAligned) return null;
        var heads = Heads(comparison.Copy, run.Tokens).Where(h => comparison.KindOf(h) is LinkKind.Exact or LinkKind.Form).Select(comparison.SourceOf).ToList();
        if (heads.Count == 0) return null;
        foreach (var lost in comparison.SourceNames.Between(pair.SourceTokens[0], pair.SourceTokens[^1]).Select(r => r.Tokens))
        {
            if (Enumerable.Range(lost.Start, lost.Length).All(t => comparison.CopyOf(t) < 0 && !Compounded(comparison, pair, t)) && Heads(comparison.Source, lost).Any(heads.Contains)) return comparison.Source.Place(lost.Start, lost.End);
        }

        return null;
    }

    // Up to two things that a name is put before, or the one that it is of.
    private static IEnumerable<int> Heads(Document document, TextSpan name)
    {
        var before = Before(document, name.Start, "the");
        if (before > 0 && document.Tokens[before].Normal == "of" && document.Tokens[before - 1].IsContent()) yield return before - 1;
        var next = name.End < document.Tokens.Count && document.Tokens[name.End].Kind == TokenKind.Possessive ? name.End + 1 : name.End;
        for (var i = next; i < Math.Min(document.Tokens.Count, next + 2) && document.Tokens[i] is { IsCapitalized: false } token && token.IsContent(); i++) yield return i;
    }

    // The unknown words with those of the same foreign phrase behind them: "Svaz měst a obcí".
    private static TextSpan Phrase(Comparison comparison, int first, int end)
    {
        var tokens = comparison.Copy.SentenceOf(first).Tokens;
        for (var i = end; i < Math.Min(tokens.End, end + 3); i++)
        {
            var token = comparison.Copy.Tokens[i];
            if (!token.IsWord) break;
            if (comparison.Language.Lexicon.Frequency(token.Normal) == 0 && comparison.SourceOf(i) < 0 && token.Normal != token.Folded) end = i + 1;
            else if (token.Normal.Length > 2) break;
        }

        return comparison.Copy.Place(first, end);
    }

    // PhD, AEF: capitals inside, put behind or in the place of what the source has in full.
    private static bool IsAbbreviation(Document document, int token) =>
        document.Tokens[token].Span.Of(document.Text) is { Length: <= 6 } text && text.Count(char.IsUpper) > 1;

    // Most of the name with another ending: Toktosun for Toktosunov.
    private static bool IsForm(string a, string b) => CharacterSimilarity.CommonPrefix(a, b) is >= 5 and var prefix && prefix >= 0.6 * Math.Max(a.Length, b.Length);

    // "Sunita Charity": a common word of the source's is no name of it, beside a name whose other part is missing; "Wealth Sunita" for Rich Sunita, before the same name.
    private static bool IsMadeName(Comparison comparison, Gazetteer table, NameRun run, int token) =>
        table.IsOnlyCommon(comparison.Copy.Tokens[token].Folded) && Partner(comparison, run) is { } whole
        && Enumerable.Range(whole.Start, whole.Length).Any(t => comparison.SourceNames.Contains(t) && comparison.CopyOf(t) < 0 && (!IsOrdinary(comparison.Language.Lexicon, comparison.Source.Tokens[t].Normal) || StandsBeforeTheSame(comparison, t, token)));

    private static bool StandsBeforeTheSame(Comparison comparison, int source, int copy) =>
        source + 1 < comparison.Source.Tokens.Count && copy + 1 < comparison.Copy.Tokens.Count && comparison.SourceOf(copy + 1) == source + 1
        && !IsOrdinary(comparison.Language.Lexicon, comparison.Source.Tokens[source + 1].Normal);

    // "Lubin of the South" for Lubin del Sur: the foreign small word of the name was put into English, and with it what it belongs to.
    private static bool IsTranslatedPart(Comparison comparison, NameRun run, int token)
    {
        if (comparison.SourceOf(token) >= 0 || Before(comparison.Copy, token, "the") is not (> 0 and var of) || comparison.Copy.Tokens[of].Normal != "of" || of - 1 < run.Tokens.Start) return false;
        if (comparison.SourceOf(of - 1) is not (>= 0 and var source) || !comparison.SourceNames.Contains(source)) return false;
        var whole = comparison.SourceNames.Between(source, source).First().Tokens;
        return source + 2 < whole.End && comparison.Source.Tokens[source + 1] is { IsWord: true, IsCapitalized: false, Normal: not ("of" or "the" or "and" or "for") }
            && Enumerable.Range(source + 2, whole.End - source - 2).Any(t => comparison.SourceNames.Contains(t) && comparison.CopyOf(t) < 0);
    }

    // The token before another one, beyond a small word.
    private static int Before(Document document, int token, string small) => token > 1 && document.Tokens[token - 1].Normal == small ? token - 2 : token - 1;

    // The word behind "of" or "of the", or the token itself.
    private static int BehindOf(Document document, int token)
    {
        if (token + 2 >= document.Tokens.Count || document.Tokens[token + 1].Normal != "of") return token;
        return document.Tokens[token + 2].Normal == "the" && token + 3 < document.Tokens.Count ? token + 3 : token + 2;
    }

    // Behind "&" or a hyphen, both times the same name.
    private static bool IsSecondHalf(Comparison comparison, int source, int copy) =>
        source > 1 && copy > 1 && comparison.Source.Tokens[source - 1].Normal is "&" or "-" && comparison.Copy.Tokens[copy - 1].Normal == comparison.Source.Tokens[source - 1].Normal
        && comparison.Source.Tokens[source - 2].IsCapitalized && comparison.Copy.Tokens[copy - 2].Folded == comparison.Source.Tokens[source - 2].Folded;

    // The source's capitalised word that stood between the same two words: "Health Pastor Anna" for Health Minister Anna.
    private static TextSpan? Wedged(Comparison comparison, int token)
    {
        if (token == 0 || token + 1 >= comparison.Copy.Tokens.Count || comparison.SourceOf(token - 1) is not (>= 0 and var left) || comparison.SourceOf(token + 1) != left + 2) return null;
        var copy = comparison.Copy.Tokens;
        var between = comparison.Source.Tokens[left + 1];
        return copy[token - 1].IsCapitalized && copy[token + 1].IsCapitalized && between.IsWord && between.IsCapitalized ? comparison.Source.Place(left + 1, left + 2) : null;
    }

    // The source's name that the known words of the copy's name belong to.
    private static TextSpan? Partner(Comparison comparison, NameRun run)
    {
        foreach (var t in Enumerable.Range(run.Tokens.Start, run.Tokens.Length))
        {
            if (!comparison.CopyNames.Contains(t) || comparison.SourceOf(t) is not (>= 0 and var source) || !comparison.SourceNames.Contains(source)) continue;
            return comparison.SourceNames.Between(source, source).First().Tokens;
        }

        return null;
    }

    // The Daily Ledger as DailyLedger.
    private static bool Compounded(Comparison comparison, AlignedPair pair, int source)
    {
        var word = comparison.Source.Tokens[source].Folded;
        return word.Length > 2 && pair.CopyTokens.Any(t => comparison.Copy.Tokens[t].IsWord && comparison.Copy.Tokens[t].Folded.Length > word.Length + 2
            && (comparison.Copy.Tokens[t].Folded.StartsWith(word, StringComparison.Ordinal) || comparison.Copy.Tokens[t].Folded.EndsWith(word, StringComparison.Ordinal)));
    }

    // "The Third" for III.
    private static bool IsKnownNumber(Comparison comparison, int token) =>
        comparison.CopyQuantities.Any(q => q.Tokens.Start <= token && token < q.Tokens.End && q.Kind is QuantityKind.Ordinal or QuantityKind.Number && comparison.SourceQuantities.Any(q.Agrees));

    private static bool Synonyms(Comparison comparison, int source, int copy)
    {
        var (a, b) = (comparison.Source.Tokens[source], comparison.Copy.Tokens[copy]);
        var lexicon = comparison.Language.Lexicon;
        if (lexicon.Kinship(lexicon.Word(a.Folded), lexicon.Word(b.Folded)) > 0.2) return true;
        if (!IsOrdinary(lexicon, a.Normal) || !IsOrdinary(lexicon, b.Normal)) return false;
        var vectors = comparison.Language.Words.Of([a.Folded, b.Folded]);
        return WordVectors.Similarity(vectors[0], vectors[1]) >= 0.5;
    }

    private static TextSpan? Replaces(Comparison comparison, AlignedPair pair, Gap gap)
    {
        var words = comparison.FreeSource(pair, gap).Where(t => comparison.Source.Tokens[t].IsContent()).ToList();
        return words.Count is > 0 and <= 3 ? comparison.Source.Place(words[0], words[^1] + 1) : null;
    }

    // The source name that looks most alike: in the same pair where one is lost, else anywhere.
    private static (TextSpan? Source, double Ratio) Twin(Comparison comparison, AlignedPair pair, List<int> unknown)
    {
        (TextSpan? Best, double Ratio) twin = (null, 0);
        // The name that lost its s is linked to the whole one as its form.
        if (unknown.Find(u => comparison.SourceOf(u) is >= 0 and var s && comparison.Source.Tokens[s].Folded == comparison.Copy.Tokens[u].Folded + "s") is > 0 and var lost)
            return (new TextSpan(comparison.SourceOf(lost), comparison.SourceOf(lost) + 1), 1);
        foreach (var i in pair.SourceTokens)
        {
            if (!comparison.SourceNames.Contains(i) || comparison.CopyOf(i) >= 0) continue;
            foreach (var u in unknown)
            {
                var ratio = Likeness(comparison.Source.Tokens[i].Folded, comparison.Copy.Tokens[u].Folded);
                if (ratio > twin.Ratio) twin = (new TextSpan(i, i + 1), ratio);
            }
        }

        if (twin.Ratio >= GarbledRatio) return twin;
        foreach (var u in unknown)
        {
            var word = comparison.Copy.Tokens[u].Folded;
            if (comparison.Language.Lexicon.Frequency(word) > 20) continue;
            foreach (var name in comparison.Gazetteer.BeginningWith(word[0]))
            {
                var ratio = Likeness(name, word);
                if (ratio < 0.75 || ratio <= twin.Ratio) continue;
                var place = comparison.SourceNames.Runs.SelectMany(r => Enumerable.Range(r.Tokens.Start, r.Tokens.Length)).First(t => comparison.Source.Tokens[t].Folded == name);
                twin = (new TextSpan(place, place + 1), ratio);
            }
        }

        return twin;
    }

    private static double Likeness(string a, string b) =>
        Math.Min(a.Length, b.Length) < 4 || Math.Abs(a.Length - b.Length) > 6 ? 0 : CharacterSimilarity.Ratio(a, b) - (a[0] == b[0] ? 0 : 0.1);

    // TV, CEO, DNA: short forms that are common nouns.
    private static bool IsEveryday(Lexicon lexicon, Token token) => token.IsUpper && token.Folded.Length <= 4 && lexicon.Frequency(token.Normal) > 1000;

    // Nothing but a name, and no country's.
    private static bool IsGiven(Lexicon lexicon, Token token) => !IsOrdinary(lexicon, token.Normal) && lexicon.Capitalization(token.Normal) > 0.9 && !token.IsUpper && !Aliases.IsOfCountry(token);

    private static bool IsOrdinary(Lexicon lexicon, string normal) => lexicon.Frequency(normal) > 30 && lexicon.Capitalization(normal) < 0.5;

    private static bool Holds(AlignedPair pair, Gap gap, int copyToken)
    {
        var position = Array.BinarySearch(pair.CopyTokens, copyToken);
        return gap.Copy.Start <= position && position < gap.Copy.End;
    }

    private Issue Report(Comparison comparison, TextSpan? source, TextSpan copy, Severity severity, string verb, double confidence, IssueType type) => Descriptor.Issue(type, severity, source, copy,
        source is { } place
            ? verb.StartsWith("is", StringComparison.Ordinal) ? $"The name {comparison.Source.Quoted(place)} {verb}." : $"{comparison.Source.Quoted(place)} {verb} {comparison.Copy.Quoted(copy)}."
            : $"The name {comparison.Copy.Quoted(copy)} is not in the source.", confidence);
}
