using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Ingest.Mails;

/// <summary>
/// Writes a mail's body as an HTML document that loads nothing, sets no colour (so a dark screen stays dark) and no
/// fixed width or font size (so it reads at 200 %).
/// </summary>
public static class HtmlPart
{
    private const string Style =
        ":root{color-scheme:light dark}" +
        "body{font-family:sans-serif;line-height:1.5;max-width:40em;margin:0 auto;padding:1em;overflow-wrap:anywhere}" +
        "h1{font-size:1.4em}h2{font-size:1.15em}h3{font-size:1em}" +
        "blockquote{margin:1em 0;padding-left:1em;border-left:.25em solid}";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(string title, IEnumerable<MailBlock> blocks)
    {
        var html = new StringBuilder()
            .Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{Encoder.Encode(title)}</title>\n")
            .Append(CultureInfo.InvariantCulture, $"<style>{Style}</style>\n</head>\n<body>\n");
        foreach (var block in blocks)
        {
            Write(html, block);
        }

        return html.Append("</body>\n</html>\n").ToString();
    }

    private static StringBuilder Write(StringBuilder html, MailBlock block) => block switch
    {
        MailBlock.Heading heading => Element(html, Tag(heading.Level), heading.Text, heading.Language),
        MailBlock.Paragraph paragraph => Element(html, "p", paragraph.Text, paragraph.Language),
        MailBlock.Facts facts => WriteFacts(html, facts),
        MailBlock.Quotation quotation => Element(html, "blockquote", $"\"{quotation.Text}\"", quotation.Language),
        MailBlock.Link link => WriteLink(html, link),
        MailBlock.Command command => WriteCommand(html, command),
        _ => throw new UnreachableException(),
    };

    private static string Tag(int level) => level switch
    {
        1 => "h1",
        2 => "h2",
        _ => "h3",
    };

    private static StringBuilder Element(StringBuilder html, string tag, string text, string? language)
    {
        html.Append('<').Append(tag);
        if (language is not null)
        {
            html.Append(" lang=\"").Append(Encoder.Encode(language)).Append('"');
        }

        return html.Append(" dir=\"auto\">").Append(Encoder.Encode(text)).Append("</").Append(tag).Append(">\n");
    }

    private static StringBuilder WriteFacts(StringBuilder html, MailBlock.Facts facts)
    {
        html.Append("<ul>\n");
        foreach (var fact in facts.Items)
        {
            html.Append("<li><b>").Append(Encoder.Encode(fact.Label)).Append(":</b> <span dir=\"auto\">")
                .Append(Encoder.Encode(fact.Value)).Append("</span></li>\n");
        }

        return html.Append("</ul>\n");
    }

    private static StringBuilder WriteLink(StringBuilder html, MailBlock.Link link) =>
        html.Append("<p><a href=\"").Append(Encoder.Encode(link.Address)).Append("\">")
            .Append(Encoder.Encode(link.Label)).Append("</a></p>\n");

    private static StringBuilder WriteCommand(StringBuilder html, MailBlock.Command command) =>
        html.Append("<p><code>").Append(Encoder.Encode(command.Text)).Append("</code></p>\n");
}
