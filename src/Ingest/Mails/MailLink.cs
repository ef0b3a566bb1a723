namespace Ingest.Mails;

/// <summary>Writes addresses so that every mail reader can follow them.</summary>
public static class MailLink
{
    /// <summary>
    /// The address in ASCII, international domain names included, without user name and password. Null for what a mail
    /// must not link to: anything but http and https.
    /// </summary>
    public static string? To(Uri? url)
    {
        if (url is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            return null;
        }

        var port = url.IsDefaultPort ? "" : FormattableString.Invariant($":{url.Port}");
        var rest = url.GetComponents(UriComponents.PathAndQuery | UriComponents.Fragment, UriFormat.UriEscaped);
        return $"{url.Scheme}://{Host(url)}{port}{rest}";
    }

    private static string Host(Uri url) =>
        url.HostNameType == UriHostNameType.IPv6 ? url.Host : url.IdnHost;
}
