using Ingest.Pipeline.Storage.Azure;
using Ingest.Pipeline.Tests.Fakes;
using Ingest.Pipeline.Tests.Storage;
using Xunit;

namespace Ingest.Pipeline.Tests.Functions;

/// <summary>The pipeline on the Azure engine, its triggers called as the Functions host would.</summary>
public sealed class TriggerFlowTests(AzuriteFixture azurite) : IDisposable
{
    private const string Address = "https://wire.example/feed";
    private readonly World world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task An_article_about_a_meeting_becomes_one_mail_however_often_the_events_come()
    {
        var feed = new AFeed().With("https://wire.example/1", Texts.RiyadhTitle, Texts.Riyadh);
        world.Web.Serve(Address, feed.ToString());
        await using var app = await FunctionApp.OpenAsync(world, await NewAccountAsync());
        await app.AddFeedAsync(Address);
        await app.SubscribeAsync(Texts.Lavrov);

        await app.RunAsync();
        await app.RunAsync();

        var mail = Assert.Single(world.Mails.Sent);
        Assert.Contains(Texts.RiyadhTitle, mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stage_that_fails_leaves_its_reason_and_fails_for_the_host_too()
    {
        await using var app = await FunctionApp.OpenAsync(world, await NewAccountAsync());

        await Assert.ThrowsAnyAsync<Exception>(() => app.SendAlertAsync("no alert"));

        var failure = Assert.Single(await app.ReadFailuresAsync());
        Assert.Equal(nameof(SendAlerts), failure.Stage);
        Assert.Equal("no alert", failure.Item);
    }

    private async Task<string> NewAccountAsync()
    {
        var address = await azurite.NewAccountAsync(TestContext.Current.CancellationToken);
        return Assert.IsType<AzureStorageAddress.Connection>(address).Text;
    }
}
