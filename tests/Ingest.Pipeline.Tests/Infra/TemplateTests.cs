using Xunit;

namespace Ingest.Pipeline.Tests.Infra;

/// <summary>The templates as they lie in infra/ pass every gate, without Azure and without network.</summary>
public sealed class TemplateTests : IDisposable
{
    private readonly Templates templates = new();

    public void Dispose() => templates.Dispose();

    [Fact]
    public async Task Every_file_is_formatted() => Assert.Empty(await templates.FormatAsync());

    [Theory]
    [InlineData("main")]
    [InlineData("dev")]
    public async Task There_is_nothing_that_the_compiler_or_the_linter_would_say(string parameters)
    {
        Assert.Empty(await templates.LintAsync(parameters));
        var (errors, code) = await templates.BuildAsync(parameters);
        Assert.Equal(("", 0), (errors.Trim(), code));
    }

    /// <summary>UPDATE_GOLDENS=1 writes them anew.</summary>
    [Theory]
    [InlineData("main")]
    [InlineData("dev")]
    public async Task What_would_be_deployed_is_what_the_snapshot_says(string parameters)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            await templates.UpdateSnapshotAsync(parameters);
        }

        Assert.Equal("", await templates.ValidateAsync(parameters));
    }

    [Theory]
    [InlineData("main")]
    [InlineData("dev")]
    [InlineData(Templates.Everything)]
    [InlineData(Templates.Smtp)]
    public async Task Every_policy_holds(string parameters) =>
        Assert.Empty(Policies.FindFaults(await templates.PredictAsync(parameters)));

    [Fact]
    public async Task Each_blob_function_is_told_of_new_blobs_once_the_events_are_wired()
    {
        var deployment = await templates.PredictAsync(Templates.Everything);

        Assert.Equal(
            Triggered.Blobs().Select(blob => blob.Function.ToUpperInvariant()),
            deployment.NamesOf("Microsoft.EventGrid/systemTopics/eventSubscriptions").Select(name => name.ToUpperInvariant()));
    }
}
