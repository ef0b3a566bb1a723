using System.Collections.Concurrent;
using Ingest.Mails;
using Ingest.Pipeline.Mail;

namespace Ingest.Benchmarks.Running;

/// <summary>Takes every mail; a repeat under the same Message-ID is the same mail, as mail systems see it.</summary>
public sealed class CountedMails : IMailTransport
{
    private readonly ConcurrentDictionary<string, string> sent = new(StringComparer.Ordinal);

    public int Count => sent.Count;

    public Task<MailOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        sent[mail.MessageId] = mail.To;
        return Task.FromResult<MailOutcome>(new MailOutcome.Accepted());
    }
}
