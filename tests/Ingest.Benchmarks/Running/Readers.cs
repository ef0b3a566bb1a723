using System.Globalization;
using Ingest.Actors;
using Ingest.Benchmarks.News;
using Ingest.Subscriptions;

namespace Ingest.Benchmarks.Running;

/// <summary>Subscribers to generated news.</summary>
public static class Readers
{
    private static readonly DateTimeOffset Since = new(2025, 8, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Of persons whom the news names, and of two who may meet.</summary>
    public static IEnumerable<Subscription> Served(Cast cast, int count) =>
        Enumerable.Range(0, count).Select(number => Of(number, number % 3 == 2
            ? Pair(cast.Persons[number].Person, cast.Persons[number + 1].Person)
            : One(cast.Persons[number].Person)));

    /// <summary>Of persons whom the news does not name: they are matched, and get nothing.</summary>
    public static IEnumerable<Subscription> Idle(Cast cast, int count) =>
        Enumerable.Range(0, count).Select(number => Of(1_000_000 + number, One(cast.Others[number % cast.Others.Count])));

    private static Watch.OneActor One(Actor actor) => new(actor.Id, actor.Name);

    private static Watch.Pair Pair(Actor first, Actor second) => new(first.Id, first.Name, second.Id, second.Name);

    private static Subscription Of(int number, Watch watch)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"reader-{number}@example.org");
        return new() { Id = Subscription.IdOf(address, watch), Address = address, Watch = watch, CreatedAt = Since };
    }
}
