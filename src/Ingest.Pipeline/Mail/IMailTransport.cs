using Ingest.Mails;

namespace Ingest.Pipeline.Mail;

/// <summary>Hands mails over: to a folder, to an SMTP server, or to Azure.</summary>
public interface IMailTransport
{
    /// <summary>Hands over one mail. A mail system that cannot be reached throws; one that answers gives an outcome.</summary>
    Task<MailOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellationToken);
}
