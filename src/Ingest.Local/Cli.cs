using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Ingest.Local.Commands;

namespace Ingest.Local;

public static class Cli
{
    /// <returns>0: done. 1: failed, or the answer is empty. 2: wrong usage. 130: stopped.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args,
        Output output,
        CancellationToken cancellationToken)
    {
        var parsed = Root(output).Parse(WithVerb(args));
        if (parsed.Action is ParseErrorAction)
        {
            output.Error($"{parsed.Errors[0].Message.TrimEnd('.')}: see `{PathOf(parsed)} --help`.");
            return ExitCode.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(ConfigurationFor(output), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Stopped;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            output.Error(Settings.IsDebugging() ? failure.ToString() : Trouble.Describe(failure));
            return ExitCode.Failed;
        }
    }

    /// <summary>`ingest` alone runs the pipeline.</summary>
    private static IReadOnlyList<string> WithVerb(IReadOnlyList<string> args) =>
        args.Count == 0 || (args[0].StartsWith('-') && args[0] is not ("-h" or "-?" or "--help" or "--version"))
            ? ["run", .. args]
            : args;

    private static RootCommand Root(Output output)
    {
        var root = new RootCommand(
            "Watches news feeds and mails who wants to know when actors and their meetings are in the news. "
            + "Without a verb: run.")
        {
            RunCommand.Make(output),
            FeedsCommand.Make(output),
            SubscriptionsCommand.Make(output),
            ActorsCommand.Make(output),
            ArticlesCommand.Make(output),
            MeetingsCommand.Make(output),
            StoriesCommand.Make(output),
            AnalyzeCommand.Make(output),
            ParseCommand.Make(output),
            StatusCommand.Make(output),
            PoisonCommand.Make(output),
            CostCommand.Make(output),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, output);
        return root;
    }

    private static InvocationConfiguration ConfigurationFor(Output output) =>
        new()
        {
            Output = output.Writer,
            Error = output.Errors,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };

    private static string PathOf(ParseResult parsed)
    {
        var names = new List<string>();
        for (var part = parsed.CommandResult; part is not null; part = part.Parent as CommandResult)
        {
            names.Insert(0, part.Command is RootCommand ? "ingest" : part.Command.Name);
        }

        return string.Join(' ', names);
    }
}
