using System.Text;
using Ingest.Feeds;
using Xunit;

namespace Ingest.Tests.Feeds;

public sealed class FeedEncodingTests
{
    private const string Title = "Zürich – Ärger";

    [Theory]
    [InlineData("windows-1252", "text/xml; charset=windows-1252", "windows-1252")]
    [InlineData("windows-1252", "text/xml; charset=\"ISO-8859-1\"", "windows-1252")]
    [InlineData("utf-8", "application/rss+xml; Charset=UTF-8; q=1", "utf-8")]
    [InlineData("utf-8", "application/rss+xml", "utf-8")]
    [InlineData("utf-8", "text/xml; charset=utf-16", "utf-8")]
    [InlineData("utf-8", "text/xml; charset=no-such-thing", "utf-8")]
    [InlineData("utf-8", "text/xml; charset=us-ascii", "windows-1252")]
    [InlineData("utf-8", "text/xml; charset=utf-7", "utf-8")]
    public void The_charset_of_the_answer_is_tried_first(string written, string contentType, string read)
    {
        var document = FeedParser.Parse(Encoded(Document(""), written), contentType, null);

        Assert.Equal(read, document.Encoding);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_beats_what_is_declared(string encoding)
    {
        var mark = Encoding.GetEncoding(encoding).GetPreamble();
        byte[] body = [.. mark, .. Encoded(Document("iso-8859-1"), encoding)];

        var document = FeedParser.Parse(body, "text/xml; charset=iso-8859-1", null);

        Assert.Equal(Title, document.Title);
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("utf-8")]
    [InlineData("iso-8859-15")]
    [InlineData("macintosh")]
    public void The_declaration_is_obeyed_where_the_bytes_allow(string encoding)
    {
        var document = FeedParser.Parse(Encoded(Document(encoding), encoding), null, null);

        Assert.Equal(Title.Replace('–', encoding == "iso-8859-15" ? '-' : '–'), document.Title);
        Assert.Empty(document.Warnings);
    }

    [Theory]
    [InlineData("Встреча министров", "koi8-r")]
    [InlineData("外相会談", "shift_jis")]
    [InlineData("外相会談", "euc-jp")]
    [InlineData("外相会談", "iso-2022-jp")]
    [InlineData("部长会晤", "gb2312")]
    [InlineData("외교장관", "euc-kr")]
    [InlineData("Συνάντηση", "iso-8859-7")]
    [InlineData("פגישה", "windows-1255")]
    [InlineData("اجتماع", "windows-1256")]
    public void News_of_the_world_is_read_in_the_encodings_it_is_written_in(string title, string encoding)
    {
        var text = $"<?xml version='1.0' encoding='{encoding}'?><rss><channel><title>{title}</title></channel></rss>";

        var document = FeedParser.Parse(Encoded(text, encoding), "application/xml", null);

        Assert.Equal(title, document.Title);
    }

    private static string Document(string encoding) =>
        $"<?xml version='1.0' encoding='{encoding}'?><rss><channel><title>{Title}</title></channel></rss>";

    private static byte[] Encoded(string text, string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        return encoding.GetBytes(text);
    }
}
