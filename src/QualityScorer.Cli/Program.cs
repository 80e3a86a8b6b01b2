using System.CommandLine;
using QualityScorer.Cli.Commands;
using QualityScorer.Reports;

namespace QualityScorer.Cli;

/// <summary>The <c>qualityscorer</c> command.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        return await RunAsync(args, Terminal.Open()).ConfigureAwait(false);
    }

    /// <summary>Runs one command line; every fault becomes one line on standard error and an exit code.</summary>
    internal static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellation = default)
    {
        try
        {
            var command = CommandTree.Create(terminal);
            var parsed = command.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0)
                throw new UsageException($"{parsed.Errors[^1].Message.TrimEnd('.')}; see {CommandTree.Path(parsed.CommandResult)} --help");
            var invocation = new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false };
            if (parsed.CommandResult.Command is DocumentedCommand { EndsItself: true }) invocation.ProcessTerminationTimeout = null;
            var code = await parsed.InvokeAsync(invocation, cancellation).ConfigureAwait(false);
            await terminal.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            return code;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("qualityscorer: cancelled, nothing was written");
            return ExitCode.Cancelled;
        }
        catch (Exception fault) when (fault is UsageException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"qualityscorer: {VisibleText.Of(fault.Message)}");
            return ExitCode.WrongUse;
        }
#pragma warning disable CA1031 // The last line of defence: a fault of the program is reported as one, in one line, and ends the process.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            terminal.Error.WriteLine($"qualityscorer: internal fault, please report it: {fault.GetType().Name}: {VisibleText.Of(fault.Message)}");
            return ExitCode.WrongUse;
        }
    }
}
