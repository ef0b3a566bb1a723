using Ingest.Feeds;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Web;

namespace Ingest.Local.Running;

/// <summary>Lists of feeds in OPML, from a file or from the program.</summary>
public static class FeedList
{
    public static IReadOnlyList<OpmlOutline> Starter { get; } = Opml.Parse(BundledFeeds.ReadStarter()).Outlines;

    /// <exception cref="CommandFailedException">There is no such file, or it holds no feed.</exception>
    public static async Task<OpmlDocument> ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            throw new CommandFailedException($"There is no file {file}: name an OPML file.");
        }

        var list = Opml.Parse(await File.ReadAllBytesAsync(file, cancellationToken));
        return list.Outlines.Count > 0
            ? list
            : throw new CommandFailedException(
                $"{file} holds no feed: {WhyEmpty(list)}");
    }

    /// <returns>How many there were not yet.</returns>
    public static async Task<int> AddAsync(
        FeedStore feeds,
        IReadOnlyList<OpmlOutline> outlines,
        bool isFounding,
        CancellationToken cancellationToken)
    {
        var added = 0;
        foreach (var outline in outlines)
        {
            var feed = Feed.At(outline.Address, TimeProvider.System.GetUtcNow()) with
            {
                Title = outline.Title,
                Folder = outline.Folder,
                Founding = isFounding,
            };
            added += await feeds.TryAddAsync(feed, cancellationToken) ? 1 : 0;
        }

        return added;
    }

    private static string WhyEmpty(OpmlDocument list) =>
        list.Warnings.Count > 0 ? list.Warnings[0].Message : "it has no outline with xmlUrl.";
}
