using Ingest.Articles;
using SmartReader;

namespace Ingest.Pipeline.Web;

/// <summary>Finds the text of an article among all that stands on its page.</summary>
public static class PageText
{
    /// <summary>Null where the page holds nothing that reads like an article.</summary>
    public static ReadText? Extract(string html, Uri address)
    {
        using var reader = new Reader(address.AbsoluteUri, html);
        var found = reader.GetArticle();
        return found is { IsReadable: true, Content: { Length: > 0 } content }
            && HtmlText.Read(content) is { Text.Length: > 0 } text
                ? text
                : null;
    }
}
