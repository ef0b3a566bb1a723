namespace Ingest.Subscriptions;

/// <summary>When a digest is due.</summary>
public static class DigestSchedule
{
    /// <summary>
    /// The last instant, not after now, at which the subscriber's clock showed the digest hour. An hour that a change to
    /// summer time skips counts as the first instant after the gap; one that comes twice counts once, the first time.
    /// </summary>
    public static DateTimeOffset LastSlot(Subscription subscription, TimeZoneInfo zone, DateTimeOffset now)
    {
        var today = TimeZoneInfo.ConvertTime(now, zone).Date;
        var slot = SlotOn(today, subscription.DigestHour, zone);
        return slot <= now ? slot : SlotOn(today.AddDays(-1), subscription.DigestHour, zone);
    }

    private static DateTimeOffset SlotOn(DateTime day, int hour, TimeZoneInfo zone)
    {
        var local = DateTime.SpecifyKind(day.AddHours(hour), DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(30);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
