using System.Text;
using Ingest.Articles;
using Xunit;

namespace Ingest.Tests.Articles;

public sealed class PageBodyTests
{
    private const string Text = "Встреча министров";

    [Theory]
    [InlineData("<meta charset=\"windows-1251\">", null)]
    [InlineData("<meta charset=windows-1251>", "text/html")]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">", "text/html")]
    [InlineData("", "text/html; charset=windows-1251")]
    [InlineData("<meta charset=\"utf-8\">", "text/html; charset=windows-1251")]
    public void A_page_is_read_in_the_encoding_it_names_where_its_answer_names_none(string meta, string? contentType)
    {
        var cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        var body = cyrillic.GetBytes($"<html><head>{meta}</head><body>{Text}</body></html>");

        Assert.Contains(Text, PageBody.Decode(body, contentType), StringComparison.Ordinal);
    }
}
