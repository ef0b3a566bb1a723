using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Ingest.Actors;
using Ingest.Articles;
using Microsoft.AspNetCore.Http;

namespace Ingest.Pipeline.Query;

/// <summary>What a reader asks for, as the query string of a page or of its JSON sibling says it.</summary>
/// <param name="Actors">All of them must occur. Empty: whoever it is.</param>
/// <param name="Since">First day, inclusive, UTC.</param>
/// <param name="Until">Last day, inclusive, UTC.</param>
/// <param name="Limit">Null: as many as the page shows.</param>
public sealed record Question(EquatableArray<SoughtActor> Actors, DateOnly? Since, DateOnly? Until, int? Limit)
{
    public const int MaxLimit = 200;

    private const int MaxActors = 4;
    private const int MaxNameLength = 100;
    private const string DayFormat = "yyyy-MM-dd";

    public static Question Everything { get; } = new([], null, null, null);

    public bool IsNarrow => Actors.Count > 0 || Since is not null || Until is not null;

    /// <summary>An empty value counts as absent, since forms send those; unknown parameters are passed over.</summary>
    public static bool TryParse(
        IQueryCollection query,
        ActorCatalogue catalogue,
        [NotNullWhen(true)] out Question? question,
        [NotNullWhen(false)] out BadParameter? bad)
    {
        bad = null;
        var actors = ReadActors(query, catalogue, ref bad);
        var since = ReadDay(query, "since", ref bad);
        var until = ReadDay(query, "until", ref bad);
        var limit = ReadLimit(query, ref bad);
        if (since > until)
        {
            bad ??= new("until", "This day must not come before that of 'since'.");
        }

        question = bad is null ? new(actors, since, until, limit) : null;
        return question is not null;
    }

    public ArticleQuery Articles(int limit) =>
        new(Actors.SelectMany(actor => actor.Facets()).Distinct().ToEquatableArray(), From, Before, Limit ?? limit);

    public MeetingQuery Meetings(int limit) =>
        new(Actors.Select(actor => actor.Party).Distinct().ToEquatableArray(), From, Before, Limit ?? limit);

    private DateTimeOffset? From => Since is { } day ? Midnight(day) : null;

    private DateTimeOffset? Before =>
        Until is { } day && day < DateOnly.MaxValue ? Midnight(day.AddDays(1)) : null;

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static EquatableArray<SoughtActor> ReadActors(
        IQueryCollection query,
        ActorCatalogue catalogue,
        ref BadParameter? bad)
    {
        var names = query["actor"].Select(name => name?.Trim() ?? "").Where(name => name.Length > 0).ToList();
        if (names.Count > MaxActors)
        {
            bad ??= new("actor", $"At most {MaxActors} names can be asked for at once.");
            return [];
        }

        if (names.Any(name => name.Length > MaxNameLength || !ArticleFacets.TermsOf(name).Any()))
        {
            bad ??= new("actor", $"A name has at least two letters and at most {MaxNameLength} characters.");
            return [];
        }

        return names.Select(name => SoughtActor.Of(name, catalogue)).ToEquatableArray();
    }

    private static DateOnly? ReadDay(IQueryCollection query, string name, ref BadParameter? bad)
    {
        var text = query[name].ToString().Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        bad ??= new(name, "A day is written as year-month-day, for instance 2026-02-18.");
        return null;
    }

    private static int? ReadLimit(IQueryCollection query, ref BadParameter? bad)
    {
        var text = query["limit"].ToString().Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            && limit is >= 1 and <= MaxLimit)
        {
            return limit;
        }

        bad ??= new("limit", $"A whole number from 1 to {MaxLimit} is needed.");
        return null;
    }
}

/// <summary>A parameter whose value cannot be used.</summary>
/// <param name="Sentence">What would be right.</param>
public sealed record BadParameter(string Name, string Sentence);
