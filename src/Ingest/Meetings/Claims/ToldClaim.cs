namespace Ingest.Meetings.Claims;

/// <summary>A claim as one sentence makes it.</summary>
/// <param name="IsLapsed">Told as a plan of the past: "was due to meet". It falls with what was cancelled.</param>
/// <param name="IsSeparate">Set apart by its words: "also met separately".</param>
/// <param name="IsAside">Named only to count from: "three days after his summit with Putin".</param>
internal sealed record ToldClaim(Claim Claim, bool IsLapsed, bool IsSeparate, bool IsAside);
