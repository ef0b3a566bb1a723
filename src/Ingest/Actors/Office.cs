namespace Ingest.Actors;

/// <summary>A post that an actor holds or held.</summary>
/// <param name="Title">As a reader would write it: Foreign Minister.</param>
/// <param name="Country">ISO 3166 alpha-2 code in lower case. Null for a post that belongs to no state.</param>
/// <param name="From">First day, inclusive. Null when not known.</param>
/// <param name="To">Last day, inclusive. Null when it has not ended or the end is not known.</param>
public sealed record Office(string Title, string? Country, DateOnly? From, DateOnly? To)
{
    public bool HeldOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}
