using Ingest.Feeds;

namespace Ingest.Local.Commands;

/// <summary>Reads an address that the operator gave for a feed.</summary>
internal static class FeedAddress
{
    /// <exception cref="CommandFailedException">No feed can lie there.</exception>
    public static Uri Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && Feed.CanHave(address)
            ? address
            : throw new CommandFailedException($"'{text}' is no feed address: it begins with http, https or bundled.");

    /// <summary>The address where it is a feed's, else that of the feed which its page advertises first.</summary>
    /// <exception cref="CommandFailedException">Neither is to be had.</exception>
    public static async Task<Uri> DiscoverAsync(
        Uri address,
        Output output,
        bool allowPrivate,
        CancellationToken cancellationToken)
    {
        using var host = FetchHost.Build(output, allowPrivate);
        var feed = Feed.At(address, TimeProvider.System.GetUtcNow());
        var outcome = await FetchHost.Fetcher(host).FetchAsync(feed, cancellationToken);
        var document = outcome is FetchOutcome.Modified modified
            ? FeedParser.Parse(modified.Body, modified.ContentType, modified.Address)
            : null;
        return document switch
        {
            { Format: not FeedFormat.Unknown } => address,
            { Advertised: [var first, ..] } => first.Address,
            _ => throw new CommandFailedException(
                $"No feed was found at {address}: `ingest feeds test {address}` tells why."),
        };
    }
}
