using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Ingest.Local.Commands;

/// <summary>The help of a verb, then its examples.</summary>
internal sealed class HelpWithExamples(HelpAction help, Output output) : SynchronousCommandLineAction
{
    private static readonly string[] OfRoot = ["", "run --once --data ./news", "meetings --actor Lavrov", "status"];

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var examples = parseResult.CommandResult.Command switch
        {
            Verb verb => verb.Examples,
            RootCommand => OfRoot,
            _ => [],
        };
        if (examples.Count > 0)
        {
            output.Line("Examples:");
        }

        foreach (var example in examples)
        {
            output.Line($"  ingest {example}".TrimEnd());
        }

        return code;
    }
}
