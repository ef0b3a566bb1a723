namespace Ingest.Feeds.Markup;

/// <summary>Finds the end of a document type declaration, so that all of it can be skipped.</summary>
internal static class Doctype
{
    /// <summary>The length of the declaration at the start of the text; 0 where it does not end.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        var inSubset = false;
        var at = 2;
        while (at < text.Length)
        {
            switch (text[at])
            {
                case '[':
                    inSubset = true;
                    break;
                case ']':
                    inSubset = false;
                    break;
                case '>' when !inSubset:
                    return at + 1;
                case '"' or '\'' or '<' when inSubset || text[at] != '<':
                    at = Past(text, at);
                    break;
                default:
                    break;
            }

            at++;
        }

        return 0;
    }

    /// <summary>
    /// The last character of the quoted text or comment that begins here; the same place where none does.
    /// </summary>
    private static int Past(ReadOnlySpan<char> text, int at)
    {
        var isComment = text[at] == '<';
        if (isComment && !text[at..].StartsWith("<!--"))
        {
            return at;
        }

        var end = isComment ? text[at..].IndexOf("-->") + 2 : text[(at + 1)..].IndexOf(text[at]) + 1;
        return end <= 1 && (isComment || text[(at + 1)..].IndexOf(text[at]) < 0) ? text.Length : at + end;
    }
}
