using Ingest.Local.Status;
using Ingest.Pipeline.Storage;

namespace Ingest.Local.Commands;

/// <summary>The status of an installation as JSON shows it.</summary>
internal sealed record StatusView(
    IReadOnlyList<FeedView> Feeds,
    int Articles,
    int Revisions,
    int Analyses,
    int Meetings,
    int Stories,
    int Subscriptions,
    IReadOnlyDictionary<string, int> Alerts,
    int Mails,
    IReadOnlyDictionary<string, int> Queues,
    IReadOnlyList<FailureView> Failures)
{
    internal static StatusView Of(StatusReport report, int stories) => new(
        [.. report.Feeds.Select(FeedView.Of)],
        report.Articles,
        report.Revisions,
        report.Analyses,
        report.Meetings,
        stories,
        report.Subscriptions,
        report.Alerts.ToDictionary(pair => $"{pair.Key}", pair => pair.Value, StringComparer.Ordinal),
        report.Mails,
        report.Queues,
        [.. report.Failures.Select(FailureView.Of)]);
}

/// <summary>An item that a stage failed on, as JSON shows it.</summary>
internal sealed record FailureView(
    string Id,
    string Stage,
    string Item,
    string Reason,
    int Attempts,
    DateTimeOffset First,
    DateTimeOffset Last,
    bool Poisoned)
{
    internal static FailureView Of(Failure failure) => new(
        failure.Id,
        failure.Stage,
        failure.Item,
        failure.Reason,
        failure.Attempts,
        failure.First,
        failure.Last,
        failure.Poisoned);
}
