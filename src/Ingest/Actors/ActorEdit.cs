using Ingest.Analyses;

namespace Ingest.Actors;

/// <summary>What the operator adds to the catalogue about one actor: a new one, more names of a known one, a merge.</summary>
public sealed record ActorEdit
{
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    public required ActorId Id { get; init; }

    /// <summary>Null where the actor is one of the built-in catalogue.</summary>
    public string? Name { get; init; }

    public EntityType Type { get; init; }

    /// <summary>ISO 3166 alpha-2 code in lower case. Null where none fits.</summary>
    public string? Country { get; init; }

    /// <summary>The title of the office that an added person holds. Null where none was given.</summary>
    public string? Office { get; init; }

    /// <summary>Names besides those that the built-in catalogue has.</summary>
    public EquatableArray<string> Aliases { get; init; } = [];

    /// <summary>The actor that this one proved to be. Null where it stands for itself.</summary>
    public ActorId? MergedInto { get; init; }
}
