using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Ingest.Articles;
using Ingest.Feeds;

namespace Ingest.Local.Commands;

/// <summary>`ingest parse`: what the feed parser reads in a file or at an address.</summary>
internal static class ParseCommand
{
    internal static Verb Make(Output output)
    {
        var source = new Argument<string>("FILE|URL")
        {
            Description = "A file, an http or https address, or bundled:NAME.",
        };
        var json = new Option<bool>("--json") { Description = "One JSON object with every entry in full." };
        var html = new Option<bool>("--html") { Description = "A page of the entries, to be opened in a browser." };
        var allowPrivate = new Option<bool>("--allow-private")
        {
            Description = "Fetch from loopback and private addresses too.",
        };
        return new Verb(
            "parse",
            "Reads a feed and shows its format, encoding, entries and what was wrong with it.",
            "parse feed.xml",
            "parse https://news.example/rss --json",
            "parse feed.xml --html > feed.html").With(source, json, html, allowPrivate).Runs(async (parsed, token) =>
            {
                var text = parsed.GetRequiredValue(source);
                var document = Uri.TryCreate(text, UriKind.Absolute, out var address) && Feed.CanHave(address)
                    ? await FetchAsync(address, parsed.GetValue(allowPrivate), output, token)
                    : await ReadAsync(text, token);
                return Answer(output, document, parsed.GetValue(json), parsed.GetValue(html));
            });
    }

    private static int Answer(Output output, FeedDocument document, bool isJson, bool isHtml)
    {
        if (isJson)
        {
            output.Json(document);
        }
        else if (isHtml)
        {
            output.Raw(FeedPreview.Write(document));
        }
        else
        {
            Write(output, document);
        }

        return document.Format == FeedFormat.Unknown ? ExitCode.Failed : ExitCode.Ok;
    }

    private static async Task<FeedDocument> ReadAsync(string file, CancellationToken cancellationToken) =>
        File.Exists(file)
            ? FeedParser.Parse(await File.ReadAllBytesAsync(file, cancellationToken), null, null)
            : throw new CommandFailedException($"There is no file {file}: name a file or an http or https address.");

    private static async Task<FeedDocument> FetchAsync(
        Uri address,
        bool allowPrivate,
        Output output,
        CancellationToken cancellationToken)
    {
        using var host = FetchHost.Build(output, allowPrivate);
        var feed = Feed.At(address, TimeProvider.System.GetUtcNow());
        var outcome = await FetchHost.Fetcher(host).FetchAsync(feed, cancellationToken);
        return outcome switch
        {
            FetchOutcome.Modified modified => FeedParser.Parse(modified.Body, modified.ContentType, modified.Address),
            FetchOutcome.Failed failed => throw new CommandFailedException($"{address}: {failed.Reason}"),
            FetchOutcome.Refused refused =>
                throw new CommandFailedException($"{address}: the host refuses us ({refused.StatusCode})."),
            FetchOutcome.Gone => throw new CommandFailedException($"{address}: the feed is gone for good (410)."),
            FetchOutcome.Postponed => throw new CommandFailedException($"{address}: the host wants to be left alone."),
            FetchOutcome.NotModified =>
                throw new CommandFailedException($"{address}: the host answers 304 and was not asked for changes."),
            _ => throw new UnreachableException(),
        };
    }

    private static void Write(Output output, FeedDocument document)
    {
        output.Line($"Title:    {HtmlText.Line(document.Title ?? "")}");
        output.Line($"Format:   {document.Format}");
        output.Line($"Encoding: {document.Encoding}");
        output.Line($"Entries:  {document.Entries.Count}");
        foreach (var entry in document.Entries)
        {
            var day = entry.PublishedAt ?? entry.UpdatedAt;
            var date = day?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "(no date)";
            output.Line($"  {date,-16}  {HtmlText.Line(entry.Title ?? "")}  {entry.Link}");
        }

        foreach (var feed in document.Advertised)
        {
            output.Line($"Feed:     {feed.Address}  {HtmlText.Line(feed.Title ?? "")}");
        }

        output.Line($"Warnings: {document.Warnings.Count}");
        foreach (var warning in document.Warnings)
        {
            output.Line($"  {(warning.Entry is { } at ? $"Entry {at + 1}: " : "")}{warning.Message}");
        }
    }
}
