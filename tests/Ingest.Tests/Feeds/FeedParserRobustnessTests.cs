using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ingest.Feeds;
using Xunit;

namespace Ingest.Tests.Feeds;

public sealed class FeedParserRobustnessTests
{
    private static readonly Uri s_address = new("https://example.org/feeds/news.xml");

    private static readonly string[] s_fragments =
    [
        "<", ">", "</", "/>", "<!", "<!--", "-->", "<![CDATA[", "]]>", "<?", "<!DOCTYPE rss [", "&", "&#", "&#x110000;",
        "<item>", "</item>", "<item xmlns:a=\"b\">", "<a:b xmlns=\"http://www.w3.org/2005/Atom\">",
        "<entry>", "<title>", "</channel>", "=\"", "'", "\0", "\uFFFE", "{", "[", "xml:base=\":\"",
        "<script>", "<p style=\"url(\">",
    ];

    [Fact]
    public void Any_bytes_give_a_document() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), body => Reads(body)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_pieces_of_markup_give_a_document()
    {
        var texts = Gen.Elements(s_fragments).ListOf().Select(pieces => "<rss>" + string.Concat(pieces)).ToArbitrary();

        Prop.ForAll(texts, text => Reads(Encoding.UTF8.GetBytes(text))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_fixture_with_bytes_changed_gives_a_document()
    {
        var bodies = FeedFixture.Names().Select(FeedFixture.Body).Where(body => body.Length > 0).ToArray();
        var broken =
            from body in Gen.Elements(bodies)
            from changes in Gen.Choose(0, int.MaxValue).Two().ListOf()
            select Changed(body, changes);

        Prop.ForAll(broken.ToArbitrary(), body => Reads(body)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_document_cut_at_any_byte_keeps_the_entries_that_came_through()
    {
        var body = FeedFixture.Body("rss-authors.xml");

        var counts = Enumerable.Range(0, body.Length + 1)
            .Select(length => FeedParser.Parse(body.AsMemory(0, length), null, s_address).Entries.Count)
            .ToList();

        Assert.Equal(counts.Order(), counts);
        Assert.Equal(4, counts[^1]);
    }

    [Theory]
    [InlineData("</title></item>")]
    [InlineData("")]
    public void Ten_thousand_levels_of_nesting_are_read_without_loss_of_the_next_entry(string end)
    {
        var deep = string.Concat(Enumerable.Repeat("<b>", 10_000));
        var text = $"<rss><channel><item><title>{deep}One{end}<item><title>Two</title></item>";

        var document = FeedParser.Parse(Encoding.UTF8.GetBytes(text), null, s_address);

        Assert.Equal(2, document.Entries.Count);
        Assert.Equal("Two", document.Entries[1].Title);
    }

    [Theory]
    [InlineData("<a ")]
    [InlineData("<a b=\"")]
    [InlineData("<b>")]
    [InlineData("<!--")]
    [InlineData("<![CDATA[")]
    [InlineData("<![CDATA[</b>")]
    [InlineData("<!DOCTYPE [")]
    [InlineData("<item xmlns:a='b'>")]
    [InlineData("&amp")]
    [InlineData("&lt;svg&gt;")]
    [InlineData("&lt;script&gt;")]
    [InlineData("<category>a</category>")]
    public void A_megabyte_of_one_broken_piece_is_read(string piece)
    {
        var pieces = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var text = $"<rss><channel><item><description>{pieces}</item>";

        var document = FeedParser.Parse(Encoding.UTF8.GetBytes(text), null, s_address);

        Assert.NotEmpty(document.Encoding);
    }

    /// <summary>Found by the fuzz check: each declaration was read to the end of the document.</summary>
    [Theory]
    [InlineData("<!DOCTYPE x [")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b ")]
    [InlineData("<!DOCTYPE x \"")]
    [InlineData("<!")]
    [InlineData("<?")]
    public void A_megabyte_of_one_broken_declaration_before_the_feed_is_read(string piece)
    {
        var pieces = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));

        var document = FeedParser.Parse(Encoding.UTF8.GetBytes(pieces), null, s_address);

        Assert.Equal(FeedFormat.Unknown, document.Format);
    }

    private static bool Reads(byte[] body) => FeedParser.Parse(body, null, s_address).Encoding.Length > 0;

    private static byte[] Changed(byte[] body, IEnumerable<(int At, int Value)> changes)
    {
        var changed = (byte[])body.Clone();
        foreach (var (at, value) in changes)
        {
            changed[at % changed.Length] = (byte)value;
        }

        return changed;
    }
}
