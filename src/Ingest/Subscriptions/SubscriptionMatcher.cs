using System.Collections.Frozen;
using System.Diagnostics;
using Ingest.Actors;
using Ingest.Analyses;
using Ingest.Meetings;

namespace Ingest.Subscriptions;

/// <summary>Finds the subscriptions that an article concerns, by looking up its actors, not by asking every subscription.</summary>
public sealed class SubscriptionMatcher
{
    private readonly FrozenDictionary<string, Subscription[]> _byActor;
    private readonly FrozenDictionary<string, Subscription[]> _byPair;

    private SubscriptionMatcher(IReadOnlyCollection<Subscription> subscriptions, ActorCatalogue catalogue)
    {
        _byActor = Index(subscriptions.Where(subscription => subscription.Watch is Watch.OneActor), catalogue);
        _byPair = Index(subscriptions.Where(subscription => subscription.Watch is Watch.Pair), catalogue);
    }

    /// <param name="catalogue">Tells which ids are one actor's.</param>
    public static SubscriptionMatcher Of(IReadOnlyCollection<Subscription> subscriptions, ActorCatalogue catalogue) =>
        new(subscriptions, catalogue);

    /// <summary>The subscriptions to alert, each once, with those of the meetings that it watches.</summary>
    /// <param name="meetings">The meetings that the article makes claims about, as resolved.</param>
    public IReadOnlyList<Watched> Match(Analysis analysis, IReadOnlyList<Meeting> meetings)
    {
        var matches = new Dictionary<SubscriptionId, Watched>();
        foreach (var actor in analysis.Entities.Select(entity => entity.Id.Value).Distinct())
        {
            AddAll(matches, _byActor, actor, null);
        }

        foreach (var claim in analysis.Claims)
        {
            AddParties(matches, claim.Participants, claim.Absent, null);
        }

        foreach (var meeting in meetings)
        {
            AddParties(matches, meeting.Participants, meeting.Absent, meeting);
        }

        return [.. matches.Values];
    }

    private void AddParties(
        Dictionary<SubscriptionId, Watched> matches,
        EquatableArray<Participant> participants,
        EquatableArray<Participant> absent,
        Meeting? meeting)
    {
        var parties = participants.SelectMany(Stands).Distinct().Order(StringComparer.Ordinal).ToArray();
        foreach (var party in parties.Concat(absent.Select(party => party.Id.Value)))
        {
            AddAll(matches, _byActor, party, meeting);
        }

        for (var i = 0; i < parties.Length && _byPair.Count > 0; i++)
        {
            for (var j = i + 1; j < parties.Length; j++)
            {
                AddAll(matches, _byPair, $"{parties[i]}|{parties[j]}", meeting);
            }
        }
    }

    /// <summary>A participant stands for itself and, as office holder or official, for its country.</summary>
    private static IEnumerable<string> Stands(Participant participant) =>
        participant.Country is { } country && participant.Type != EntityType.Country
            ? [participant.Id.Value, country]
            : [participant.Id.Value];

    private static void AddAll(
        Dictionary<SubscriptionId, Watched> matches,
        FrozenDictionary<string, Subscription[]> index,
        string key,
        Meeting? meeting)
    {
        if (!index.TryGetValue(key, out var subscriptions))
        {
            return;
        }

        foreach (var subscription in subscriptions)
        {
            var match = matches.GetValueOrDefault(subscription.Id) ?? new Watched(subscription, [], meeting is null);
            matches[subscription.Id] = meeting is null || match.Meetings.Any(held => held.Id == meeting.Id)
                ? match
                : match with { Meetings = [.. match.Meetings, meeting] };
        }
    }

    private static FrozenDictionary<string, Subscription[]> Index(
        IEnumerable<Subscription> subscriptions,
        ActorCatalogue catalogue) =>
        subscriptions
            .SelectMany(subscription => Keys(subscription.Watch, catalogue), (subscription, key) => (subscription, key))
            .GroupBy(keyed => keyed.key, keyed => keyed.subscription, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>An actor that another was merged into is watched under both ids.</summary>
    private static IEnumerable<string> Keys(Watch watch, ActorCatalogue catalogue) => watch switch
    {
        Watch.OneActor one => catalogue.IdsOf(one.Actor).Select(id => (one with { Actor = id }).Key),
        Watch.Pair pair => catalogue.IdsOf(pair.First).SelectMany(
            _ => catalogue.IdsOf(pair.Second),
            (first, second) => (pair with { First = first, Second = second }).Key),
        _ => throw new UnreachableException(),
    };
}

/// <summary>A subscription that an article concerns, and those of the article's meetings that it watches.</summary>
/// <param name="IsNamed">
/// True where the article itself names what is watched; false where only other articles about its meetings do.
/// </param>
public sealed record Watched(Subscription Subscription, IReadOnlyList<Meeting> Meetings, bool IsNamed);
