using System.CommandLine;
using Ingest.Feeds;
using Ingest.Local.Running;
using Ingest.Pipeline.Storage;

namespace Ingest.Local.Commands;

/// <summary>`ingest feeds`: which addresses are polled.</summary>
internal static class FeedsCommand
{
    internal static Verb Make(Output output) =>
        new Verb(
            "feeds",
            "Adds, tests, removes, lists, imports and exports feeds.",
            "feeds list",
            "feeds add https://news.example/rss")
            .With(AddFeed.Make(output), TestFeed.Make(output), Remove(output), List(output), Import(output), Export(output));

    private static Verb Remove(Output output)
    {
        var where = new WhereOptions();
        var which = new Argument<string>("ADDRESS|ID") { Description = "As `ingest feeds list` shows it." };
        var verb = new Verb(
            "remove",
            "Polls a feed no more; its articles stay.",
            "feeds remove https://news.example/rss").With(which);
        return where.AddTo(verb).Runs(async (parsed, token) =>
        {
            await using var installation = await where.OpenAsync(parsed, output, token);
            var feeds = installation.Get<FeedStore>();
            var text = parsed.GetRequiredValue(which);
            var found = await FindAsync(feeds, text, token)
                ?? throw new CommandFailedException($"No feed is {text}: see `ingest feeds list`.");
            await feeds.RemoveAsync(found.Id, token);
            output.Line($"Removed {found.Address}.");
            return ExitCode.Ok;
        });
    }

    private static Verb List(Output output)
    {
        var where = new WhereOptions();
        var json = new Option<bool>("--json") { Description = "One JSON array." };
        var verb = new Verb("list", "Lists the feeds with their health.", "feeds list", "feeds list --json").With(json);
        return where.AddTo(verb).Runs(async (parsed, token) =>
        {
            await using var installation = await where.OpenAsync(parsed, output, token);
            var feeds = await ReadAsync(installation.Get<FeedStore>(), token);
            if (parsed.GetValue(json))
            {
                output.Json(feeds.Select(FeedView.Of));
                return ExitCode.Ok;
            }

            output.Table(
                ["ID", "HEALTH", "TITLE", "ADDRESS", "REASON"],
                [.. feeds.Select(feed => (IReadOnlyList<string>)
                    [feed.Id.Value, $"{feed.Health}", feed.Title ?? "", $"{feed.Address}", feed.Reason ?? ""])]);
            return ExitCode.Ok;
        });
    }

    private static Verb Import(Output output)
    {
        var where = new WhereOptions();
        var file = new Argument<string>("FILE.opml") { Description = "A list of feeds, as other readers export it." };
        var verb = new Verb("import", "Adds the feeds of an OPML file.", "feeds import feeds.opml").With(file);
        return where.AddTo(verb).Runs(async (parsed, token) =>
        {
            var list = await FeedList.ReadAsync(parsed.GetRequiredValue(file), token);
            await using var installation = await where.OpenAsync(parsed, output, token);
            var added = await FeedList.AddAsync(installation.Get<FeedStore>(), list.Outlines, isFounding: false, token);
            output.Line($"Added {added} feeds, {list.Outlines.Count - added} were there already.");
            foreach (var warning in list.Warnings)
            {
                output.Error(warning.Message);
            }

            return ExitCode.Ok;
        });
    }

    private static Verb Export(Output output)
    {
        var where = new WhereOptions();
        var verb = new Verb("export", "Writes the feeds as OPML to standard output.", "feeds export > feeds.opml");
        return where.AddTo(verb).Runs(async (parsed, token) =>
        {
            await using var installation = await where.OpenAsync(parsed, output, token);
            var feeds = await ReadAsync(installation.Get<FeedStore>(), token);
            var outlines = feeds.Select(feed => new OpmlOutline(feed.Address, feed.Title, feed.Folder));
            output.Raw(Opml.Write("Ingest feeds", outlines));
            return ExitCode.Ok;
        });
    }

    private static async Task<Feed?> FindAsync(FeedStore feeds, string text, CancellationToken cancellationToken)
    {
        var all = await ReadAsync(feeds, cancellationToken);
        return all.FirstOrDefault(feed =>
            feed.Id.Value == text || feed.Address.OriginalString == text || feed.Address.AbsoluteUri == text);
    }

    private static async Task<IReadOnlyList<Feed>> ReadAsync(FeedStore feeds, CancellationToken cancellationToken)
    {
        var list = new List<Feed>();
        await foreach (var stored in feeds.ListAsync(cancellationToken))
        {
            list.Add(stored.Record);
        }

        var byFolder = list
            .OrderBy(feed => feed.Folder, StringComparer.Ordinal)
            .ThenBy(feed => feed.Title, StringComparer.Ordinal);
        return [.. byFolder];
    }
}
