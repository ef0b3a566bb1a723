using Ingest.Benchmarks.News;
using Ingest.Benchmarks.Running;

namespace Ingest.Benchmarks.Checks;

/// <summary>
/// Kills runs at moments spread over the whole work, goes on until the work is done, and compares what the folder
/// holds with that of a run which was never killed. Both read a second edition of the feeds after the first.
/// </summary>
public sealed class KillCheck(Arguments arguments, Report report)
{
    private const int ServedReaders = 12;

    /// <summary>More kills than this would leave little work between two of them.</summary>
    private const int KillsAnEdition = 5;

    private readonly Dice dice = new((ulong)arguments.Seed + 1);
    private readonly NewsWorld world = NewsWorld.Of(
        arguments.Scaled("--feeds", 60, 4),
        arguments.Number("--items", 20),
        arguments.Seed);

    private int landed;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var kills = arguments.Scaled("--kills", 20, 2);
        await using var server = await FeedServer.StartAsync(world.First, cancellationToken);
        var reference = await ReadReferenceAsync(server, cancellationToken);
        for (var round = 1; landed < kills; round++)
        {
            report.Progress($"Folder {round}");
            await CompareAsync(server, reference, kills, cancellationToken);
        }

        report.Figure("kills", $"{landed}");
        report.Figure("run without kills, s", $"{reference.First.TotalSeconds:F2}");
    }

    private async Task CompareAsync(
        FeedServer server,
        Reference reference,
        int kills,
        CancellationToken cancellationToken)
    {
        using var folder = new DataFolder();
        await FoundAsync(folder, server, cancellationToken);
        await KillAsync(folder, reference.First, Math.Min(kills, landed + KillsAnEdition), cancellationToken);
        server.Publish(world.Second);
        await KillAsync(folder, reference.Second, Math.Min(kills, landed + KillsAnEdition), cancellationToken);
        var state = await folder.ReadStateAsync(cancellationToken);
        report.Same($"after {landed} kills the folder holds what a run without kills leaves", reference.State, state);
        report.Check($"as many mails: {folder.Mails} of {reference.Mails}", folder.Mails == reference.Mails);
    }

    private Task FoundAsync(DataFolder folder, FeedServer server, CancellationToken cancellationToken)
    {
        server.Publish(world.First);
        return folder.PrepareAsync(
            server.Opml(world.First),
            Readers.Served(world.Cast, ServedReaders),
            cancellationToken);
    }

    private async Task<Reference> ReadReferenceAsync(FeedServer server, CancellationToken cancellationToken)
    {
        using var folder = new DataFolder();
        await FoundAsync(folder, server, cancellationToken);
        var first = await RunToEndAsync(folder, cancellationToken);
        server.Publish(world.Second);
        var second = await RunToEndAsync(folder, cancellationToken);
        return new(first, second, await folder.ReadStateAsync(cancellationToken), folder.Mails);
    }

    private async Task<TimeSpan> RunToEndAsync(DataFolder folder, CancellationToken cancellationToken)
    {
        var run = await folder.RunAsync(null, cancellationToken);
        report.Progress(FormattableString.Invariant($"Ran to the end in {run.Wall.TotalSeconds:F2} s, {folder.Mails} mails."));
        report.Check("the process ends well", run.ExitCode == 0);
        return run.Wall;
    }

    /// <summary>Each kill comes so early that those after it still find work; then a run to the end.</summary>
    /// <param name="wall">What the edition takes without kills.</param>
    /// <param name="kills">How many shall have landed, earlier ones included.</param>
    private async Task KillAsync(
        DataFolder folder,
        TimeSpan wall,
        int kills,
        CancellationToken cancellationToken)
    {
        while (landed < kills)
        {
            var after = wall * dice.Fraction() * 0.6;
            var run = await folder.RunAsync(after, cancellationToken);
            report.Progress(FormattableString.Invariant(
                $"{(run.WasKilled ? "Killed" : "Had ended")} after {run.Wall.TotalSeconds:F2} s."));
            if (!run.WasKilled)
            {
                break;
            }

            landed++;
        }

        await RunToEndAsync(folder, cancellationToken);
    }

    private sealed record Reference(TimeSpan First, TimeSpan Second, IReadOnlyList<string> State, int Mails);
}
