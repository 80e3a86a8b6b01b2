using System.CommandLine;
using QualityScorer.Service;

namespace QualityScorer.Cli.Commands;

/// <summary><c>qualityscorer serve</c>: the HTTP service.</summary>
internal static class ServeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var urls = new Option<string?>("--urls") { HelpName = "URL", Description = $"Addresses to listen on, separated by semicolons; {ScoringServer.DefaultUrl} unless given" };
        var model = new Option<string?>("--model") { HelpName = "DIR", Description = "Directory of the models; those of this program unless given" };
        var encoder = OptionValues.Encoder();
        var command = new DocumentedCommand("serve", "Serves scores over HTTP, and a page to look at a pair.", """
              qualityscorer serve
              qualityscorer serve --urls http://localhost:8080
            """)
        {
            EndsItself = true,
        };
        command.Options.Add(urls);
        command.Options.Add(model);
        command.Options.Add(encoder);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var server = ScoringServer.Create(parsed.GetValue(urls), options =>
            {
                options.ModelDirectory = parsed.GetValue(model) ?? options.ModelDirectory;
                options.Encoder = options.Encoder with { Directory = parsed.GetValue(encoder) ?? options.Encoder.Directory };
            });
            await server.StartAsync(cancellation).ConfigureAwait(false);
            await server.WaitForShutdownAsync(cancellation).ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }
}
