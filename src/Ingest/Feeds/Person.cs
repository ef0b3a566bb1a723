namespace Ingest.Feeds;

/// <summary>Reads who wrote something from the ways people write it on one line.</summary>
internal static class Person
{
    /// <summary>
    /// Reads "mail (Name)", "Name (mail)", "Name &lt;mail&gt;", a mail address or a name. Null for white space.
    /// </summary>
    public static EntryAuthor? Parse(string? text)
    {
        var written = text?.Trim();
        if (string.IsNullOrEmpty(written))
        {
            return null;
        }

        return Parted(written, '<', '>') ?? Parted(written, '(', ')') ?? Whole(written);
    }

    public static EntryAuthor? From(string? name, string? email) =>
        name is null && email is null ? null : new EntryAuthor(name, email);

    private static EntryAuthor? Parted(string written, char open, char close)
    {
        var start = written.IndexOf(open, StringComparison.Ordinal);
        if (start < 0 || written[^1] != close)
        {
            return null;
        }

        var before = written[..start].Trim().Trim('"');
        var inside = written[(start + 1)..^1].Trim();
        return IsMail(before) ? From(OrNull(inside), before)
            : IsMail(inside) ? From(OrNull(before), inside)
            : null;
    }

    private static EntryAuthor Whole(string written) =>
        IsMail(written) ? new EntryAuthor(null, WithoutScheme(written))
            : AfterMail(written) ?? new EntryAuthor(written, null);

    private static EntryAuthor? AfterMail(string written)
    {
        var space = written.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && IsMail(written[..space])
            ? new EntryAuthor(OrNull(written[space..].Trim()), written[..space])
            : null;
    }

    private static string WithoutScheme(string mail) =>
        mail.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? mail["mailto:".Length..] : mail;

    private static bool IsMail(string text) =>
        text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && at < text.Length - 1
        && !text.Contains(' ', StringComparison.Ordinal);

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
