using System.Text;

namespace Ingest.Feeds.Markup;

/// <summary>Writes what stands inside an element as HTML, prefixes left out.</summary>
internal static class MarkupWriter
{
    public static string Inner(MarkupElement element)
    {
        var text = new StringBuilder();
        WriteChildren(element, text);
        return text.ToString();
    }

    public static bool IsVoid(string name) =>
        name is "br" or "hr" or "img" or "wbr" or "input" or "area" or "col" or "embed" or "param" or "track";

    public static void WriteEscaped(ReadOnlySpan<char> value, StringBuilder text, bool quotes = false)
    {
        while (!value.IsEmpty)
        {
            var cut = quotes ? value.IndexOfAny("&<>\"") : value.IndexOfAny("&<>");
            if (cut < 0)
            {
                text.Append(value);
                return;
            }

            text.Append(value[..cut]).Append(Reference(value[cut]));
            value = value[(cut + 1)..];
        }
    }

    private static void WriteChildren(MarkupElement element, StringBuilder text)
    {
        for (var node = element.First; node is not null; node = node.Next)
        {
            if (node is MarkupText run)
            {
                WriteEscaped(run.Value, text);
            }
            else if (node is MarkupElement child)
            {
                WriteElement(child, text);
            }
        }
    }

    private static void WriteElement(MarkupElement element, StringBuilder text)
    {
        text.Append('<').Append(element.Name);
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Space is Space.Plain or Space.Other)
            {
                text.Append(' ').Append(attribute.Name).Append("=\"");
                WriteEscaped(attribute.Value, text, quotes: true);
                text.Append('"');
            }
        }

        if (element.First is null && IsVoid(element.Name))
        {
            text.Append(" />");
            return;
        }

        text.Append('>');
        WriteChildren(element, text);
        text.Append("</").Append(element.Name).Append('>');
    }

    private static string Reference(char character) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        _ => "&quot;",
    };
}
