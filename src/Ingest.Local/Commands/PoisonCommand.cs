using System.CommandLine;
using Ingest.Pipeline.Storage;

namespace Ingest.Local.Commands;

/// <summary>`ingest poison`: what a stage could not do, and trying again.</summary>
internal static class PoisonCommand
{
    internal static Verb Make(Output output) =>
        new Verb("poison", "Lists, shows and replays what a stage failed on.", "poison list", "poison replay --all")
            .With(List(output), Show(output), Replay(output));

    private static Verb List(Output output)
    {
        var where = new WhereOptions();
        var json = new Option<bool>("--json") { Description = "One JSON array." };
        var verb = new Verb("list", "Lists what failed, with the reason.", "poison list --json").With(json);
        return where.AddTo(verb).Runs(async (parsed, token) =>
        {
            await using var installation = await where.OpenAsync(parsed, output, token);
            var failures = await ReadAsync(installation, token);
            if (parsed.GetValue(json))
            {
                output.Json(failures.Select(FailureView.Of));
                return ExitCode.Ok;
            }

            if (failures.Count == 0)
            {
                output.Line("Nothing failed.");
                return ExitCode.Ok;
            }

            output.Table(
                ["ID", "STAGE", "ATTEMPTS", "GIVEN UP", "REASON"],
                [.. failures.Select(Cells)]);
            return ExitCode.Ok;
        });
    }

    private static Verb Show(Output output)
    {
        var where = new WhereOptions();
        var which = new Argument<string>("ID") { Description = "As `ingest poison list` shows it." };
        var verb = new Verb("show", "Shows all that is known of one failure.", "poison show 0hmu7d7g").With(which);
        return where.AddTo(verb).Runs(async (parsed, token) =>
        {
            await using var installation = await where.OpenAsync(parsed, output, token);
            var failure = await FindAsync(installation, parsed.GetRequiredValue(which), token);
            output.Line($"Stage:    {failure.Stage}");
            output.Line($"Item:     {failure.Item}");
            output.Line($"Reason:   {failure.Reason}");
            output.Line($"Attempts: {failure.Attempts}{(failure.Poisoned ? ", given up" : "")}");
            output.Line($"First:    {failure.First:u}");
            output.Line($"Last:     {failure.Last:u}");
            return ExitCode.Ok;
        });
    }

    private static Verb Replay(Output output)
    {
        var where = new WhereOptions();
        var which = new Argument<string?>("ID")
        {
            Description = "As `ingest poison list` shows it.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var all = new Option<bool>("--all") { Description = "All that failed." };
        var verb = new Verb(
            "replay",
            "Gives what failed to its stage again and takes the failure off the list.",
            "poison replay 0hmu7d7g",
            "poison replay --all").With(which, all);
        verb.Validators.Add(result =>
        {
            if (result.GetResult(all) is { Implicit: false } == result.GetResult(which) is { Tokens.Count: > 0 })
            {
                result.AddError("Give an ID or --all.");
            }
        });

        return where.AddTo(verb).Runs(async (parsed, token) =>
        {
            await using var installation = await where.OpenAsync(parsed, output, token);
            var failures = parsed.GetValue(which) is { } id
                ? [await FindAsync(installation, id, token)]
                : await ReadAsync(installation, token);
            await ReplayAsync(output, installation, failures, token);
            return ExitCode.Ok;
        });
    }

    private static async Task ReplayAsync(
        Output output,
        Installation installation,
        IReadOnlyList<Failure> failures,
        CancellationToken cancellationToken)
    {
        var again = new Replay(installation);
        foreach (var failure in failures)
        {
            output.Line($"{failure.Id} {failure.Stage}: {await again.RunAsync(failure, cancellationToken)}");
        }
    }

    private static IReadOnlyList<string> Cells(Failure failure) =>
        [failure.Id, failure.Stage, $"{failure.Attempts}", failure.Poisoned ? "yes" : "no", failure.Reason];

    private static async Task<Failure> FindAsync(
        Installation installation,
        string id,
        CancellationToken cancellationToken)
    {
        var all = await ReadAsync(installation, cancellationToken);
        return all.FirstOrDefault(failure => failure.Id == id)
            ?? throw new CommandFailedException($"No failure is {id}: see `ingest poison list`.");
    }

    private static async Task<IReadOnlyList<Failure>> ReadAsync(
        Installation installation,
        CancellationToken cancellationToken)
    {
        var failures = new List<Failure>();
        await foreach (var failure in installation.Get<FailureStore>().ListAsync(cancellationToken))
        {
            failures.Add(failure);
        }

        return failures;
    }
}
