using System.Text.Json.Serialization;
using Ingest.Actors;
using Ingest.Analyses;

namespace Ingest.Meetings;

/// <summary>Who takes part in a meeting, or is said not to.</summary>
/// <param name="Id">Actor, or a slug of the name where the catalogue knows none.</param>
/// <param name="Name">The canonical name where known, else as written.</param>
/// <param name="Type">Person, Organisation or Country.</param>
/// <param name="Country">ISO 3166 alpha-2 in lower case, as of the article's day. Null when not known.</param>
/// <param name="Office">As of the article's day. Null when not known.</param>
/// <param name="Part">The part played. Participant when the text says no more.</param>
public sealed record Participant(
    ActorId Id,
    string Name,
    EntityType Type,
    string? Country = null,
    string? Office = null,
    PartPlayed Part = PartPlayed.Participant);

/// <summary>The part a participant plays.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PartPlayed>))]
public enum PartPlayed
{
    Participant,
    Host,
    Visitor,
    Chair,
    Mediator,
    DelegationMember,
}
