using System.Text;
using Ingest.Articles;
using Ingest.Pipeline.Storage;

namespace Ingest.Pipeline.Tests.Fakes;

/// <summary>
/// A world whose articles are of two ages when it is opened: a meeting with a copy, a call and a plan are a day older than
/// the default retention; the plan's cancellation and a report are a hundred days old.
/// </summary>
internal static class AnArchive
{
    public const string Address = "https://wire.example/feed";

    public static ArticleId Riyadh { get; } = IdOf("riyadh");

    public static ArticleId Copy { get; } = IdOf("riyadh-copy");

    public static ArticleId Call { get; } = IdOf("call");

    public static ArticleId Plan { get; } = IdOf("plan");

    public static ArticleId Cancelled { get; } = IdOf("cancelled");

    public static ArticleId Report { get; } = IdOf("report");

    public static IReadOnlyList<ArticleId> Old { get; } = [Riyadh, Copy, Call, Plan];

    public static AFeed YoungFeed() => new AFeed()
        .With("https://wire.example/cancelled", Texts.CancelledTitle, Texts.Cancelled, "Wed, 19 Feb 2025 09:00:00 GMT")
        .With("https://wire.example/report", Texts.NumberedTitle(1), Texts.Numbered(1), "Wed, 19 Feb 2025 09:00:00 GMT");

    public static ArticleId IdOf(string page) => new(Hash.Of("article", $"https://wire.example/{page}"));

    public static async Task FoundAsync(World world)
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        await installation.AddFeedAsync(Address);
        await installation.SubscribeAsync(Texts.Lavrov);
        await installation.SubscribeAsync(Texts.TrumpAndPutin);
        await FetchAsync(installation, Texts.Feed());
        world.Clock.Advance(TimeSpan.FromDays(996));
        await FetchAsync(installation, YoungFeed());
        world.Clock.Advance(TimeSpan.FromDays(100));
    }

    public static async Task FetchAsync(AnInstallation installation, AFeed feed)
    {
        installation.World.Web.Serve(Address, feed.ToString());
        await installation.RunAsync();
    }

    /// <summary>Everything that is stored but the ETags, a line for each blob and row.</summary>
    public static async Task<IReadOnlyList<string>> ReadAllAsync(IStorageEngine storage)
    {
        var lines = new List<string>();
        foreach (var container in Names.AllContainers)
        {
            await foreach (var name in storage.Blobs.ListAsync(container, "", AnInstallation.Cancellation))
            {
                var blob = await storage.Blobs.FindAsync(container, name, AnInstallation.Cancellation);
                lines.Add($"{container} {name} {Encoding.UTF8.GetString(blob!.Content.Span)}");
            }
        }

        foreach (var table in Names.AllTables)
        {
            await foreach (var partition in storage.Tables.ListPartitionsAsync(table, "", null, AnInstallation.Cancellation))
            {
                var rows = storage.Tables.ReadAllAsync(table, partition, "", AnInstallation.Cancellation);
                lines.AddRange(await rows.Select(row => $"{table} {partition} {row.Row} {row.Value}").ToListAsync(AnInstallation.Cancellation));
            }
        }

        return lines;
    }
}
