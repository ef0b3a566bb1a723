using Ingest.Analyses;
using Ingest.Meetings;
using Ingest.Pipeline;
using Ingest.Pipeline.Storage;
using Ingest.Stories;
using Ingest.Subscriptions;

namespace Ingest.Benchmarks;

/// <summary>
/// What an installation holds, as sorted lines that are equal for equal contents: articles, analyses, stories, meetings,
/// subscriptions, index, alerts, deliveries. Poll times, counters, leases and message ids are left out; a story is named
/// by its first article and a meeting by its first claim, because which worker founds one is chance.
/// </summary>
public sealed class State
{
    private readonly IStorageEngine storage;
    private readonly List<string> lines = [];
    private readonly Dictionary<string, string> stories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> meetings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> alerts = new(StringComparer.Ordinal);

    private readonly SubscriptionStore subscriptions;
    private readonly CurrentAlerts current;

    private State(IStorageEngine storage)
    {
        this.storage = storage;
        var actors = new ActorStore(storage, TimeProvider.System);
        subscriptions = new(storage, actors);
        current = new(new(storage), new(storage), new(storage), new(storage, new(storage)), new(storage), actors);
    }

    public static async Task<IReadOnlyList<string>> ReadAsync(
        IStorageEngine storage,
        CancellationToken cancellationToken)
    {
        var state = new State(storage);
        await state.ReadStoriesAsync(cancellationToken);
        await state.ReadMeetingsAsync(cancellationToken);
        await state.ReadRevisionsAsync(cancellationToken);
        await state.ReadTrackedAsync(cancellationToken);
        await state.ReadIndexAsync(cancellationToken);
        await state.ReadMailsAsync(cancellationToken);
        state.lines.Sort(StringComparer.Ordinal);
        return state.lines;
    }

    private async Task ReadStoriesAsync(CancellationToken cancellationToken)
    {
        var merging = new MergingBlobs<Story>(storage.Blobs, Names.InBlobs.Stories);
        await foreach (var (_, story, _) in merging.ListAsync(cancellationToken))
        {
            var name = story.Articles.Select(article => article.Id.Value).Min(StringComparer.Ordinal)!;
            stories[story.Id.Value] = name;
            lines.Add($"story {name}: {string.Join(' ', story.Articles.Select(article => $"{article.Id}/{article.Revision}"))}");
        }

        await foreach (var name in storage.Blobs.ListAsync(Names.InBlobs.Stories, "", cancellationToken))
        {
            var root = await merging.FindAsync(name, cancellationToken);
            stories[name] = root is null ? "nowhere" : stories[root.Record.Id.Value];
        }
    }

    private async Task ReadMeetingsAsync(CancellationToken cancellationToken)
    {
        var merging = new MergingBlobs<MeetingRecord>(storage.Blobs, Names.InBlobs.Meetings);
        await foreach (var (_, record, _) in merging.ListAsync(cancellationToken))
        {
            var name = record.Claims.Count == 0
                ? "none"
                : $"{record.Claims[0].ArticleId}.{record.Claims[0].Ordinal}";
            meetings[record.Id.Value] = name;
            if (record.Claims.Count > 0)
            {
                var resolved = record.Resolve();
                var claims = record.Claims.Select(claim => $"{claim.ArticleId}.{claim.Revision}.{claim.Ordinal}");
                lines.Add($"meeting {name}: {resolved.Status} {resolved.When?.From:O} {string.Join(' ', claims)}");
                lines.AddRange(resolved.History.Select(entry => $"history {name}: {entry.Field} {entry.Old} -> {entry.New}"));
            }
        }

        await foreach (var name in storage.Blobs.ListAsync(Names.InBlobs.Meetings, "", cancellationToken))
        {
            var root = await merging.FindAsync(name, cancellationToken);
            meetings[name] = root is null ? "nowhere" : meetings[root.Record.Id.Value];
        }
    }

