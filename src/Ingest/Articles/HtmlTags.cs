namespace Ingest.Articles;

/// <summary>Reads the tags of one HTML text, and never looks twice for an end that is not there.</summary>
internal ref struct HtmlTags(ReadOnlySpan<char> html)
{
    private readonly ReadOnlySpan<char> _html = html;
    private readonly int _lastClose = html.LastIndexOf('>');
    private readonly List<string> _endless = [];

    /// <summary>Whether the text holds a tag that HTML knows.</summary>
    public static bool Any(ReadOnlySpan<char> text)
    {
        text = text[..(text.LastIndexOf('>') + 1)];
        while (text.IndexOf('<') is var at and >= 0)
        {
            var isTag = HtmlTag.TryRead(text[at..], out var tag);
            if (isTag && tag.IsKnown)
            {
                return true;
            }

            text = text[(at + (isTag ? tag.Length : 1))..];
        }

        return false;
    }

    /// <summary>Does to the text what the tag at this place does, and tells how much of the HTML that took.</summary>
    public readonly int Read(int at, TextLines text)
    {
        if (at > _lastClose || !HtmlTag.TryRead(_html[at..], out var tag))
        {
            text.Add("<");
            return 1;
        }

        if (tag.EndsCaption)
        {
            text.EndCaption();
        }

        if (tag.BreaksLine)
        {
            text.Break();
        }
        else if (tag.PartsWords)
        {
            text.Space();
        }

        if (tag.BeginsCaption)
        {
            text.BeginCaption();
        }

        return tag.Length + (tag.HidesContent ? HiddenLength(_html[(at + tag.Length)..], tag.Name) : 0);
    }

    private readonly int HiddenLength(ReadOnlySpan<char> rest, ReadOnlySpan<char> name)
    {
        var key = name.ToString();
        if (_endless.Contains(key, StringComparer.OrdinalIgnoreCase))
        {
            return 0;
        }

        var length = HtmlTag.HiddenLength(rest, name);
        if (length == 0)
        {
            _endless.Add(key);
        }

        return length;
    }
}
