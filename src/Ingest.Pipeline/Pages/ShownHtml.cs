using AngleSharp.Dom;
using Ganss.Xss;

namespace Ingest.Pipeline.Pages;

/// <summary>
/// Makes of a feed's HTML what may stand in a page: nothing that runs, frames, styles or covers it. The text of an
/// element that is left out stays; that of a script or style sheet goes with it.
/// </summary>
public static class ShownHtml
{
    private static readonly HtmlSanitizer s_sanitizer = Make();

    public static string Sanitize(string html) => s_sanitizer.Sanitize(html);

    private static HtmlSanitizer Make()
    {
        var sanitizer = new HtmlSanitizer { KeepChildNodes = true };
        sanitizer.AllowedSchemes.Add("mailto");
        sanitizer.AllowedAttributes.Remove("style");
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.AllowedAtRules.Clear();
        foreach (var element in (ReadOnlySpan<string>)["form", "input", "button", "select", "textarea", "option"])
        {
            sanitizer.AllowedTags.Remove(element);
        }

        sanitizer.RemovingTag += (_, removing) => Empty(removing.Tag);
        return sanitizer;
    }

    /// <summary>What stands in these was never meant to be read.</summary>
    private static void Empty(IElement element)
    {
        if (element.LocalName is "script" or "style" or "template")
        {
            element.TextContent = "";
        }
    }
}
