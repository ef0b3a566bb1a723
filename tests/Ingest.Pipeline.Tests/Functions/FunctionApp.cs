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
    private readonly WriteFailures around;
    private readonly QueueClient alerts;

    private FunctionApp(World world, string connection)
    {
        this.world = world;
        host = Build(world, connection);
        triggers = ActivatorUtilities.CreateInstance<Triggers>(host.Services);
        around = ActivatorUtilities.CreateInstance<WriteFailures>(host.Services);
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
        SubscribeAsync(new Subscription
        {
            Id = Subscription.IdOf("reader@example.org", watch),
            Address = "reader@example.org",
            Watch = watch,
            Cadence = Subscriptions.Cadence.Instant,
            CreatedAt = world.Clock.GetUtcNow(),
        });

    public Task SubscribeAsync(Subscription subscription) =>
        host.Services.GetRequiredService<SubscriptionStore>().TryAddAsync(subscription, Cancellation);

    /// <summary>Fires every trigger once, in data-flow order: the events of all blobs come, new or not.</summary>
    public async Task RunAsync()
    {
        await FetchAsync();
        await foreach (var name in Storage.Blobs.ListAsync(Names.InBlobs.Articles, "", Cancellation))
        {
            await ExtractAsync(name);
        }

        await foreach (var name in Storage.Blobs.ListAsync(Names.InBlobs.Analyses, "", Cancellation))
        {
            await TrackAsync(name);
        }

        await SendAlertsAsync();
        await TickAsync(nameof(SendDigests), triggers.SendDigestsAsync);
        await TickAsync(nameof(Maintain), triggers.MaintainAsync);
    }

    public Task FetchAsync() => TickAsync(nameof(FetchFeeds), triggers.FetchFeedsAsync);

    public IAsyncEnumerable<string> ListAsync(string container) => Storage.Blobs.ListAsync(container, "", Cancellation);

    public Task ExtractAsync(string name) => around.Invoke(
        ARun.OfBlob(nameof(ExtractEntities), Names.InBlobs.Articles, name, Cancellation),
        run => triggers.ExtractEntitiesAsync(AnyBlob(), name, run.CancellationToken));

    public Task TrackAsync(string name) => around.Invoke(
        ARun.OfBlob(nameof(TrackStories), Names.InBlobs.Analyses, name, Cancellation),
        run => triggers.TrackStoriesAsync(AnyBlob(), name, run.CancellationToken));

    /// <summary>Works on the messages of queue `alerts`, several at a time, until none is left.</summary>
    /// <param name="isLost">Asked for each message that was worked on: whether the host dies before it deletes it.</param>
    public async Task DrainAlertsAsync(Func<string, bool> isLost)
    {
        while (true)
        {
            var messages = (await alerts.ReceiveMessagesAsync(32, TimeSpan.FromMinutes(5), Cancellation)).Value;
            if (messages.Length == 0)
            {
                return;
            }

            await Task.WhenAll(messages.Select(message => WorkAsync(message, isLost(message.MessageId))));
        }
    }

    public async Task<bool> IsTrackedAsync(string name) =>
        await host.Services.GetRequiredService<TrackedArticleStore>().FindAsync(RevisionName.Parse(name).Article, Cancellation) is not null;

    public Task SendAlertAsync(string body, long dequeueCount = 1) => around.Invoke(
        ARun.OfMessage(nameof(SendAlerts), body, dequeueCount, Cancellation),
        run => triggers.SendAlertsAsync(body, run.CancellationToken));

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

    /// <summary>What is not deleted is seen again at once, as after a host that died.</summary>
    private async Task WorkAsync(QueueMessage message, bool isLost)
    {
        await SendAlertAsync(message.Body.ToString(), message.DequeueCount);
        if (isLost)
        {
            await alerts.UpdateMessageAsync(message.MessageId, message.PopReceipt, message.Body, TimeSpan.Zero, Cancellation);
        }
        else
        {
            await alerts.DeleteMessageAsync(message.MessageId, message.PopReceipt, Cancellation);
        }
    }

    private Task TickAsync(string function, Func<TimerInfo, CancellationToken, Task> tick) => around.Invoke(
        ARun.OfTimer(function, Cancellation),
        run => tick(new TimerInfo(), run.CancellationToken));

    private async Task SendAlertsAsync()
    {
        foreach (var message in (await alerts.ReceiveMessagesAsync(32, null, Cancellation)).Value)
        {
            await SendAlertAsync(message.Body.ToString(), message.DequeueCount);
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
