using System.Text;
using Ingest.Articles;
using Ingest.Feeds;
using Xunit;

namespace Ingest.Tests.Articles;

public sealed class FeedArticlesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 11, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_caption_of_an_entry_is_one_of_the_article()
    {
        const string Html = "<p>They met in Oslo.</p><figure><figcaption>Elina Valtonen in Oslo</figcaption></figure>";
        var document = FeedParser.Parse(Encoding.UTF8.GetBytes(
            $"<rss version=\"2.0\"><channel><title>Wire</title><item><title>T</title><description><![CDATA[{Html}]]></description></item></channel></rss>"), null, null);

        var article = Assert.Single(FeedArticles.Of(document, Feed.At(new Uri("https://wire.example/feed"), Now), Now));

        var caption = Assert.Single(article.Captions);
        Assert.Equal("Elina Valtonen in Oslo", article.Text.Substring(caption.Start, caption.Length));
    }
}
