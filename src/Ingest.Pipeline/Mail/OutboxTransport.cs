using Ingest.Mails;
using MimeKit;

namespace Ingest.Pipeline.Mail;

/// <summary>Hands mails over to a folder, one file each, named after the Message-ID: a repeat overwrites.</summary>
/// <param name="folder">Made where it does not exist.</param>
public sealed class OutboxTransport(string folder, TimeProvider time) : IMailTransport
{
    private static readonly FormatOptions Format = MakeFormat();

    public async Task<MailOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        using var message = MimeMessages.From(mail, time.GetUtcNow());
        if (message is null)
        {
            return new MailOutcome.Rejected("The subscriber's address is no mail address.");
        }

        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName(mail.MessageId));
        await WriteAsync(message, path, cancellationToken);
        return new MailOutcome.Accepted();
    }

    /// <summary>Under a name of its own first, so that nobody finds half a mail, not even after a crash.</summary>
    private static async Task WriteAsync(MimeMessage message, string path, CancellationToken cancellationToken)
    {
        var unfinished = path + ".tmp";
        await using (var file = File.Create(unfinished))
        {
            await message.WriteToAsync(Format, file, cancellationToken);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    private static string FileName(string messageId)
    {
        var at = messageId.IndexOf('@', StringComparison.Ordinal);
        var name = at < 0 ? messageId : messageId[..at];
        return (name.Length > 0 && name.All(IsPlain) ? name : Hash.Of("outbox", messageId)) + ".eml";
    }

    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';

    private static FormatOptions MakeFormat()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }
}
