using System.Text;
using Ingest.Feeds.Markup;

namespace Ingest.Feeds.Atom;

/// <summary>Reads an Atom text construct, whatever type it says it has.</summary>
internal static class AtomText
{
    /// <summary>The first of these children that holds something.</summary>
    public static string? First(MarkupElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var child in element.Elements(Space.Atom, name))
            {
                if (Read(child) is { } text)
                {
                    return text;
                }
            }
        }

        return null;
    }

    /// <summary>Markup where the type or the content says so, else text. Null where there is none.</summary>
    public static string? Read(MarkupElement element)
    {
        if (element.HasElements())
        {
            return element.Markup();
        }

        var text = element.Text();
        return text is not null && IsEncoded(element) ? Decoded(text) : text;
    }

    /// <summary>Atom 0.3 says so by mode, Atom 1.0 by a type that is neither text nor XML.</summary>
    private static bool IsEncoded(MarkupElement element)
    {
        if (element.Attribute("mode") is { } mode)
        {
            return mode == "base64";
        }

        return element.Name == "content"
            && element.Attribute("type") is { } type
            && type.Contains('/', StringComparison.Ordinal)
            && !type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            && !type.EndsWith("xml", StringComparison.OrdinalIgnoreCase);
    }

    private static string Decoded(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : text;
    }
}
