using Ingest.Actors;

namespace Ingest.Analyses;

/// <summary>What one or more mentions of an article resolve to.</summary>
public sealed record Entity
{
    public required ActorId Id { get; init; }

    /// <summary>The canonical name: of the catalogue, else the fullest form in the article.</summary>
    public required string Name { get; init; }

    public required EntityType Type { get; init; }

    /// <summary>True when the actor catalogue holds it.</summary>
    public bool Known { get; init; }

    /// <summary>ISO 3166 alpha-2 code in lower case, as of the article's day. Null when not known.</summary>
    public string? Country { get; init; }

    /// <summary>
    /// The office as the article gives it, else as the catalogue does for the article's day. Null when neither does.
    /// </summary>
    public string? Office { get; init; }

    /// <summary>How often the article names it; roles and pronouns that stand for it are not counted.</summary>
    public required int Mentions { get; init; }
}
