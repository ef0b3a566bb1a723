using System.Diagnostics;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Ingest.Pipeline.Storage.Azure;

/// <summary>The engine that scales: blobs, queues and tables of one Azure Storage account.</summary>
/// <remarks>
/// The clients repeat a request whose answer was lost. A conditional write can so meet its own first attempt and report
/// that its condition did not hold, although it was written: callers read again, as after any other lost race.
/// A new blob's trigger is Event Grid's work, so no message is sent here.
/// </remarks>
public sealed class AzureStorage : IStorageEngine
{
    private readonly BlobServiceClient blobs;
    private readonly QueueServiceClient queues;
    private readonly TableServiceClient tables;

    public AzureStorage(AzureStorageAddress address)
    {
        (blobs, queues, tables) = address switch
        {
            AzureStorageAddress.Connection connection => Connect(connection.Text),
            AzureStorageAddress.ServiceUris uris => Connect(uris),
            AzureStorageAddress.Account account => Connect(account.ToUris(new DefaultAzureCredential())),
            _ => throw new UnreachableException(),
        };
        Blobs = new AzureBlobs(blobs);
        Queues = new AzureQueues(queues);
        Tables = new AzureTables(tables);
    }

    public IBlobStorage Blobs { get; }

    public IQueueStorage Queues { get; }

    public ITableStorage Tables { get; }

    public bool IsShared => true;

    /// <summary>The queues of <see cref="Names"/> but those whose messages Event Grid brings on Azure.</summary>
    public static IReadOnlyList<string> OwnQueues { get; } =
        [.. Names.AllQueues.Except([Names.InQueues.Articles, Names.InQueues.Analyses])];

    /// <summary>Makes what is missing: all containers and tables of <see cref="Names"/>, and the own queues.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken) => Task.WhenAll(
    [
        .. Names.AllContainers.Select(name =>
            blobs.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken)),
        .. OwnQueues.Select(name =>
            queues.GetQueueClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken)),
        .. Names.AllTables.Select(name => tables.CreateTableIfNotExistsAsync(name, cancellationToken)),
    ]);

    /// <summary>Does nothing: the clients hold no connection of their own.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static (BlobServiceClient, QueueServiceClient, TableServiceClient) Connect(string text) =>
        (new(text, BlobOptions()), new(text, QueueOptions()), new(text, TableOptions()));

    private static (BlobServiceClient, QueueServiceClient, TableServiceClient) Connect(
        AzureStorageAddress.ServiceUris uris) =>
    (
        new(uris.Blobs, uris.Credential, BlobOptions()),
        new(uris.Queues, uris.Credential, QueueOptions()),
        new(uris.Tables, uris.Credential, TableOptions()));

    // The versions are pinned to the newest ones that the emulator speaks, so that both are asked the same things.
    private static BlobClientOptions BlobOptions() =>
        Retrying(new BlobClientOptions(BlobClientOptions.ServiceVersion.V2025_11_05));

    // The Functions host reads and writes base64 (host.json, messageEncoding).
    private static QueueClientOptions QueueOptions() => Retrying(
        new QueueClientOptions(QueueClientOptions.ServiceVersion.V2025_11_05)
        {
            MessageEncoding = QueueMessageEncoding.Base64,
        });

    private static TableClientOptions TableOptions() =>
        Retrying(new TableClientOptions(TableClientOptions.ServiceVersion.V2020_12_06));

    // 0.5, 1, 2, 4 seconds: rides out a moved partition, and tells an operator of a wrong name within ten seconds.
    private static T Retrying<T>(T options)
        where T : ClientOptions
    {
        options.Retry.MaxRetries = 4;
        options.Retry.Delay = TimeSpan.FromSeconds(0.5);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(10);
        return options;
    }
}
