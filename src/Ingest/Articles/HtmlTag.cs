using System.Collections.Frozen;

namespace Ingest.Articles;

/// <summary>A tag, comment or declaration of HTML, and what it does to the text around it.</summary>
internal readonly ref struct HtmlTag(ReadOnlySpan<char> name, int length, bool isEnd)
{
    private static readonly FrozenSet<string> s_lines = Set(
        "address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption " +
        "figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option " +
        "p pre section summary table tbody tfoot thead title tr ul");

    private static readonly FrozenSet<string> s_words = Set("td th img iframe video audio object embed input button");

    private static readonly FrozenSet<string> s_hidden = Set(
        "script style template noscript textarea select svg math head object iframe audio video canvas");

    private static readonly FrozenSet<string> s_inline = Set(
        "a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strike " +
        "strong sub sup time tt u var wbr");

    /// <summary>As written; empty for a comment or declaration.</summary>
    public ReadOnlySpan<char> Name { get; } = name;

    /// <summary>From `&lt;` through `&gt;`.</summary>
    public int Length { get; } = length;

    public bool BreaksLine => Contains(s_lines);

    public bool PartsWords => Contains(s_words);

    /// <summary>Whether what follows, up to its end tag, stands under a picture.</summary>
    public bool BeginsCaption => !isEnd && IsCaption;

    public bool EndsCaption => isEnd && IsCaption;

    /// <summary>Whether what follows, up to the end tag, is not text for readers.</summary>
    public bool HidesContent => !isEnd && Contains(s_hidden);

    /// <summary>Whether HTML has a tag of this name.</summary>
    public bool IsKnown => BreaksLine || PartsWords || Contains(s_hidden) || Contains(s_inline);

    /// <summary>False where the `&lt;` at the start opens no tag.</summary>
    public static bool TryRead(ReadOnlySpan<char> html, out HtmlTag tag)
    {
        tag = default;
        if (html is ['<', '!' or '?', ..])
        {
            tag = new HtmlTag([], DeclarationLength(html), isEnd: false);
            return true;
        }

        var isEnd = html is ['<', '/', ..];
        var start = isEnd ? 2 : 1;
        var end = start;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
        {
            end++;
        }

        if (end == start || !char.IsAsciiLetter(html[start]) || LengthFrom(html, end) is not { } length)
        {
            return false;
        }

        tag = new HtmlTag(html[start..end], length, isEnd);
        return true;
    }

    /// <summary>
    /// How much stands before the end tag of that name, the tag included; all of it where there is none.
    /// </summary>
    public static int HiddenLength(ReadOnlySpan<char> html, ReadOnlySpan<char> name)
    {
        for (var at = 0; at < html.Length;)
        {
            var next = html[at..].IndexOf("</");
            if (next < 0)
            {
                break;
            }

            at += next + 2;
            if (html[at..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                var end = html[at..].IndexOf('>');
                return end < 0 ? html.Length : at + end + 1;
            }
        }

        return IsRaw(name) ? html.Length : 0;
    }

    /// <summary>Quotes may hold a `>`; a quote that does not end is none.</summary>
    private static int? LengthFrom(ReadOnlySpan<char> html, int at)
    {
        var firstEnd = -1;
        var quote = '\0';
        for (; at < html.Length; at++)
        {
            var character = html[at];
            if (character == '>' && quote == '\0')
            {
                return at + 1;
            }

            firstEnd = character == '>' && firstEnd < 0 ? at : firstEnd;
            if (character is '"' or '\'' && (quote == '\0' || quote == character))
            {
                quote = quote == '\0' && html[at - 1] is '=' or ' ' ? character : '\0';
            }
        }

        return firstEnd < 0 ? null : firstEnd + 1;
    }

    private static int DeclarationLength(ReadOnlySpan<char> html)
    {
        if (html.StartsWith("<!--"))
        {
            var end = html[4..].IndexOf("-->");
            return end < 0 ? html.Length : end + 7;
        }

        var close = html.IndexOf('>');
        return close < 0 ? html.Length : close + 1;
    }

    /// <summary>Elements whose content is never markup: one that does not end hides all that follows.</summary>
    private static bool IsRaw(ReadOnlySpan<char> name) =>
        name.Equals("script", StringComparison.OrdinalIgnoreCase)
        || name.Equals("style", StringComparison.OrdinalIgnoreCase);

    private bool IsCaption => Name.Equals("figcaption", StringComparison.OrdinalIgnoreCase);

    private bool Contains(FrozenSet<string> set) =>
        !Name.IsEmpty && set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Name);

    private static FrozenSet<string> Set(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
