using System.CommandLine;
using QualityScorer.Training.Exchanging;
using QualityScorer.Training.Marking;

namespace QualityScorer.Cli.Commands;

/// <summary><c>qualityscorer train-evidence</c>: what the detectors know of words, from marked articles or from pairs of wordings.</summary>
internal static class TrainEvidenceCommand
{
    private const double SoundShare = 0.2;
    private const double SoundWeight = 0.2;

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var marked = new Option<string[]>("--marked") { HelpName = "DIR", Description = "Articles with the damage marked by hand, in the form of data/graded: makes word-choice.json, which judges words in the place of others; may be given several times" };
        var also = new Option<string[]>("--also") { HelpName = "DIR", Description = "Further articles in the same form that are unlike those the models are meant for; their words count --also-weight; may be given several times" };
        var alsoWeight = new Option<double>("--also-weight") { HelpName = "NUMBER", Description = "How much a word of the further articles counts beside one of the others, above 0", DefaultValueFactory = _ => 0.2 };
        var rated = new Option<string?>("--rated") { HelpName = "FILE", Description = "Judged pairs (CSV: source, copy, score): the words that the best-rated fifth of them exchanged count as harmless, a fifth each" };
        var paraphrases = new Option<string?>("--paraphrases") { HelpName = "FILE", Description = "Two wordings of the same a line, separated by a tab: makes exchanges.tsv.gz, the words that stand for each other" };
        var output = new Option<string>("--out") { HelpName = "DIR", Required = true, Description = "Directory to write into: wording/ or lexicon/ of a folder of models" };
        var model = new Option<string?>("--model") { HelpName = "DIR", Description = "Directory of the models that align and measure; those of this program unless given" };
        var encoder = OptionValues.Encoder();
        var licence = new Option<string?>("--licence") { HelpName = "WORDS", Description = "What may be done with a model of these articles; kept in the model" };
        var command = new DocumentedCommand("train-evidence", "Makes the models that the detectors of wrong words read.", """
              qualityscorer train-evidence --marked data/graded --out my-models/wording
              qualityscorer train-evidence --marked my-articles --marked data/chained --also data/marked --also data/falsified --rated judged.csv --out my-models/wording
              qualityscorer train-evidence --paraphrases pairs.tsv --out my-models/lexicon
            """)
        {
            marked, also, alsoWeight, rated, paraphrases, output, model, encoder, licence,
        };
        command.SetAction(parsed =>
        {
            var (articles, pairs) = (parsed.GetValue(marked), parsed.GetValue(paraphrases));
            if (articles is not { Length: > 0 } == pairs is null) throw new UsageException("train-evidence: give either --marked DIR or --paraphrases FILE");
            if (pairs is not null && parsed.GetValue(also) is { Length: > 0 }) throw new UsageException("train-evidence: --also goes with --marked");
            if (pairs is not null && parsed.GetValue(rated) is not null) throw new UsageException("train-evidence: --rated goes with --marked");
            var language = new ScorerSource(terminal, parsed.GetValue(model), parsed.GetValue(encoder)).Language;
            if (pairs is null)
            {
                var options = new WordChoiceOptions();
                options = options with { Licence = parsed.GetValue(licence) ?? options.Licence };
                var target = Path.Combine(parsed.GetRequiredValue(output), "word-choice.json");
                var weight = parsed.GetValue(alsoWeight);
                if (!(weight > 0)) throw new UsageException("train-evidence: --also-weight must be above 0");
                IReadOnlyList<MarkedCopy> further = [.. (parsed.GetValue(also) ?? []).SelectMany(folder => new MarkedArticles(folder, weight).Read())];
                IReadOnlyList<MarkedCopy> sound = [];
                if (parsed.GetValue(rated) is { } judged)
                {
                    InputFile.Check(judged);
                    sound = new SoundCopies(judged, SoundShare, SoundWeight).Read();
                }

                new WordChoiceTraining(language, options).Fit([.. articles!.SelectMany(path => new MarkedArticles(path).Read()), .. further], sound, terminal.Error.WriteLine).Save(target);
                terminal.Error.WriteLine($"{target}: written");
                return ExitCode.Done;
            }

            InputFile.Check(pairs);
            var count = new ExchangeCount(language);
            var rows = count.AddFile(pairs, done => terminal.Error.WriteLine($"{done} pairs aligned"));
            var table = Path.Combine(parsed.GetRequiredValue(output), "exchanges.tsv.gz");
            terminal.Error.WriteLine($"{table}: {count.Save(table)} pairs of words from {rows} pairs of wordings");
            return ExitCode.Done;
        });
        return command;
    }
}
