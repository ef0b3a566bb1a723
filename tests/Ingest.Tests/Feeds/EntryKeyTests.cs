using Ingest.Feeds;
using Xunit;

namespace Ingest.Tests.Feeds;

public sealed class EntryKeyTests
{
    private static readonly Entry s_entry = new()
    {
        Id = "urn:x:1",
        Link = new Uri("https://example.org/1?utm_source=rss"),
        Title = "Talks",
        Content = "They talked.",
        PublishedAt = new DateTimeOffset(2025, 2, 3, 0, 0, 0, TimeSpan.Zero),
    };

    [Fact]
    public void The_id_alone_decides_where_there_is_one() =>
        Assert.Equal(EntryKey.Of(new Entry { Id = "urn:x:1" }), EntryKey.Of(s_entry));

    [Fact]
    public void Without_an_id_the_link_decides_whatever_tracks_it() =>
        Assert.Equal(
            EntryKey.Of(new Entry { Link = new Uri("https://example.org/1") }),
            EntryKey.Of(s_entry with { Id = null }));

    [Fact]
    public void Without_a_link_title_and_date_decide_and_the_text_may_change()
    {
        var bare = s_entry with { Id = null, Link = null };

        Assert.Equal(EntryKey.Of(bare), EntryKey.Of(bare with { Content = "They talked again." }));
        Assert.NotEqual(EntryKey.Of(bare), EntryKey.Of(bare with { Title = "No talks" }));
    }

    [Fact]
    public void Without_a_date_the_content_decides()
    {
        var bare = s_entry with { Id = null, Link = null, PublishedAt = null };

        Assert.Equal(EntryKey.Of(bare), EntryKey.Of(bare with { Language = "en" }));
        Assert.NotEqual(EntryKey.Of(bare), EntryKey.Of(bare with { Content = "They did not talk." }));
    }
}
