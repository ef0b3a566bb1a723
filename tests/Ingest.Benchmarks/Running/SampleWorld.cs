using Ingest.Actors;
using Ingest.Local.Running;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Storage.Sqlite;
using Ingest.Pipeline.Web;
using Ingest.Subscriptions;

namespace Ingest.Benchmarks.Running;

/// <summary>What outlives a process that works on the bundled feeds: the folder, the clock, the mails handed over.</summary>
public sealed class SampleWorld : IDisposable
{
    private static readonly DateTimeOffset Begin = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private int processes;

    /// <summary>The second day brings the digest of the first.</summary>
    public const int Days = 2;

    public string Folder { get; } = Directory.CreateTempSubdirectory("ingest-bench-").FullName;

    public FixedClock Clock { get; } = new(Begin);

    public CountedMails Mails { get; } = new();

    /// <summary>A name that no process had before.</summary>
    public string NextProcess() => FormattableString.Invariant($"process {Interlocked.Increment(ref processes)}");

    public async Task<SqliteStorage> OpenAsync(CancellationToken cancellationToken)
    {
        var storage = new SqliteStorage(Folder, new(), Clock);
        await storage.PrepareAsync(cancellationToken);
        return storage;
    }

    public void BeginDay(int day) => Clock.Now = Begin.AddDays(day);

    /// <summary>The bundled feeds and some who want to hear of them.</summary>
    public async Task FoundAsync(CancellationToken cancellationToken)
    {
        await using var installation = await SampleRun.OpenAsync(this, int.MaxValue, cancellationToken);
        var bundled = FeedList.Starter.Where(outline => outline.Address.Scheme == BundledFeeds.Scheme).ToList();
        await FeedList.AddAsync(installation.Get<FeedStore>(), bundled, isFounding: true, cancellationToken);
        foreach (var subscription in Readers())
        {
            await installation.Get<SubscriptionStore>().TryAddAsync(subscription, cancellationToken);
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static IEnumerable<Subscription> Readers() =>
    [
        Of("one@example.org", One("Sergey Lavrov")),
        Of("two@example.org", Pair("Russia", "Ukraine")),
        Of("three@example.org", Pair("Donald Trump", "Vladimir Putin")),
        Of("four@example.org", One("United States")) with { Cadence = Subscriptions.Cadence.Daily },
    ];

    private static Subscription Of(string address, Watch watch) =>
        new() { Id = Subscription.IdOf(address, watch), Address = address, Watch = watch, CreatedAt = Begin };

    private static Watch.OneActor One(string name) => new(Find(name), name);

    private static Watch.Pair Pair(string first, string second) => new(Find(first), first, Find(second), second);

    private static ActorId Find(string name) => ActorCatalogue.BuiltIn.Find(name)[0].Id;
}
