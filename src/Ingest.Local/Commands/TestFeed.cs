using System.CommandLine;
using System.Globalization;
using Ingest.Articles;
using Ingest.Feeds;
using Ingest.Pipeline.Web;
using Microsoft.Extensions.Options;

namespace Ingest.Local.Commands;

/// <summary>`ingest feeds test`: asks an address once, tells each step, and keeps nothing.</summary>
internal static class TestFeed
{
    internal static Verb Make(Output output)
    {
        var address = new Argument<string>("ADDRESS") { Description = "A feed, or a site that advertises one." };
        var allowPrivate = new Option<bool>("--allow-private")
        {
            Description = "Fetch from loopback and private addresses too.",
        };
        return new Verb(
            "test",
            "Asks an address once and tells step by step what was asked, answered, parsed and repaired.",
            "feeds test https://news.example/rss").With(address, allowPrivate).Runs(async (parsed, token) =>
            {
                using var host = FetchHost.Build(output, parsed.GetValue(allowPrivate));
                var feed = Feed.At(
                    FeedAddress.Parse(parsed.GetRequiredValue(address)),
                    TimeProvider.System.GetUtcNow());
                return await RunAsync(feed, host.Services, output, token);
            });
    }

    private static async Task<int> RunAsync(
        Feed feed,
        IServiceProvider services,
        Output output,
        CancellationToken cancellationToken)
    {
        using var told = new ToldConnection(services.GetRequiredService<HttpMessageInvoker>(), output);
        using var connection = new HttpMessageInvoker(told);
        var options = services.GetRequiredService<IOptions<FetchOptions>>();
        using var fetcher = new FeedFetcher(connection, options, TimeProvider.System);
        var outcome = await fetcher.FetchAsync(feed, cancellationToken);
        var document = outcome is FetchOutcome.Modified modified ? Parsed(modified, output) : null;
        var (entries, now) = (document?.Entries.Count ?? 0, TimeProvider.System.GetUtcNow());
        Tell(feed.After(outcome, document, entries, now, options.Value.Bounds()), output);
        return document is { Format: not FeedFormat.Unknown } ? ExitCode.Ok : ExitCode.Failed;
    }

    private static FeedDocument Parsed(FetchOutcome.Modified modified, Output output)
    {
        output.Line($"Received  {modified.Body.Length} bytes from {modified.Address}");
        var document = FeedParser.Parse(modified.Body, modified.ContentType, modified.Address);
        output.Line($"Parsed    {document.Format} {document.Version} in {document.Encoding}");
        output.Line($"          title: {HtmlText.Line(document.Title ?? "(none)")}");
        TellEntries(document.Entries, output);
        output.Line($"Repaired  {Words(document.Warnings.Count, "nothing", "thing")}");
        foreach (var warning in document.Warnings)
        {
            output.Line($"          {(warning.Entry is { } at ? $"Entry {at + 1}: " : "")}{warning.Message}");
        }

        foreach (var advertised in document.Advertised)
        {
            output.Line($"Advertises {advertised.Address}  {HtmlText.Line(advertised.Title ?? "")}");
        }

        return document;
    }

    private static void TellEntries(EquatableArray<Entry> entries, Output output)
    {
        output.Line($"          {Words(entries.Count, "no entries", "entry", "entries")}");
        if (entries.Count == 0)
        {
            return;
        }

        output.Line(
            $"          with an id {entries.Count(entry => entry.Id is not null)}, " +
            $"a link {entries.Count(entry => entry.Link is not null)}, " +
            $"a date {entries.Count(entry => (entry.PublishedAt ?? entry.UpdatedAt) is not null)}, " +
            $"content {entries.Count(entry => entry.Content is not null)}, " +
            $"a key of its own {entries.Select(EntryKey.Of).Distinct(StringComparer.Ordinal).Count()}");
        var newest = entries.Max(entry => entry.PublishedAt ?? entry.UpdatedAt);
        output.Line($"          newest: {newest?.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "undated"}");
    }

    private static void Tell(Feed feed, Output output)
    {
        output.Line($"State     {feed.Health}{(feed.Reason is { } reason ? $": {reason}" : "")}");
        var next = feed.NextPoll?.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "never";
        output.Line($"Next poll {next}");
    }

    private static string Words(int count, string none, string one, string? many = null) => count switch
    {
        0 => none,
        1 => $"1 {one}",
        _ => $"{count} {many ?? one + "s"}",
    };
}
