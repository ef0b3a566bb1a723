using System.CommandLine;

namespace Ingest.Local.Commands;

/// <summary>A verb of the command, with examples that its help shows.</summary>
internal sealed class Verb(string name, string description, params IReadOnlyList<string> examples)
    : Command(name, description)
{
    /// <summary>Each without the leading `ingest`.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>Adds options and arguments in the order in which help lists them.</summary>
    public Verb With(params IReadOnlyList<Symbol> symbols)
    {
        foreach (var symbol in symbols)
        {
            switch (symbol)
            {
                case Option option:
                    Add(option);
                    break;
                case Argument argument:
                    Add(argument);
                    break;
                case Command command:
                    Add(command);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        return this;
    }

    public Verb Runs(Func<ParseResult, CancellationToken, Task<int>> action)
    {
        SetAction(action);
        return this;
    }
}
