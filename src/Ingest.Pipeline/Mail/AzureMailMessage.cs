using System.Text.Json.Serialization;
using Ingest.Mails;
using MimeKit;

namespace Ingest.Pipeline.Mail;

/// <summary>A mail as Azure Communication Services takes it.</summary>
/// <param name="SenderAddress">A bare address: the service shows the name that it keeps for its sender.</param>
/// <param name="IsUntracked">True: no picture and no rewritten link tells who read what.</param>
internal sealed record AzureMailMessage(
    [property: JsonPropertyName("senderAddress")] string SenderAddress,
    [property: JsonPropertyName("content")] AzureMailContent Content,
    [property: JsonPropertyName("recipients")] AzureMailRecipients Recipients,
    [property: JsonPropertyName("headers")] IReadOnlyDictionary<string, string> Headers,
    [property: JsonPropertyName("userEngagementTrackingDisabled")] bool IsUntracked)
{
    public static AzureMailMessage Of(OutgoingMail mail) =>
        new(
            MailboxAddress.Parse(mail.From).Address,
            new(mail.Subject, mail.Text, mail.Html),
            new([new(mail.To)]),
            HeadersOf(mail),
            IsUntracked: true);

    private static Dictionary<string, string> HeadersOf(OutgoingMail mail)
    {
        var headers = mail.Headers.ToDictionary(header => header.Name, header => header.Value);
        if (mail.ThreadId is { } thread)
        {
            headers["In-Reply-To"] = $"<{thread}>";
            headers["References"] = string.Join(' ', mail.FormerThreadIds.Append(thread).Select(id => $"<{id}>"));
        }

        return headers;
    }
}

/// <summary>What a mail says, in two forms.</summary>
internal sealed record AzureMailContent(
    [property: JsonPropertyName("subject")] string Subject,
    [property: JsonPropertyName("plainText")] string PlainText,
    [property: JsonPropertyName("html")] string Html);

/// <summary>Whom a mail is for.</summary>
internal sealed record AzureMailRecipients([property: JsonPropertyName("to")] IReadOnlyList<AzureMailAddress> To);

/// <summary>A bare address.</summary>
internal sealed record AzureMailAddress([property: JsonPropertyName("address")] string Address);
