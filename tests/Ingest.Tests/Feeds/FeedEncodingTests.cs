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

    [Theory]
    [InlineData("EUC-JP", "外務大臣は来週、ウィーンで会談を行うことになりました。")]
    [InlineData("Shift_JIS", "外務大臣は来週、ウィーンで会談を行うことになりました。")]
    [InlineData("GB2312", "两国外交部长将于下周在维也纳会面，他们还要讨论和平问题。")]
    [InlineData("Big5", "兩國外交部長將於下週在維也納會面，他們還要討論和平的問題。")]
    [InlineData("EUC-KR", "양국 외교장관은 다음 주 빈에서 회담을 가질 것이라고 정부가 밝혔다.")]
    [InlineData("windows-1251", "Министры иностранных дел встретятся в Вене на следующей неделе.")]
    [InlineData("KOI8-R", "Министры иностранных дел встретятся в Вене на следующей неделе.")]
    [InlineData("windows-1253", "Οι υπουργοί Εξωτερικών θα συναντηθούν στη Βιέννη την επόμενη εβδομάδα.")]
    [InlineData("windows-1255", "שרי החוץ ייפגשו בווינה בשבוע הבא כדי לדון בהסכם השלום.")]
    [InlineData("windows-1256", "يجتمع وزراء الخارجية في فيينا الأسبوع المقبل لبحث اتفاق السلام.")]
    [InlineData("TIS-620", "รัฐมนตรีต่างประเทศจะพบกันที่กรุงเวียนนาในสัปดาห์หน้า")]
    [InlineData("windows-1250", "Ministrowie spotkają się w Wiedniu, żeby rozmawiać o następnych krokach; są gotowi.")]
    [InlineData("windows-1254", "Dışişleri bakanları görüşmek için gelecek hafta Viyana'da buluşacağını açıkladı.")]
    [InlineData("windows-1252", "Die Außenminister treffen sich nächste Woche in Österreich, um über Frieden zu reden.")]
    public void Without_a_name_an_encoding_is_known_by_the_letters_its_language_uses(string encoding, string title)
    {
        var text = $"<rss><channel><title>{title}</title></channel></rss>";

        var document = FeedParser.Parse(Encoded(text, encoding), "application/xml", null);

        Assert.Equal(title, document.Title);
        Assert.Equal(encoding, document.Encoding);
    }

    [Fact]
    public void Every_code_page_that_dotnet_knows_is_read_under_its_name()
    {
        foreach (var known in CodePagesEncodingProvider.Instance.GetEncodings())
        {
            var body = known.GetEncoding().GetBytes("<rss><channel><title>Talks</title></channel></rss>");

            var document = FeedParser.Parse(body, $"application/xml; charset={known.Name}", null);

            Assert.True(document.Title == "Talks", known.Name);
        }
    }

    [Theory]
    [InlineData("text/xml", "us-ascii")]
    [InlineData("text/xml; charset=utf-8", "utf-8")]
    [InlineData("application/xml", "iso-8859-1")]
    public void Text_without_a_charset_is_ascii_where_its_bytes_are(string contentType, string read)
    {
        const string text = "<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><title>Talks</title></channel></rss>";

        Assert.Equal(read, FeedParser.Parse(Encoding.ASCII.GetBytes(text), contentType, null).Encoding);
    }

    private static string Document(string encoding) =>
        $"<?xml version='1.0' encoding='{encoding}'?><rss><channel><title>{Title}</title></channel></rss>";

    private static byte[] Encoded(string text, string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        return encoding.GetBytes(text);
    }
}
