using System.Globalization;

namespace Ingest.Mails;

/// <summary>What every mail of an installation shares.</summary>
/// <param name="From">`Name &lt;local@domain&gt;` or a bare address.</param>
/// <param name="PublicUrl">Where readers reach this installation's pages. Null where no link may lead there.</param>
public sealed record MailSettings(string From, Uri? PublicUrl)
{
    /// <summary>The domain of <see cref="From"/> in ASCII; `localhost` where it names none.</summary>
    public string Domain()
    {
        var domain = From[(From.LastIndexOf('@') + 1)..].TrimEnd(' ', '>');
        return From.Contains('@', StringComparison.Ordinal) && Uri.CheckHostName(domain) == UriHostNameType.Dns
            ? new IdnMapping().GetAscii(domain)
            : "localhost";
    }
}
