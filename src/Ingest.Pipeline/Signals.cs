using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using System.Text;
using Ingest.Articles;
using Ingest.Pipeline.Storage;

namespace Ingest.Pipeline;

/// <summary>
/// What the pipeline tells of itself: a trace for each revision from feed item to mail, and the figures of the design's
/// budgets. Its tags are names of stages, outcomes and ids; never a text, an address or a person.
/// </summary>
public static class Signals
{
    /// <summary>Of the source of traces and of the meter.</summary>
    public const string Name = "Ingest";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> FetchDuration = Meter.CreateHistogram<double>(
        "ingest.fetch.duration", "s", "One fetch of a feed, its articles kept.");

    private static readonly Counter<int> Kept = Meter.CreateCounter<int>(
        "ingest.articles.kept", "{article}", "Articles and revisions that were new.");

    private static readonly Histogram<double> StageDuration = Meter.CreateHistogram<double>(
        "ingest.stage.duration", "s", "One run of a stage on one revision.");

    private static readonly Counter<long> Words = Meter.CreateCounter<long>(
        "ingest.analysis.words", "{word}", "Words that were analysed.");

    private static readonly Counter<int> LanguageRecords = Meter.CreateCounter<int>(
        "ingest.language.records", "{record}", "Text records that Azure AI Language billed.");

    private static readonly Counter<int> Throttled = Meter.CreateCounter<int>(
        "ingest.throttled", "{item}", "Items that were put off because a service was busy.");

    private static readonly Counter<int> Deliveries = Meter.CreateCounter<int>(
        "ingest.deliveries", "{mail}", "Mails, by what became of them.");

    private static readonly Histogram<double> AlertLatency = Meter.CreateHistogram<double>(
        "ingest.alert.latency", "s", "From an article first seen to its alert handed over.");

    private static readonly Counter<int> Failures = Meter.CreateCounter<int>(
        "ingest.failures", "{failure}", "Attempts of a stage that failed.");

    /// <summary>
    /// Runs a stage on a revision as part of the revision's trace. The trace's id is made from the revision's name, so no
    /// message and no record has to carry it: whoever works on the revision, again or a day later, is in the same trace.
    /// What called the stage (the Functions host) is linked.
    /// </summary>
    public static async Task<T> TraceAsync<T>(string stage, RevisionName revision, Func<Task<T>> run)
    {
        using var activity = Start(stage, revision);
        return await MeasureAsync(stage, activity, run);
    }

    /// <summary>Runs what makes one mail of many revisions: a trace of its own, linked to the trace of each.</summary>
    public static async Task<T> TraceAsync<T>(string stage, IEnumerable<RevisionName> revisions, Func<Task<T>> run)
    {
        var links = Source.HasListeners() ? revisions.Select(revision => new ActivityLink(ContextOf(revision))) : [];
        using var activity = Source.StartActivity(stage, ActivityKind.Consumer, parentContext: default, links: links);
        return await MeasureAsync(stage, activity, run);
    }

    public static Task TraceAsync(string stage, RevisionName revision, Func<Task> run) =>
        TraceAsync(
            stage,
            revision,
            async () =>
            {
                await run();
                return true;
            });

    public static void Fetched(string outcome, int kept, TimeSpan took)
    {
        FetchDuration.Record(took.TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
        Kept.Add(kept);
    }

    public static void Analyzed(Article article)
    {
        if (Words.Enabled)
        {
            Words.Add(WordsIn(article.Head.Title) + WordsIn(article.Text));
        }
    }

    public static void Billed(int records) => LanguageRecords.Add(records);

    public static void PutOff(string stage) => Throttled.Add(1, OfStage(stage));

    /// <param name="since">When the article was first seen that a mail tells of. Null for a mail about many.</param>
    public static void Delivered(string outcome, DateTimeOffset? since, DateTimeOffset now)
    {
        Deliveries.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
        if (since is { } seen)
        {
            AlertLatency.Record((now - seen).TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
        }
    }

    public static void Failed(string stage) => Failures.Add(1, OfStage(stage));

    private static async Task<T> MeasureAsync<T>(string stage, Activity? activity, Func<Task<T>> run)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            return await run();
        }
        catch (Exception failure)
        {
            activity?.SetStatus(ActivityStatusCode.Error, failure.GetType().Name);
            throw;
        }
        finally
        {
            StageDuration.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, OfStage(stage));
        }
    }

    private static Activity? Start(string stage, RevisionName revision)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        ActivityLink[]? links = Activity.Current is { } caller ? [new ActivityLink(caller.Context)] : null;
        var activity = Source.StartActivity(stage, ActivityKind.Consumer, ContextOf(revision), links: links);
        activity?.SetTag("ingest.article", revision.Article.Value);
        activity?.SetTag("ingest.revision", revision.Revision.Value);
        return activity;
    }

    private static ActivityContext ContextOf(RevisionName revision)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{revision}"), digest);
        return new(
            ActivityTraceId.CreateFromBytes(digest[..16]),
            ActivitySpanId.CreateFromBytes(digest[16..24]),
            ActivityTraceFlags.Recorded,
            isRemote: true);
    }

    private static KeyValuePair<string, object?> OfStage(string stage) => new("stage", stage);

    private static long WordsIn(ReadOnlySpan<char> text)
    {
        var words = 0;
        var isInside = false;
        foreach (var character in text)
        {
            var isWord = !char.IsWhiteSpace(character);
            words += isWord && !isInside ? 1 : 0;
            isInside = isWord;
        }

        return words;
    }
}
