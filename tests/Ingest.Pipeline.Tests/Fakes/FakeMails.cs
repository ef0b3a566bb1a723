using System.Collections.Concurrent;
using Ingest.Mails;
using Ingest.Pipeline.Mail;

namespace Ingest.Pipeline.Tests.Fakes;

/// <summary>Takes every mail, and remembers each handing over.</summary>
public sealed class FakeMails : IMailTransport
{
    private readonly ConcurrentQueue<OutgoingMail> sent = new();

    public IReadOnlyCollection<OutgoingMail> Sent => sent;

    /// <summary>What the next mails are answered with. Null: accepted.</summary>
    public MailOutcome? Answer { get; set; }

    /// <summary>An address at which the mail system breaks. Null: none.</summary>
    public string? Broken { get; set; }

    public Task<MailOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (mail.To == Broken)
        {
            throw new IOException("The mail system broke.");
        }

        if (Answer is { } answer)
        {
            return Task.FromResult(answer);
        }

        sent.Enqueue(mail);
        return Task.FromResult<MailOutcome>(new MailOutcome.Accepted());
    }
}
