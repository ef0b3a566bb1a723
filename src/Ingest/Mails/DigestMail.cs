using System.Globalization;
using Ingest.Subscriptions;

namespace Ingest.Mails;

/// <summary>Writes the mail that tells of many alerts at once.</summary>
public static class DigestMail
{
    /// <param name="alerts">In the order in which they are told; at least one.</param>
    /// <param name="slot">When the digest was due; its offset decides which day the subject names.</param>
    public static OutgoingMail Render(
        IReadOnlyList<Alert> alerts,
        Subscription subscription,
        DateTimeOffset slot,
        MailSettings settings)
    {
        var subject = Subject(alerts.Count, subscription, slot);
        MailBlock[] blocks =
        [
            new MailBlock.Heading(1, subject),
            new MailBlock.Paragraph($"What was found up to {DateWords.Of(slot)}."),
            .. alerts.SelectMany(alert => AlertBody.UnderTitle(alert, 2)),
        ];
        return MailEnvelope.Seal(new(IdOf(subscription, slot), subject, []), blocks, subscription, settings);
    }

    /// <summary>One delivery for each subscription and slot.</summary>
    public static DeliveryId IdOf(Subscription subscription, DateTimeOffset slot)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{subscription.Id}|{slot.ToUniversalTime():O}");
        return Delivery.IdOf(name, subscription.Address);
    }

    private static string Subject(int count, Subscription subscription, DateTimeOffset slot)
    {
        var alerts = count == 1 ? "1 alert" : string.Create(CultureInfo.InvariantCulture, $"{count} alerts");
        var day = DateWords.Of(DateOnly.FromDateTime(slot.DateTime));
        var watched = CleanText.OneLine(MailEnvelope.Watched(subscription), MailHead.SubjectLimit - 40);
        return $"{watched}: {alerts}, {day}";
    }
}
