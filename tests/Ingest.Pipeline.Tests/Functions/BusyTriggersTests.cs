using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Ingest.Benchmarks.News;
using Ingest.Benchmarks.Running;
using Ingest.Pipeline.Storage.Azure;
using Ingest.Pipeline.Tests.Fakes;
using Ingest.Pipeline.Tests.Storage;
using Xunit;

namespace Ingest.Pipeline.Tests.Functions;

/// <summary>
/// The whole flow through the trigger classes on the Azure engine, many at a time: each event comes twice and in any order,
/// as Event Grid may deliver them, and the host dies after every fifth mail before it deletes the message.
/// </summary>
public sealed class BusyTriggersTests(AzuriteFixture azurite, ITestOutputHelper output) : IDisposable
{
    private const int AtOnce = 16;
    private const int ItemsOfAFeed = 10;

    private readonly World world = new();

    public void Dispose() => world.Dispose();

    /// <summary>INGEST_ARTICLES sets how many articles there are; 30 unless set.</summary>
    [Fact]
    public async Task No_article_is_lost_and_no_mail_is_sent_twice()
    {
        var articles = int.Parse(Environment.GetEnvironmentVariable("INGEST_ARTICLES") ?? "30", CultureInfo.InvariantCulture);
        var news = NewsWorld.Of(articles / ItemsOfAFeed, ItemsOfAFeed, seed: 1);
        await using var app = await FunctionApp.OpenAsync(world, await NewAccountAsync());
        await FoundAsync(app, news);

        await TimeAsync("fetched", app.FetchAsync());
        await TimeAsync("analysed", DeliverAsync(app.ListAsync(Names.InBlobs.Articles), app.ExtractAsync));
        await TimeAsync("tracked", DeliverAsync(app.ListAsync(Names.InBlobs.Analyses), app.TrackAsync));
        var worked = new ConcurrentDictionary<string, bool>();
        await TimeAsync("mailed", app.DrainAlertsAsync(message => worked.TryAdd(message, true) && worked.Count % 5 == 0));
        output.WriteLine($"{articles} articles, {world.Mails.Sent.Count} mails");

        Assert.Empty(await app.ReadFailuresAsync());
        var names = await app.ListAsync(Names.InBlobs.Articles).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(articles, names.Count);
        Assert.All(await Task.WhenAll(names.Select(app.IsTrackedAsync)), Assert.True);
        Assert.NotEmpty(world.Mails.Sent);
        Assert.Equal(world.Mails.Sent.Count, world.Mails.Sent.Select(mail => mail.MessageId).Distinct().Count());
    }

    private async Task TimeAsync(string done, Task work)
    {
        var begun = Stopwatch.GetTimestamp();
        await work;
        output.WriteLine($"{done} in {Stopwatch.GetElapsedTime(begun).TotalSeconds:F1} s");
    }

    private async Task FoundAsync(FunctionApp app, NewsWorld news)
    {
        world.Clock.SetUtcNow(new DateTimeOffset(2025, 9, 22, 0, 0, 0, TimeSpan.Zero));
        foreach (var feed in news.First)
        {
            var address = $"https://outlet-{feed.Number + 1}.example/feed";
            world.Web.Serve(address, Encoding.UTF8.GetString(FeedText.Write(feed)), FeedText.ContentType(feed.Form).Split(';')[0]);
            await app.AddFeedAsync(address);
        }

        foreach (var reader in Readers.Served(news.Cast, 20))
        {
            await app.SubscribeAsync(reader);
        }
    }

    private static async Task DeliverAsync(IAsyncEnumerable<string> blobs, Func<string, Task> trigger)
    {
        var names = await blobs.ToListAsync(TestContext.Current.CancellationToken);
        var events = names.Concat(names)
            .Select((name, at) => (Name: name, Turn: Hash.Of("turn", $"{at}")))
            .OrderBy(told => told.Turn, StringComparer.Ordinal)
            .Select(told => told.Name);
        await Parallel.ForEachAsync(
            events,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken },
            async (name, _) => await trigger(name));
    }

    private async Task<string> NewAccountAsync()
    {
        var address = await azurite.NewAccountAsync(TestContext.Current.CancellationToken);
        return Assert.IsType<AzureStorageAddress.Connection>(address).Text;
    }
}
