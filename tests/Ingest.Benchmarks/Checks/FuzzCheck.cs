using System.Collections.Concurrent;
using System.Diagnostics;
using Ingest.Articles;
using Ingest.Benchmarks.Fuzzing;
using Ingest.Benchmarks.News;
using Ingest.Feeds;

namespace Ingest.Benchmarks.Checks;

/// <summary>
/// Lets the feed parser read mutated fixtures, and makes articles of what it reads: no exception, no input that takes
/// long for its size.
/// </summary>
public sealed class FuzzCheck(Arguments arguments, Report report)
{
    private const int Whole = 1_000_000;
    private const int ShownFailures = 10;

    /// <summary>For one input of at most <see cref="Mutator.LargestInput"/> bytes, on a busy machine.</summary>
    private static readonly TimeSpan TooSlow = TimeSpan.FromSeconds(2);

    private static readonly Uri Address = new("https://outlet.example/feed");

    private readonly ConcurrentQueue<string> failures = new();
    private long slowest;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var corpus = Corpus.Read();
        var inputs = arguments.Scaled("--inputs", Whole, 100);
        var watch = Stopwatch.StartNew();
        await Parallel.ForAsync(0, inputs, cancellationToken, (number, _) =>
        {
            Try(number, corpus);
            return ValueTask.CompletedTask;
        });
        report.Figure("fixtures", $"{corpus.Count}");
        report.Figure("inputs", $"{inputs}");
        report.Figure("inputs a second", $"{inputs / watch.Elapsed.TotalSeconds:N0}");
        report.Figure("slowest input", $"{TimeSpan.FromTicks(slowest).TotalMilliseconds:N0} ms");
        report.Check("every input is read or named broken, none throws or takes 2 s", failures.IsEmpty);
        foreach (var failure in failures.Take(ShownFailures))
        {
            report.Progress(failure);
        }
    }

    private void Try(int number, IReadOnlyList<byte[]> corpus)
    {
        var dice = new Dice(((ulong)arguments.Seed << 32) + (ulong)number);
        var input = new Mutator(dice, corpus).Make();
        var started = Stopwatch.GetTimestamp();
        var trouble = TroubleWith(input);
        var taken = Stopwatch.GetElapsedTime(started);
        InterlockedMax(taken.Ticks);
        trouble ??= taken > TooSlow ? $"took {taken}" : null;
        if (trouble is not null)
        {
            failures.Enqueue($"input {number} of seed {arguments.Seed}, kept as {Keep(input, number)}: {trouble}");
        }
    }

    /// <summary>Catches whatever comes: that is what is looked for.</summary>
    private static string? TroubleWith(byte[] input)
    {
        try
        {
            var document = FeedParser.Parse(input, null, Address);
            FeedArticles.Of(document, Feed.At(Address, DateTimeOffset.UnixEpoch), DateTimeOffset.UnixEpoch);
            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return exception.ToString();
        }
    }

    private void InterlockedMax(long ticks)
    {
        for (var seen = Volatile.Read(ref slowest); ticks > seen; seen = Volatile.Read(ref slowest))
        {
            Interlocked.CompareExchange(ref slowest, ticks, seen);
        }
    }

    private string Keep(byte[] input, int number)
    {
        var path = Path.Combine(Path.GetTempPath(), $"ingest-fuzz-{arguments.Seed}-{number}.xml");
        File.WriteAllBytes(path, input);
        return path;
    }
}
