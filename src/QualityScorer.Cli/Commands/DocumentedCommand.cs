using System.CommandLine;

namespace QualityScorer.Cli.Commands;

/// <summary>A command whose help screen ends with examples.</summary>
internal sealed class DocumentedCommand(string name, string description, string examples) : Command(name, description)
{
    /// <summary>Lines of examples, indented by two spaces.</summary>
    public string Examples { get; } = examples;

    /// <summary>Whether the command sees to its own end when the process is told to end; else it is cancelled and has two seconds.</summary>
    public bool EndsItself { get; init; }
}
