using System.CommandLine;
using Ingest.Feeds;
using Ingest.Local.Status;

namespace Ingest.Local.Commands;

/// <summary>`ingest status`: what an installation holds and what is wrong.</summary>
internal static class StatusCommand
{
    internal static Verb Make(Output output)
    {
        var where = new WhereOptions();
        var json = new Option<bool>("--json") { Description = "One JSON object." };
        var verb = new Verb(
            "status",
            "Shows feeds by health, what was found and mailed, what waits and what failed.",
            "status",
            "status --json",
            "status --storage ingestaccount").With(json);
        return where.AddTo(verb).Runs(async (parsed, token) =>
        {
            await using var installation = await where.OpenAsync(parsed, output, token);
            var reader = installation.Get<StatusReader>();
            var report = await reader.ReadAsync(token);
            var stories = await reader.CountStoriesAsync(token);
            if (parsed.GetValue(json))
            {
                output.Json(StatusView.Of(report, stories));
            }
            else
            {
                Write(output, report, stories);
            }

            return ExitCode.Ok;
        });
    }

    private static void Write(Output output, StatusReport report, int stories)
    {
        output.Line($"Feeds:         {report.Feeds.Count}{Split(report.Feeds.GroupBy(feed => feed.Health))}");
        foreach (var feed in report.Feeds.Where(feed => feed.Reason is not null))
        {
            output.Line($"  {feed.Health}: {feed.Title ?? feed.Address.ToString()}: {feed.Reason}");
        }

        output.Line($"Articles:      {report.Articles} in {report.Revisions} revisions, {report.Analyses} analysed");
        output.Line($"Meetings:      {report.Meetings}");
        output.Line($"Stories:       {stories}");
        output.Line($"Subscriptions: {report.Subscriptions}");
        output.Line($"Alerts:        {report.AlertCount} ({Join(report.Alerts)})");
        output.Line($"Mails:         {report.Mails}");
        output.Line($"Waiting:       {report.Waiting} messages ({Join(report.Queues)})");
        output.Line($"Failures:      {report.Failures.Count}");
        foreach (var failure in report.Failures)
        {
            output.Line($"  {failure.Id} {failure.Stage} on {failure.Item}: {failure.Reason}");
        }
    }

    private static string Split(IEnumerable<IGrouping<FeedHealth, Feed>> groups)
    {
        var parts = groups.OrderBy(group => group.Key).Select(group => $"{group.Key} {group.Count()}").ToList();
        return parts.Count > 0 ? $" ({string.Join(", ", parts)})" : "";
    }

    private static string Join<TKey>(IReadOnlyDictionary<TKey, int> counts) =>
        string.Join(", ", counts.Select(pair => $"{pair.Key} {pair.Value}"));
}
