using BenchmarkDotNet.Attributes;
using Ingest.Actors;
using Ingest.Analyses;
using Ingest.Meetings;
using Ingest.Subscriptions;

namespace Ingest.Benchmarks.Micro;

/// <summary>Matches articles against 100,000 subscriptions, spread over the actor catalogue; one in four watches a pair.</summary>
public class SubscriptionMatching
{
    private const int Subscriptions = 100_000;
    private const int Count = 100;

    private static readonly (Analysis Analysis, IReadOnlyList<Meeting> Meetings)[] Articles =
    [
        .. Texts.Write(Count).Select(Analyzer.Analyze).Select(analysis => (analysis, Texts.MeetingsOf(analysis))),
    ];

    private readonly SubscriptionMatcher matcher = SubscriptionMatcher.Of(
        [.. Enumerable.Range(0, Subscriptions).Select(Of)],
        ActorCatalogue.BuiltIn);

    /// <returns>How many subscriptions matched.</returns>
    [Benchmark(OperationsPerInvoke = Count)]
    public int Match() => Articles.Sum(article => matcher.Match(article.Analysis, article.Meetings).Count);

    private static Subscription Of(int number)
    {
        var actors = ActorCatalogue.BuiltIn.Actors;
        var first = actors[number % actors.Count];
        var second = actors[(number + 1 + (number / actors.Count)) % actors.Count];
        Watch watch = number % 4 == 3
            ? new Watch.Pair(first.Id, first.Name, second.Id, second.Name)
            : new Watch.OneActor(first.Id, first.Name);
        var address = FormattableString.Invariant($"reader-{number}@example.org");
        return new()
        {
            Id = Subscription.IdOf(address, watch),
            Address = address,
            Watch = watch,
            CreatedAt = DateTimeOffset.UnixEpoch,
        };
    }
}
