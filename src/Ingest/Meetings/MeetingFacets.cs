using Ingest.Analyses;
using Ingest.Articles;

namespace Ingest.Meetings;

/// <summary>By which values a meeting is found: every participant and absent party, and their countries.</summary>
public static class MeetingFacets
{
    /// <summary>The value under which every meeting is found.</summary>
    public const string Every = "every";

    /// <summary>The record indexed as its claims say now; what it was indexed as before becomes stale.</summary>
    public static MeetingRecord Index(MeetingRecord record)
    {
        var indexed = new IndexedAs(record.Id.Value, At(record), FacetsOf(record));
        var former = record.Indexed is { } held && held != indexed ? [held] : Array.Empty<IndexedAs>();
        return record with { Indexed = indexed, Stale = record.Stale.Union(former).ToEquatableArray() };
    }

    /// <summary>The first day of the meeting, else the last claim: what a list of meetings is ordered by.</summary>
    private static DateTimeOffset At(MeetingRecord record)
    {
        if (record.Claims.Count == 0)
        {
            return DateTimeOffset.UnixEpoch;
        }

        var meeting = record.Resolve();
        return meeting.When is { } when
            ? new DateTimeOffset(when.From.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            : record.Claims[^1].PublishedAt;
    }

    private static EquatableArray<Facet> FacetsOf(MeetingRecord record)
    {
        if (record.Claims.Count == 0)
        {
            return [];
        }

        var meeting = record.Resolve();
        var parties = meeting.Participants.Concat(meeting.Absent).SelectMany(ValuesOf);
        return parties
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(value => new Facet(FacetKind.Participant, value))
            .Prepend(new Facet(FacetKind.Meeting, Every))
            .ToEquatableArray();
    }

    private static IEnumerable<string> ValuesOf(Participant participant)
    {
        yield return FacetValue.Of(participant.Id.Value);
        if (participant.Country is { } country && participant.Type != EntityType.Country)
        {
            yield return FacetValue.Of(country);
        }
    }
}
