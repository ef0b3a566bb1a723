using Ingest.Stories;
using Ingest.Subscriptions;

namespace Ingest.Mails;

public static class AlertMail
{
    public static OutgoingMail Render(Alert a, Subscription s, Story? story, MailSettings m) => throw new InvalidOperationException();
}

public static class DigestMail
{
    public static OutgoingMail Render(IReadOnlyList<Alert> a, Subscription s, DateTimeOffset slot, MailSettings m) => throw new InvalidOperationException();
}
