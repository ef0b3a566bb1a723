using System.Security.Cryptography;
using Ingest.Feeds;

namespace Ingest.Pipeline.Web;

/// <summary>The feeds that come with the program, under addresses `bundled:NAME`.</summary>
public static class BundledFeeds
{
    public const string Scheme = "bundled";

    /// <summary>Answers as a host would: the document, 304 where it is known, a failure for unknown names.</summary>
    public static FetchOutcome Fetch(Feed feed)
    {
        var name = feed.Address.AbsolutePath;
        if (Read($"{name}.xml") is { } xml)
        {
            return Answer(feed, xml, "application/xml");
        }

        return Read($"{name}.json") is { } json
            ? Answer(feed, json, "application/feed+json")
            : new FetchOutcome.Failed($"No feed named {name} comes with the program.");
    }

    /// <summary>The list of feeds that a new installation begins with, in OPML.</summary>
    public static ReadOnlyMemory<byte> ReadStarter() =>
        Read("starter.opml") ?? throw new InvalidOperationException("The starter feeds are missing from the program.");

    private static byte[]? Read(string file)
    {
        using var resource = typeof(BundledFeeds).Assembly.GetManifestResourceStream($"bundled/{file}");
        if (resource is null)
        {
            return null;
        }

        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }

    private static FetchOutcome Answer(Feed feed, byte[] bytes, string contentType)
    {
        var etag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"";
        return feed.ETag == etag
            ? new FetchOutcome.NotModified(null, null)
            : new FetchOutcome.Modified(bytes, feed.Address, contentType, etag, null, null, null);
    }
}
