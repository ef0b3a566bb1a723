using System.Text;
using Ingest.Mails;
using MimeKit;
using TextPart = MimeKit.TextPart;

namespace Ingest.Pipeline.Mail;

/// <summary>Makes MIME messages of mails: the same mail and date give the same bytes.</summary>
public static class MimeMessages
{
    /// <summary>The longest line that RFC 5322, section 2.1.1, lets pass, without its end.</summary>
    private const int LineLimit = 998;

    private static readonly ParserOptions Mailboxes = new() { AllowAddressesWithoutDomain = false };

    /// <summary>Null when the recipient's address is none.</summary>
    /// <exception cref="ParseException">The sender's address is none.</exception>
    public static MimeMessage? From(OutgoingMail mail, DateTimeOffset date)
    {
        if (!MailboxAddress.TryParse(Mailboxes, mail.To, out var recipient))
        {
            return null;
        }

        var message = new MimeMessage
        {
            MessageId = mail.MessageId,
            Subject = mail.Subject,
            Date = date,
            Body = Body(mail),
        };
        message.From.Add(MailboxAddress.Parse(mail.From));
        message.To.Add(recipient);
        AddThread(message, mail);
        foreach (var header in mail.Headers)
        {
            message.Headers.Add(header.Name, header.Value);
        }

        return message;
    }

    private static void AddThread(MimeMessage message, OutgoingMail mail)
    {
        if (mail.ThreadId is not { } thread)
        {
            return;
        }

        message.References.AddRange(mail.FormerThreadIds);
        message.References.Add(thread);
        message.InReplyTo = thread;
    }

    private static MultipartAlternative Body(OutgoingMail mail) =>
        new(Part("plain", mail.Text), Part("html", mail.Html))
        {
            Boundary = $"=_{Hash.Of("boundary", mail.MessageId)}",
        };

    private static TextPart Part(string subtype, string text) =>
        new(subtype)
        {
            Text = text.ReplaceLineEndings("\r\n"),
            ContentTransferEncoding = EncodingFor(text),
        };

    private static ContentEncoding EncodingFor(string text) =>
        Ascii.IsValid(text) && text.Split('\n').All(line => line.Length <= LineLimit)
            ? ContentEncoding.SevenBit
            : ContentEncoding.QuotedPrintable;
}
