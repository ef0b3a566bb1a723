namespace Ingest.Feeds;

/// <summary>Reads the addresses a feed writes.</summary>
internal static class Address
{
    /// <summary>
    /// The address against its base. Null where no address comes of it, or one that runs or reads a file.
    /// </summary>
    public static Uri? Resolve(string? text, Uri? baseAddress)
    {
        var written = text?.Trim();
        if (string.IsNullOrEmpty(written))
        {
            return null;
        }

        if (written.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            written = "http://" + written;
        }

        if (Uri.TryCreate(written, UriKind.Absolute, out var absolute) && !IsRooted(written))
        {
            return IsSafe(absolute) ? absolute : null;
        }

        return baseAddress is not null && Uri.TryCreate(baseAddress, written, out var resolved) && IsSafe(resolved)
            ? resolved
            : null;
    }

    /// <summary>Whether the text is a page's address rather than a name such as urn:uuid.</summary>
    public static bool IsWeb(Uri? address) => address is { Scheme: "http" or "https" };

    /// <summary>On Unix a rooted path would pass for a file's address.</summary>
    private static bool IsRooted(string text) => text[0] is '/' or '\\';

    private static bool IsSafe(Uri address) =>
        address.Scheme is not ("file" or "javascript" or "vbscript" or "data" or "blob" or "about");
}
