using System.CommandLine;
using Ingest.Feeds;
using Ingest.Pipeline.Storage;

namespace Ingest.Local.Commands;

/// <summary>`ingest feeds add`: one more address to poll.</summary>
internal static class AddFeed
{
    internal static Verb Make(Output output)
    {
        var where = new WhereOptions();
        var form = new Form();
        var verb = new Verb(
            "add",
            "Adds a feed; what it carries from before the last 48 hours is found, but not mailed.",
            "feeds add https://news.example/rss --title \"Example News\"",
            "feeds add https://news.example --discover")
            .With(form.Address, form.Title, form.Folder, form.Discover, form.Alone, form.AllowPrivate);
        return where.AddTo(verb).Runs(async (parsed, token) =>
        {
            var uri = FeedAddress.Parse(parsed.GetRequiredValue(form.Address));
            uri = parsed.GetValue(form.Discover)
                ? await FeedAddress.DiscoverAsync(uri, output, parsed.GetValue(form.AllowPrivate), token)
                : uri;
            await using var installation = await where.OpenAsync(parsed, output, token);
            var feed = Feed.At(uri, TimeProvider.System.GetUtcNow()) with
            {
                Title = parsed.GetValue(form.Title),
                Folder = parsed.GetValue(form.Folder),
                GoesAlone = parsed.GetValue(form.Alone),
            };
            var added = await installation.Get<FeedStore>().TryAddAsync(feed, token);
            output.Line(added ? $"Added {uri} ({feed.Id})." : $"{uri} was a feed already ({feed.Id}).");
            return ExitCode.Ok;
        });
    }

    private sealed class Form
    {
        public Argument<string> Address { get; } = new("ADDRESS") { Description = "http, https, or bundled:NAME." };

        public Option<string?> Title { get; } =
            new("--title") { Description = "How lists name it.", HelpName = "TEXT" };

        public Option<string?> Folder { get; } =
            new("--folder") { Description = "Folder, levels parted by /.", HelpName = "NAME" };

        public Option<bool> Discover { get; } =
            new("--discover") { Description = "ADDRESS is a site: adds the feed that it advertises." };

        public Option<bool> Alone { get; } =
            new("--alone") { Description = "What its host asks of other feeds (Retry-After) does not count for it." };

        public Option<bool> AllowPrivate { get; } =
            new("--allow-private") { Description = "Discover on loopback and private addresses too." };
    }
}
