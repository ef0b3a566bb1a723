using Ingest.Functions;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Tests.Fakes;
using Ingest.Pipeline.Tests.House;
using Microsoft.Azure.Functions.Worker;
using Xunit;

namespace Ingest.Pipeline.Tests.Functions;

/// <summary>What stands around every function: under which stage and item a failure is kept, and when it is taken back.</summary>
public sealed class WriteFailuresTests : IDisposable
{
    private readonly World world = new();

    public static TheoryData<string> Timers => [nameof(FetchFeeds), nameof(SendDigests), nameof(Maintain)];

    private static CancellationToken Cancellation => AnInstallation.Cancellation;

    public void Dispose() => world.Dispose();

    [Theory]
    [MemberData(nameof(Timers))]
    public async Task A_stage_that_a_clock_starts_fails_under_that_word(string stage)
    {
        var failure = await FailAsync(ARun.OfTimer(stage, Cancellation));

        Assert.Equal((stage, "timer", 1, false), (failure.Stage, failure.Item, failure.Attempts, failure.Poisoned));
    }

    [Theory]
    [InlineData(nameof(ExtractEntities), "articles")]
    [InlineData(nameof(TrackStories), "analyses")]
    public async Task A_stage_that_a_blob_starts_fails_under_its_name(string stage, string container)
    {
        var failure = await FailAsync(ARun.OfBlob(stage, container, "a1/r1", Cancellation));

        Assert.Equal((stage, "a1/r1", false), (failure.Stage, failure.Item, failure.Poisoned));
    }

    [Theory]
    [InlineData(nameof(FetchPages), nameof(FetchPages))]
    [InlineData(Triggers.ExtractLater, nameof(ExtractEntities))]
    [InlineData(nameof(SendAlerts), nameof(SendAlerts))]
    public async Task A_stage_that_a_message_starts_fails_under_its_text(string function, string stage)
    {
        var failure = await FailAsync(ARun.OfMessage(function, """{"some":"message"}""", 1, Cancellation));

        Assert.Equal((stage, """{"some":"message"}""", false), (failure.Stage, failure.Item, failure.Poisoned));
    }

    [Fact]
    public async Task A_message_that_is_no_text_leaves_its_reason_too()
    {
        var failure = await FailAsync(ARun.OfMessage(nameof(SendAlerts), null, 1, Cancellation));

        Assert.Equal("a message that is no text", failure.Item);
    }

    [Fact]
    public async Task The_last_attempt_at_a_message_leaves_it_to_the_operator()
    {
        var failure = await FailAsync(ARun.OfMessage(nameof(SendAlerts), "message", FailureLog.MaxAttempts, Cancellation));

        Assert.True(failure.Poisoned);
    }

    [Fact]
    public async Task A_success_takes_the_failure_back()
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        var around = new WriteFailures(installation.Get<FailureLog>());
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => around.Invoke(ARun.OfBlob(nameof(TrackStories), "analyses", "a1/r1", Cancellation), Fail));

        await around.Invoke(ARun.OfBlob(nameof(TrackStories), "analyses", "a1/r1", Cancellation), _ => Task.CompletedTask);

        Assert.Empty(await ReadAsync(installation));
    }

    [Fact]
    public async Task A_request_that_fails_is_no_failure_of_a_stage()
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        var around = new WriteFailures(installation.Get<FailureLog>());

        await Assert.ThrowsAsync<InvalidOperationException>(() => around.Invoke(ARun.OfRequest("Status", Cancellation), Fail));

        Assert.Empty(await ReadAsync(installation));
    }

    [Fact]
    public void It_stands_around_the_functions_of_the_app()
    {
        var program = Path.Combine(Repository.Root().FullName, "src", "Ingest.Functions", "Program.cs");

        Assert.Contains($".UseMiddleware<{nameof(WriteFailures)}>()", File.ReadAllText(program), StringComparison.Ordinal);
    }

    private async Task<Failure> FailAsync(ARun run)
    {
        await using var installation = await AnInstallation.OpenAsync(world);

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => new WriteFailures(installation.Get<FailureLog>()).Invoke(run, Fail));

        return Assert.Single(await ReadAsync(installation));
    }

    private static Task Fail(FunctionContext context) => throw new InvalidOperationException("It failed.");

    private static async Task<List<Failure>> ReadAsync(AnInstallation installation) =>
        await installation.Get<FailureStore>().ListAsync(Cancellation).ToListAsync(Cancellation);
}