    private async Task ReadRevisionsAsync(CancellationToken cancellationToken)
    {
        await foreach (var name in storage.Blobs.ListAsync(Names.InBlobs.Articles, "", cancellationToken))
        {
            lines.Add($"article {name}");
        }

        var analyses = new AnalysisStore(storage);
        await foreach (var name in analyses.ListAsync(cancellationToken))
        {
            var analysis = (await analyses.FindAsync(RevisionName.Parse(name), cancellationToken))!.Record;
            lines.Add($"analysis {name}: {analysis.Analyzer} {SummaryOf(analysis)}");
        }
    }

    private static string SummaryOf(Analysis analysis) =>
        Hash.Of(RecordJson.ToText(new
        {
            analysis.Mentions,
            analysis.Entities,
            analysis.KeyPhrases,
            analysis.Dates,
            analysis.Claims,
            analysis.Signature,
        }));

    private async Task ReadTrackedAsync(CancellationToken cancellationToken)
    {
        var partitions = storage.Tables.ListPartitionsAsync(Names.InTables.Articles, "", null, cancellationToken);
        await foreach (var partition in partitions)
        {
            var article = (await new TrackedArticleStore(storage).FindAsync(new(partition), cancellationToken))!.Record;
            var joined = article.Meetings.Select(meeting => meetings[meeting.Value]).Distinct().Order(StringComparer.Ordinal);
            lines.Add(
                $"tracked {partition}: {article.Head.Revision} in {stories[article.StoryId.Value]}, "
                + $"{string.Join(' ', joined)}, stale {article.Stale.Count}");
        }
    }

    private async Task ReadIndexAsync(CancellationToken cancellationToken)
    {
        await foreach (var row in ReadTableAsync(Names.InTables.Index, cancellationToken))
        {
            var parts = row.Row.Split('|');
            if (row.Partition.StartsWith("months-", StringComparison.Ordinal))
            {
                // Where a walk may find something; nothing is lost by a month too many.
                continue;
            }

            var id = meetings.GetValueOrDefault(parts[2], parts[2]);
            var stamp = meetings.GetValueOrDefault(row.Value, row.Value);
            lines.Add($"index {row.Partition} {parts[0]} {parts[1]} {id} {stamp}");
        }

        await foreach (var row in ReadTableAsync(Names.InTables.Subscriptions, cancellationToken))
        {
            lines.Add($"subscription {row.Row}");
        }
    }

    private async Task ReadMailsAsync(CancellationToken cancellationToken)
    {
        await foreach (var row in ReadTableAsync(Names.InTables.Alerts, cancellationToken))
        {
            var alert = RecordJson.Read<Alert>(row.Value);
            var subject = alert.IsChange ? $"{alert.Article.Id}/{alert.Article.Revision}" : stories[alert.StoryId.Value];
            alerts[alert.Id.Value] = $"{alert.SubscriptionId} {subject}";
            if (await IsToldAsync(alert, cancellationToken))
            {
                lines.Add($"alert {alert.SubscriptionId} {subject}: {alert.State}");
            }
        }

        await foreach (var row in ReadTableAsync(Names.InTables.Deliveries, cancellationToken))
        {
            if (row.Row[0] == '~')
            {
                continue;
            }

            var delivery = RecordJson.Read<Delivery>(row.Value);
            var carried = delivery.Alerts.Select(id => alerts[id.Value]).Order(StringComparer.Ordinal);
            lines.Add($"delivery {string.Join(' ', carried)}: {delivery.State}");
        }
    }

    /// <summary>Of what is pending, whatever will not be mailed is as good as folded.</summary>
    private async Task<bool> IsToldAsync(Alert alert, CancellationToken cancellationToken)
    {
        if (alert.State != AlertState.Pending)
        {
            return alert.State != AlertState.Folded;
        }

        var subscription = await subscriptions.FindAsync(alert.SubscriptionId, cancellationToken);
        return subscription is not null && await current.FindAsync(alert, subscription, cancellationToken) is not null;
    }

    private async IAsyncEnumerable<TableRow> ReadTableAsync(
        string table,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var partition in storage.Tables.ListPartitionsAsync(table, "", null, cancellationToken))
        {
            await foreach (var row in storage.Tables.ReadAllAsync(table, partition, "", cancellationToken))
            {
                yield return row;
            }
        }
    }
}
