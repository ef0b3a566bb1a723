using System.Buffers;

namespace Ingest.Articles;

/// <summary>Reads HTML as the plain text a reader sees, in one pass and without demands on the markup.</summary>
public static class HtmlText
{
    private static readonly SearchValues<char> s_stops = SearchValues.Create("<& \t\n\r\f\v\u00A0\u200B\uFEFF\u00AD");

    /// <summary>
    /// Paragraphs, list items and broken lines are parted by one line feed; other white space is one space. Markup
    /// that was escaped as a whole is read as the markup it was.
    /// </summary>
    public static string From(string html) => Read(html).Text;

    /// <summary>As <see cref="From"/>, and which of its lines are captions (figcaption) by the markup.</summary>
    public static ReadText Read(string html)
    {
        var once = ReadOnce(html);
        return !html.Contains('<', StringComparison.Ordinal) && HtmlTags.Any(once.Text) ? ReadOnce(once.Text) : once;
    }

    /// <summary>For titles: all on one line, and markup and references that were escaped twice are gone too.</summary>
    public static string Line(string html)
    {
        var text = ReadOnce(html).Text;
        if (HtmlTags.Any(text) || HasReference(text))
        {
            text = ReadOnce(text).Text;
        }

        return text.Replace('\n', ' ');
    }

    private static bool HasReference(string text) =>
        text.IndexOf('&', StringComparison.Ordinal) is var at and >= 0 && text.IndexOf(';', at) > at;

    private static ReadText ReadOnce(string html)
    {
        if (!html.AsSpan().ContainsAny(s_stops))
        {
            return new ReadText(html, []);
        }

        var text = new TextLines(html.Length);
        Read(html, text);
        text.EndCaption();
        return new ReadText(text.ToString(), [.. text.Captions]);
    }

    private static void Read(ReadOnlySpan<char> html, TextLines text)
    {
        var tags = new HtmlTags(html);
        for (var at = 0; at < html.Length;)
        {
            var rest = html[at..];
            var stop = rest.IndexOfAny(s_stops);
            text.Add(stop < 0 ? rest : rest[..stop]);
            if (stop < 0)
            {
                return;
            }

            at += stop;
            at += html[at] switch
            {
                '<' => tags.Read(at, text),
                '&' => text.AddReference(html[at..]),
                _ => AddSpace(html[at], text),
            };
        }
    }

    /// <summary>Soft hyphens and marks of no width are not part of what is read.</summary>
    private static int AddSpace(char space, TextLines text)
    {
        if (space is not ('\u200B' or '\uFEFF' or '\u00AD'))
        {
            text.Space();
        }

        return 1;
    }
}
