using Ingest.Local.Status;
using Ingest.Pipeline;

namespace Ingest.Local.Running;

/// <summary>Fetches every feed once, does everything that follows where that is wished, and says what came of it.</summary>
public sealed class OnceRun(
    FetchFeeds fetchFeeds,
    Pump pump,
    SendDigests sendDigests,
    StatusReader status,
    Progress progress,
    RunChoice choice,
    MailTarget mails,
    Output output)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var before = await status.ReadAsync(cancellationToken);
        await progress.ShowWhileAsync(WorkAsync(cancellationToken), cancellationToken);
        var after = await status.ReadAsync(cancellationToken);
        Write(before, after);
        return ExitCode.Ok;
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        var feeding = fetchFeeds.RunOnceAsync(cancellationToken);
        if (choice.FetchOnly)
        {
            await feeding;
            return;
        }

        try
        {
            await pump.DrainAsync(feeding, cancellationToken);
        }
        finally
        {
            await feeding;
        }

        await sendDigests.RunAsync(cancellationToken);
    }

    private void Write(StatusReport before, StatusReport after)
    {
        output.Line($"Feeds:     {after.Reached} of {after.Feeds.Count} read, {after.Unreachable.Count()} not");
        foreach (var feed in after.Unreachable)
        {
            output.Line($"           {feed.Title ?? feed.Address.ToString()}: {feed.Reason}");
        }

        WriteCount("Articles", before.Articles, after.Articles);
        WriteCount("Meetings", before.Meetings, after.Meetings);
        WriteCount("Alerts", before.AlertCount, after.AlertCount);
        WriteCount("Mails", before.Mails, after.Mails, $", {mails.Words}");
        var advice = after.Failures.Count > 0 ? ": see `ingest poison list`" : "";
        output.Line($"Failures:  {after.Failures.Count}{advice}");
        output.Line($"Waiting:   {after.Waiting} messages");
    }

    private void WriteCount(string what, int before, int after, string where = "") =>
        output.Line($"{what + ':',-10} {after - before} new, {after} in all{where}");
}
