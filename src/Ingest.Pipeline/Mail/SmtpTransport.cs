using System.ComponentModel.DataAnnotations;
using Ingest.Mails;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Ingest.Pipeline.Mail;

/// <summary>Hands mails over to an SMTP server, one connection for each.</summary>
public sealed class SmtpTransport(SmtpOptions options, TimeProvider time) : IMailTransport
{
    /// <summary>
    /// A 4xx answer at any point means later; a 5xx answer to the recipient or the mail means never. A 5xx answer to
    /// anything else (greeting, sender, password) is about this installation, not about the mail, and throws.
    /// </summary>
    /// <exception cref="TimeoutException">The server took longer than the options allow.</exception>
    public async Task<MailOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        using var message = MimeMessages.From(mail, time.GetUtcNow());
        if (message is null)
        {
            return new MailOutcome.Rejected("The subscriber's address is no mail address.");
        }

        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(options.TimeoutSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await HandOverAsync(message, either.Token);
        }
        catch (OperationCanceledException)
            when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{options.Host} did not take a mail within {options.TimeoutSeconds} s.");
        }
    }

    private async Task<MailOutcome> HandOverAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient();
        try
        {
            await client.ConnectAsync(options.Host, options.Port, options.Security, cancellationToken);
            if (options.User is { } user)
            {
                await client.AuthenticateAsync(user, options.Password ?? "", cancellationToken);
            }

            await client.SendAsync(message, cancellationToken);
        }
        catch (SmtpCommandException refusal) when (IsTemporary(refusal))
        {
            return new MailOutcome.Throttled(TimeSpan.FromSeconds(options.RetrySeconds));
        }
        catch (SmtpCommandException refusal) when (IsAboutTheMail(refusal))
        {
            return new MailOutcome.Rejected($"{options.Host} answered {(int)refusal.StatusCode}: {refusal.Message}");
        }

        await client.DisconnectAsync(quit: true, cancellationToken);
        return new MailOutcome.Accepted();
    }

    private static bool IsTemporary(SmtpCommandException refusal) => (int)refusal.StatusCode is >= 400 and < 500;

    private static bool IsAboutTheMail(SmtpCommandException refusal) =>
        (int)refusal.StatusCode is >= 500 and < 600 &&
        refusal.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;
}

/// <summary>Which SMTP server takes the mails, and how.</summary>
public sealed class SmtpOptions
{
    public const string Section = "Smtp";

    [Required]
    public required string Host { get; init; }

    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    /// <summary>StartTls by default: a server that offers no encryption gets no mail.</summary>
    public SecureSocketOptions Security { get; init; } = SecureSocketOptions.StartTls;

    /// <summary>Null where the server asks for no login.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Seconds for a whole mail, from connecting to the server's word that it has it.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; init; } = 60;

    /// <summary>Seconds until a mail is tried again that the server could not take.</summary>
    [Range(1, 604800)]
    public int RetrySeconds { get; init; } = 300;
}
