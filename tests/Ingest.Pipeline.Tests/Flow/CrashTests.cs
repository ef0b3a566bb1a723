using Ingest.Benchmarks;
using Ingest.Local;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Tests.Fakes;
using Xunit;

namespace Ingest.Pipeline.Tests.Flow;

/// <summary>Whatever write a process dies at, and however many work at once, the end is the same.</summary>
public sealed class CrashTests
{
    private const string Address = "https://wire.example/feed";

    [Fact]
    public async Task A_run_that_dies_at_any_write_and_is_resumed_ends_as_one_that_never_died()
    {
        var (expected, mails, writes) = await RunWithoutFaultAsync();

        for (var last = 0; last < writes; last++)
        {
            using var world = await FoundAsync();
            await DieAsync(world, last);
            await using var resumed = await AnInstallation.OpenAsync(world);
            await resumed.RunAsync();

            AssertSame(expected, await resumed.ReadStateAsync(), $"died after write {last}");
            Assert.Equal(mails, world.Mails.Sent.Select(mail => mail.MessageId).Distinct().Count());
        }
    }

    [Fact]
    public async Task Two_workers_at_once_end_as_one()
    {
        var (expected, mails, _) = await RunWithoutFaultAsync();

        for (var round = 0; round < 10; round++)
        {
            using var world = await FoundAsync();
            await using var one = await AnInstallation.OpenAsync(world, isSole: false);
            await using var other = await AnInstallation.OpenAsync(world, isSole: false);
            await Task.WhenAll(one.RunAsync(), other.RunAsync());
            await one.Get<Pump>().DrainAsync(Task.CompletedTask, AnInstallation.Cancellation);

            AssertSame(expected, await one.ReadStateAsync(), $"round {round}");
            Assert.Equal(mails, world.Mails.Sent.Count);
        }
    }

    [Fact]
    public async Task An_event_that_comes_again_writes_nothing()
    {
        using var world = await FoundAsync();
        await using var installation = await AnInstallation.OpenAsync(
            world,
            storage => new FaultyStorage(storage, int.MaxValue));
        await installation.RunAsync();
        var names = await installation.Get<AnalysisStore>()
            .ListAsync(AnInstallation.Cancellation)
            .ToListAsync(AnInstallation.Cancellation);
        var written = ((FaultyStorage)installation.Storage).Writes;

        foreach (var name in names)
        {
            await installation.Get<ExtractEntities>().RunAsync(name, AnInstallation.Cancellation);
            await installation.Get<TrackStories>().RunAsync(name, AnInstallation.Cancellation);
        }

        Assert.NotEmpty(names);
        Assert.Equal(written, ((FaultyStorage)installation.Storage).Writes);
    }

    private static async Task<World> FoundAsync()
    {
        var world = new World();
        world.Web.Serve(Address, Texts.Feed().ToString());
        await using var installation = await AnInstallation.OpenAsync(world);
        await installation.AddFeedAsync(Address);
        await installation.SubscribeAsync(Texts.Lavrov);
        await installation.SubscribeAsync(Texts.TrumpAndPutin);
        return world;
    }

    private static async Task<(IReadOnlyList<string> State, int Mails, int Writes)> RunWithoutFaultAsync()
    {
        using var world = await FoundAsync();
        await using var installation = await AnInstallation.OpenAsync(
            world,
            storage => new FaultyStorage(storage, int.MaxValue));
        await installation.RunAsync();
        return (
            await installation.ReadStateAsync(),
            world.Mails.Sent.Count,
            ((FaultyStorage)installation.Storage).Writes);
    }

    private static async Task DieAsync(World world, int lastWrites)
    {
        await using var dying = await AnInstallation.OpenAsync(
            world,
            storage => new FaultyStorage(storage, lastWrites));
        var death = await Record.ExceptionAsync(dying.RunAsync);
        Assert.True(death is IOException or null, death?.ToString());
    }

    private static void AssertSame(IReadOnlyList<string> expected, IReadOnlyList<string> actual, string when)
    {
        var missing = string.Join('\n', expected.Except(actual));
        var added = string.Join('\n', actual.Except(expected));
        Assert.True(expected.SequenceEqual(actual), $"{when}\nmissing:\n{missing}\nadded:\n{added}");
    }
}
