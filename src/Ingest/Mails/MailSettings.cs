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
        var address = From.AsSpan(From.LastIndexOf('@') + 1).TrimEnd("> \t");
        return Uri.CheckHostName(address.ToString()) == UriHostNameType.Dns
            ? new IdnMapping().GetAscii(address.ToString())
            : "localhost";
    }
}
