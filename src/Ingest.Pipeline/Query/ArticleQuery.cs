using Ingest.Actors;
using Ingest.Articles;
using Ingest.Stories;

namespace Ingest.Pipeline.Query;

/// <summary>Which articles are wanted: those that have every facet.</summary>
/// <param name="Facets">Empty: all articles.</param>
/// <param name="Since">Inclusive. Null: from the first.</param>
/// <param name="Until">Exclusive. Null: to the last.</param>
/// <param name="Limit">At most so many, newest first.</param>
public sealed record ArticleQuery(
    EquatableArray<Facet> Facets,
    DateTimeOffset? Since = null,
    DateTimeOffset? Until = null,
    int Limit = 50);

/// <summary>Which meetings are wanted: those in which every party takes part or is named absent.</summary>
/// <param name="Parties">Facet values of actors or countries. Empty: all meetings.</param>
/// <param name="Since">Inclusive, by the day of the meeting, else of the last report. Null: from the first.</param>
/// <param name="Until">Exclusive. Null: to the last.</param>
public sealed record MeetingQuery(
    EquatableArray<string> Parties,
    DateTimeOffset? Since = null,
    DateTimeOffset? Until = null,
    int Limit = 50);

/// <summary>An article as a query answers it.</summary>
/// <param name="Copies">Other articles of its story.</param>
public sealed record ArticleRow(
    ArticleId Id,
    DateTimeOffset At,
    string Source,
    string Title,
    string Lead,
    Uri? Url,
    StoryId Story,
    int Copies)
{
    /// <summary>False where the article carries no date: then At is when it was first seen.</summary>
    public bool Dated { get; init; } = true;

    /// <summary>Persons, organisations and countries that it names, most mentioned first.</summary>
    public EquatableArray<ActorId> Actors { get; init; } = [];
}
