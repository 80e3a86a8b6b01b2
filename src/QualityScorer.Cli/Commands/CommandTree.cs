using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Reflection;

namespace QualityScorer.Cli.Commands;

/// <summary>All commands, in the order of the help screen.</summary>
internal static class CommandTree
{
    private const string Name = "qualityscorer";

    /// <summary>Makes the root command for one run.</summary>
    public static Command Create(Terminal terminal)
    {
        // Not a RootCommand: that one takes its name and version from the process, which may be a test runner.
        var root = new DocumentedCommand(Name, "Says how degraded a rewritten copy of an English article is (0 = nothing lost, 100 = nothing usable), and where.", """
              qualityscorer score source.txt copy.txt
              qualityscorer score --pairs pairs.csv --out results.jsonl

            Exit codes:
              0  done
              1  a --max-degradation was exceeded
              2  wrong use or bad input; one line on standard error names the file, the row and the fault
            """);
        var help = new HelpOption { Recursive = true };
        help.Action = new ExamplesAction(new HelpAction { MaxWidth = terminal.Width });
        root.Options.Add(help);
        root.Options.Add(new Option<bool>("--version") { Description = "Show version information", Action = new VersionAction() });
        root.Subcommands.Add(ScoreCommand.Create(terminal));
        root.Subcommands.Add(TrainCommand.Create(terminal));
        root.Subcommands.Add(TrainEvidenceCommand.Create(terminal));
        root.Subcommands.Add(EvaluateCommand.Create(terminal));
        root.Subcommands.Add(CompareCommand.Create(terminal));
        root.Subcommands.Add(ServeCommand.Create());
        return root;
    }

    /// <summary>The command as a user types it: <c>qualityscorer score</c>.</summary>
    public static string Path(CommandResult result) => result.Parent is CommandResult parent ? $"{Path(parent)} {result.Command.Name}" : Name;

    /// <summary>The usual help screen and the command's examples below it.</summary>
    private sealed class ExamplesAction(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            help.Invoke(parseResult);
            if (parseResult.CommandResult.Command is DocumentedCommand { Examples: var examples })
                parseResult.InvocationConfiguration.Output.Write($"Examples:\n{examples}\n");
            return ExitCode.Done;
        }
    }

    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var version = typeof(CommandTree).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
            parseResult.InvocationConfiguration.Output.Write($"{Name} {version}\n");
            return ExitCode.Done;
        }
    }
}
