namespace Ingest.Meetings.Claims;

/// <summary>A claim as one sentence makes it.</summary>
/// <param name="IsLapsed">Told as a plan of the past: "was due to meet". It falls with what was cancelled.</param>
/// <param name="IsSeparate">Set apart by its words: "also met separately".</param>
/// <param name="IsAside">Named only to count from: "three days after his summit with Putin".</param>
internal sealed record ToldClaim(Claim Claim, bool IsLapsed, bool IsSeparate, bool IsAside)
{
    /// <summary>Named as known: "the meeting, co-hosted by Macron, was attended by".</summary>
    internal bool IsDefinite { get; init; }

    /// <summary>A summit or a conference.</summary>
    internal bool IsGathering { get; init; }

    /// <summary>Told by its place after or before what was told last: "later met", "before the summit he met".</summary>
    internal bool IsOfSameDay { get; init; }

    /// <summary>A gathering told only by who comes to it or stays away.</summary>
    internal bool IsPartial { get; init; }
}
