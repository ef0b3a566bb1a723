using Ingest.Feeds;
using Xunit;

namespace Ingest.Tests.Feeds;

/// <summary>Feeds and answers with defaults, for tests about polling.</summary>
internal static class Polled
{
    public static readonly DateTimeOffset Now = new(2025, 2, 18, 9, 0, 0, TimeSpan.Zero);

    public static Feed AFeed { get; } = Feed.At(new Uri("https://news.example/feed"), Now.AddHours(-1));

    public static FetchOutcome.Modified Modified { get; } =
        new(default, AFeed.Address, "text/xml", "\"a\"", null, null, null);

    public static FetchOutcome.NotModified NotModified { get; } = new(null, null);

    public static FeedDocument ADocument { get; } = new()
    {
        Format = FeedFormat.Rss,
        Encoding = "utf-8",
        Title = "News",
        Entries = [new Entry { Id = "1", Title = "Talks begin" }],
    };

    public static FeedDocument NoFeed { get; } = new()
    {
        Format = FeedFormat.Unknown,
        Encoding = "utf-8",
        Warnings = [new ParseWarning(null, "The document is a web page.")],
    };

    /// <summary>One of each case that <see cref="FetchOutcome"/> has.</summary>
    public static TheoryData<FetchOutcome> EachOutcome { get; } =
        [.. EachAnswer.Select(row => row.Data), new FetchOutcome.Postponed(TimeSpan.FromMinutes(20))];

    /// <summary>One of each case in which the feed was asked.</summary>
    public static TheoryData<FetchOutcome> EachAnswer =>
    [
        Modified,
        NotModified,
        new FetchOutcome.Gone(),
        new FetchOutcome.Refused(429, null),
        new FetchOutcome.Failed("The connection was refused."),
    ];
}
