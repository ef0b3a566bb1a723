using System.Text.Json.Serialization;

namespace Ingest.Meetings;

/// <summary>Where a meeting stands, as a claim says it or as its claims resolve.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MeetingStatus>))]
public enum MeetingStatus
{
    /// <summary>Somebody unnamed says it may be.</summary>
    Rumoured,

    /// <summary>Named as an option, without an agreement.</summary>
    Possible,

    /// <summary>Agreed, no day set.</summary>
    Planned,

    /// <summary>Day, week or place set.</summary>
    Scheduled,

    /// <summary>Scheduled, and confirmed by a party.</summary>
    Confirmed,

    UnderWay,
    Held,
    Postponed,
    Cancelled,

    /// <summary>Offered, and a party said no.</summary>
    Declined,

    /// <summary>Somebody says that there is no such plan.</summary>
    NotPlanned,

    /// <summary>The date is past and nobody reported the meeting. Resolved only, never claimed.</summary>
    Passed,
}

/// <summary>How the parties meet.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MeetingModality>))]
public enum MeetingModality
{
    Unknown,
    InPerson,
    Phone,
    Video,
    Letter,
}
