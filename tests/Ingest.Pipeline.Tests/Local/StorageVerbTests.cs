using Ingest.Articles;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Storage.Azure;
using Ingest.Pipeline.Tests.Storage;
using Xunit;

namespace Ingest.Pipeline.Tests.Local;

/// <summary>The operator's verbs on a Storage account: the same answers as on a data folder.</summary>
public sealed class StorageVerbTests(AzuriteFixture azurite)
{
    private const string Address = "https://news.example/rss";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Feeds_and_subscriptions_are_kept_in_the_account()
    {
        var account = await OpenAsync();

        var added = await AskAsync(account, "feeds", "add", Address, "--title", "Example");
        var listed = await AskAsync(account, "feeds", "list");
        var subscribed = await AskAsync(account, "subscriptions", "add", "--address", "a@example.org", "--actor", "Lavrov");
        var subscriptions = await AskAsync(account, "subscriptions", "list");

        Assert.Equal([0, 0, 0, 0], [added.Code, listed.Code, subscribed.Code, subscriptions.Code]);
        Assert.Contains(Address, listed.Output, StringComparison.Ordinal);
        Assert.Contains("Lavrov", subscriptions.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_stages_wrote_into_the_account_is_found_counted_and_replayed()
    {
        var account = await OpenAsync();
        await using (var storage = new AzureStorage(account))
        {
            await IndexAsync(storage);
            var failure = new Failure(nameof(SendAlerts), "item", "The mail server is gone.", 5, default, default, Poisoned: true);
            await new FailureStore(storage).PutAsync(failure, Cancellation);
        }

        var articles = await AskAsync(account, "articles", "--actor", "Lavrov", "--json");
        var status = await AskAsync(account, "status");
        var poison = await AskAsync(account, "poison", "list");
        var replayed = await AskAsync(account, "poison", "replay", "--all");

        Assert.Equal([0, 0, 0, 0], [articles.Code, status.Code, poison.Code, replayed.Code]);
        Assert.Equal("Talks in Riyadh", articles.Json()[0].GetProperty("title").GetString());
        Assert.Contains("The mail server is gone.", poison.Output, StringComparison.Ordinal);
        await using var after = new AzureStorage(account);
        Assert.Equal(1, await after.Queues.CountAsync(Names.InQueues.Alerts, Cancellation));
    }

    private async Task<AzureStorageAddress> OpenAsync()
    {
        var account = await azurite.NewAccountAsync(Cancellation);
        await using var storage = new AzureStorage(account);
        await storage.PrepareAsync(Cancellation);
        return account;
    }

    private static Task<Answer> AskAsync(AzureStorageAddress account, params string[] args) =>
        Desk.TypeAsync([.. args, "--storage", ((AzureStorageAddress.Connection)account).Text]);

    private static async Task IndexAsync(AzureStorage storage)
    {
        var at = new DateTimeOffset(2025, 2, 18, 9, 0, 0, TimeSpan.Zero);
        var head = new ArticleHead
        {
            Id = new("a"),
            Revision = new("1"),
            FeedId = new("f"),
            Source = "Wire",
            Title = "Talks in Riyadh",
            Lead = "",
            PublishedAt = at,
            SeenAt = at,
        };
        Facet[] facets = [new(FacetKind.All, "all"), new(FacetKind.Person, "sergey-lavrov")];
        var article = new TrackedArticle
        {
            Head = head,
            FirstSeen = at,
            StoryId = new("s"),
            Indexed = new("a", at, [.. facets]),
        };
        await new FacetIndex(storage).AddAsync(article.Indexed, "1", Cancellation);
        await new TrackedArticleStore(storage).TryPutAsync(article, null, Cancellation);
    }
}
