using Ingest.Subscriptions;

namespace Ingest.Mails;

/// <summary>What mails to subscribers share: addresses, ids, headers, why they come, how to stop them.</summary>
internal static class MailEnvelope
{
    private const int WatchLimit = 200;

    public static OutgoingMail Seal(
        MailHead head,
        IReadOnlyCollection<MailBlock> blocks,
        Subscription subscription,
        MailSettings settings)
    {
        var domain = settings.Domain();
        MailBlock[] body = [.. blocks, .. Reason(subscription, settings)];
        return new()
        {
            MessageId = $"{head.Delivery}@{domain}",
            ThreadId = head.Threads is [.., var thread] ? $"{thread}@{domain}" : null,
            FormerThreadIds = head.Threads.SkipLast(1).Select(former => $"{former}@{domain}").ToEquatableArray(),
            From = settings.From,
            To = subscription.Address,
            Subject = head.Subject,
            Text = TextPart.Write(body),
            Html = HtmlPart.Write(head.Subject, body),
            Headers =
            [
                new("List-Id", $"<{subscription.Id}.subscriptions.{domain}>"),
                new("Auto-Submitted", "auto-generated"),
            ],
        };
    }

    /// <summary>What is watched, on one line.</summary>
    public static string Watched(Subscription subscription) =>
        CleanText.OneLine(subscription.Watch.ToString()!, WatchLimit);

    private static IEnumerable<MailBlock> Reason(Subscription subscription, MailSettings settings)
    {
        yield return new MailBlock.Heading(2, "Why you get this mail");
        yield return new MailBlock.Paragraph($"You watch {Watched(subscription)}.");
        yield return new MailBlock.Paragraph(
            "To stop these mails, run this command, or ask whoever runs this installation to do so:");
        yield return new MailBlock.Command($"ingest subscriptions remove {subscription.Id}");
        yield return MailLink.To(settings.PublicUrl) is { } address
            ? new MailBlock.Link("Look up meetings, stories and articles", address)
            : new MailBlock.Paragraph(
                "There are no links to manage your subscription here: they need the PublicUrl setting.");
    }
}

/// <summary>What tells one mail from another.</summary>
/// <param name="Threads">Local parts of the story's thread ids, this mail's last. Empty where it has none.</param>
internal sealed record MailHead(DeliveryId Delivery, string Subject, EquatableArray<string> Threads)
{
    public const int SubjectLimit = 150;
}
