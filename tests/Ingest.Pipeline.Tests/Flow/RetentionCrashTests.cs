using Ingest.Benchmarks;
using Ingest.Pipeline.Tests.Fakes;
using Xunit;

namespace Ingest.Pipeline.Tests.Flow;

/// <summary>Whatever write retention dies at, the next run ends as if it had not.</summary>
public sealed class RetentionCrashTests : IDisposable
{
    private readonly World archive = new();

    public void Dispose() => archive.Dispose();

    [Fact]
    public async Task Retention_that_dies_at_any_write_and_is_run_again_ends_as_one_that_never_died()
    {
        await AnArchive.FoundAsync(archive);
        var (expected, writes) = await ForgetWithoutFaultAsync();

        for (var last = 0; last < writes; last++)
        {
            using var world = Copy();
            await DieAsync(world, last);
            await using var resumed = await AnInstallation.OpenAsync(world);
            await resumed.Get<Maintain>().RunAsync(AnInstallation.Cancellation);

            var left = await AnArchive.ReadAllAsync(resumed.Storage);
            Assert.True(expected.SequenceEqual(left), $"died after write {last}:\n{Difference(expected, left)}");
            await AnArchive.FetchAsync(resumed, Texts.Feed());
            Assert.Empty(world.Mails.Sent);
        }
    }

    private async Task<(IReadOnlyList<string> Left, int Writes)> ForgetWithoutFaultAsync()
    {
        using var world = Copy();
        await using var installation = await AnInstallation.OpenAsync(
            world,
            storage => new FaultyStorage(storage, int.MaxValue));
        await installation.Get<Maintain>().RunAsync(AnInstallation.Cancellation);
        return (await AnArchive.ReadAllAsync(installation.Storage), ((FaultyStorage)installation.Storage).Writes);
    }

    private static async Task DieAsync(World world, int lastWrites)
    {
        await using var dying = await AnInstallation.OpenAsync(
            world,
            storage => new FaultyStorage(storage, lastWrites));
        await Assert.ThrowsAsync<IOException>(() => dying.Get<Maintain>().RunAsync(AnInstallation.Cancellation));
    }

    /// <summary>A world with the same data folder at the same time, to which no mail has gone out.</summary>
    private World Copy()
    {
        var world = new World();
        world.Clock.SetUtcNow(archive.Clock.GetUtcNow());
        foreach (var file in Directory.EnumerateFiles(archive.Folder))
        {
            File.Copy(file, Path.Combine(world.Folder, Path.GetFileName(file)));
        }

        return world;
    }

    private static string Difference(IReadOnlyList<string> expected, IReadOnlyList<string> left) =>
        $"missing:\n{string.Join('\n', expected.Except(left))}\nadded:\n{string.Join('\n', left.Except(expected))}";
}
