using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ingest.Feeds;
using Xunit;

namespace Ingest.Tests.Feeds;

public sealed class OpmlTests
{
    [Fact]
    public void A_list_is_read_with_its_folders()
    {
        var list = Parse(
            """
            <opml version="1.0"><head><title>Mine</title></head><body>
            <outline text="Top" xmlUrl="https://example.org/top"/>
            <outline text="World"><outline title="Asia &amp; Pacific" text="a">
            <outline text="x" title="Asia desk" type="rss" xmlUrl="https://example.org/asia?a=1&amp;b=2"/>
            </outline></outline></body></opml>
            """);

        Assert.Equal(
            [
                new OpmlOutline(new Uri("https://example.org/top"), "Top", null),
                new OpmlOutline(new Uri("https://example.org/asia?a=1&b=2"), "Asia desk", "World/Asia & Pacific"),
            ],
            list.Outlines);
        Assert.Empty(list.Warnings);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("feed")]
    public void An_outline_whose_address_cannot_be_polled_is_left_out_with_a_warning(string address)
    {
        var list = Parse($"""<opml><body><outline text="x" xmlUrl="{address}"/></body></opml>""");

        Assert.Empty(list.Outlines);
        Assert.Single(list.Warnings);
    }

    [Fact]
    public void A_page_is_no_list() => Assert.Single(Parse("<html><body></body></html>").Warnings);

    [Fact]
    public void What_is_written_is_read_back()
    {
        var names = Gen.Elements("World", "Asia & Pacific", "<b>", "\"quoted\"", "a]]>b", "Ärzte", "x'y", "&amp;");
        var outlines =
            from title in names
            from depth in Gen.Choose(0, 4)
            from folders in names.ListOf(depth)
            from number in Gen.Choose(0, 99)
            select new OpmlOutline(
                new Uri($"https://example.org/{number}?a=1&b=2"),
                title,
                depth > 0 ? string.Join('/', folders) : null);

        Prop.ForAll(
            outlines.ListOf().ToArbitrary(),
            list => Parse(Opml.Write("Feeds", list)).Outlines.ToHashSet().SetEquals(list))
            .QuickCheckThrowOnFailure();
    }

    private static OpmlDocument Parse(string text) => Opml.Parse(Encoding.UTF8.GetBytes(text));
}
