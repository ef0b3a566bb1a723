using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Ingest.Feeds;
using Ingest.Functions;
using Ingest.Pipeline.Mail;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Tests.Fakes;
using Ingest.Subscriptions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Ingest.Pipeline.Tests.Functions;

/// <summary>The Azure head as it is composed, with a clock, a web and a mail system that the test owns.</summary>
public sealed class FunctionApp : IAsyncDisposable
{
    private readonly World world;
    private readonly IHost host;
    private readonly Triggers triggers;
    private readonly QueueClient alerts;

    private FunctionApp(World world, string connection)
    {
        this.world = world;
        host = Build(world, connection);
        triggers = ActivatorUtilities.CreateInstance<Triggers>(host.Services);
        alerts = new(connection, Names.InQueues.Alerts, new() { MessageEncoding = QueueMessageEncoding.Base64 });
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IStorageEngine Storage => host.Services.GetRequiredService<IStorageEngine>();

    public static async Task<FunctionApp> OpenAsync(World world, string connection)
    {
        var app = new FunctionApp(world, connection);
        await app.Storage.PrepareAsync(Cancellation);
        return app;
    }

    public Task AddFeedAsync(string address) =>
        host.Services.GetRequiredService<FeedStore>().TryAddAsync(
            Feed.At(new(address), world.Clock.GetUtcNow()) with { Founding = true },
            Cancellation);

    public Task SubscribeAsync(Watch watch) =>
        host.Services.GetRequiredService<SubscriptionStore>().TryAddAsync(
            new()
            {
                Id = Subscription.IdOf("reader@example.org", watch),
                Address = "reader@example.org",
                Watch = watch,
                Cadence = Subscriptions.Cadence.Instant,
                CreatedAt = world.Clock.GetUtcNow(),
            },
            Cancellation);

    /// <summary>Fires every trigger once, in data-flow order: the events of all blobs come, new or not.</summary>
    public async Task RunAsync()
    {
        await triggers.FetchFeedsAsync(new TimerInfo(), Cancellation);
        await foreach (var name in Storage.Blobs.ListAsync(Names.InBlobs.Articles, "", Cancellation))
        {
            await triggers.ExtractEntitiesAsync(AnyBlob(), name, Cancellation);
        }

        await foreach (var name in Storage.Blobs.ListAsync(Names.InBlobs.Analyses, "", Cancellation))
        {
            await triggers.TrackStoriesAsync(AnyBlob(), name, Cancellation);
        }

        await SendAlertsAsync();
        await triggers.SendDigestsAsync(new TimerInfo(), Cancellation);
        await triggers.MaintainAsync(new TimerInfo(), Cancellation);
    }

    public Task SendAlertAsync(string body) => triggers.SendAlertsAsync(
        QueuesModelFactory.QueueMessage("id", "receipt", BinaryData.FromString(body), dequeueCount: 1),
        Cancellation);

    public async Task<List<Failure>> ReadFailuresAsync()
    {
        var failures = new List<Failure>();
        await foreach (var failure in host.Services.GetRequiredService<FailureStore>().ListAsync(Cancellation))
        {
            failures.Add(failure);
        }

        return failures;
    }

    public ValueTask DisposeAsync() => ((IAsyncDisposable)host).DisposeAsync();

    private async Task SendAlertsAsync()
    {
        foreach (var message in (await alerts.ReceiveMessagesAsync(32, null, Cancellation)).Value)
        {
            await triggers.SendAlertsAsync(message, Cancellation);
            await alerts.DeleteMessageAsync(message.MessageId, message.PopReceipt, Cancellation);
        }
    }

    private static IHost Build(World world, string connection)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [AzureHead.StorageConnection] = connection,
            ["Smtp:Host"] = "smtp.example.org",
        });
        builder.AddIngest().AddAzureHead();
        builder.Services.AddSingleton<TimeProvider>(world.Clock);
        builder.Services.AddSingleton<IMailTransport>(world.Mails);
        builder.Services.AddSingleton(_ => new HttpMessageInvoker(world.Web, disposeHandler: false));
        return builder.Build();
    }

    private static BlobClient AnyBlob() => new(new Uri("https://newsroom42.blob.core.windows.net/articles/any"));
}
