using Ingest.Feeds;
using Ingest.Pipeline.Web;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ingest.Pipeline.Tests.Web;

/// <summary>A fetcher with a clock of its own that may speak to loopback, and short ways to use it.</summary>
internal sealed class Fetching : IDisposable
{
    private readonly GuardedConnection _guarded;
    private readonly HttpMessageInvoker _connection;
    private readonly FeedFetcher _fetcher;

    public Fetching(
        FetchOptions? options = null,
        Func<GuardedConnection, HttpMessageInvoker>? through = null,
        FindAddresses? findAddresses = null)
    {
        var settings = Options.Create(options ?? new FetchOptions { AllowPrivate = true });
        _guarded = new GuardedConnection(settings, findAddresses ?? HostLookup.FindAsync);
        _connection = through?.Invoke(_guarded) ?? _guarded;
        _fetcher = new FeedFetcher(_connection, settings, Time);
    }

    public static DateTimeOffset Now { get; } = new(2025, 2, 18, 9, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Time { get; } = new(Now);

    public Task<FetchOutcome> FetchAsync(Uri address) => FetchAsync(Feed.At(address, Now));

    public Task<FetchOutcome> FetchAsync(Feed feed) =>
        _fetcher.FetchAsync(feed, TestContext.Current.CancellationToken);

    public async Task<string> ReasonAsync(Uri address) =>
        Assert.IsType<FetchOutcome.Failed>(await FetchAsync(address)).Reason;

    public Task<FetchOutcome> FetchUntilAsync(Uri address, CancellationToken cancellationToken) =>
        _fetcher.FetchAsync(Feed.At(address, Now), cancellationToken);

    public void Dispose()
    {
        _fetcher.Dispose();
        _connection.Dispose();
        _guarded.Dispose();
    }
}
