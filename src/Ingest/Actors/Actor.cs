using Ingest.Analyses;

namespace Ingest.Actors;

/// <summary>A person, organisation, state or place that the catalogue knows under all its names.</summary>
public sealed record Actor
{
    public required ActorId Id { get; init; }

    public required string Name { get; init; }

    public required EntityType Type { get; init; }

    /// <summary>ISO 3166 alpha-2 code in lower case. Null where none fits.</summary>
    public string? Country { get; init; }

    /// <summary>Name of the city that a building stands in. Null for all else, and where it is not known.</summary>
    public string? City { get; init; }

    /// <summary>Other names, spellings and abbreviations; a surname alone only where it is unmistakable.</summary>
    public EquatableArray<string> Aliases { get; init; } = [];

    /// <summary>Earliest first.</summary>
    public EquatableArray<Office> Offices { get; init; } = [];
}
