using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Ingest.Pipeline.Storage.Azure;

/// <summary>Blobs of an Azure Storage account.</summary>
public sealed class AzureBlobs(BlobServiceClient account) : IBlobStorage
{
    public async Task<Blob?> FindAsync(string container, string name, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await Client(container, name).DownloadContentAsync(cancellationToken);
            return new Blob(answer.Value.Content.ToMemory(), answer.Value.Details.ETag.ToString());
        }
        catch (RequestFailedException refused) when (IsNoBlob(refused))
        {
            return null;
        }
    }

    public Task<string?> TryCreateAsync(
        string container,
        string name,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellationToken)
    {
        StorageLimits.CheckBlobName(name);
        var conditions = new BlobRequestConditions { IfNoneMatch = ETag.All };
        return TryUploadAsync(Client(container, name), content, conditions, cancellationToken);
    }

    public Task<string?> TryReplaceAsync(
        string container,
        string name,
        ReadOnlyMemory<byte> content,
        string etag,
        CancellationToken cancellationToken)
    {
        StorageLimits.CheckBlobName(name);
        var conditions = new BlobRequestConditions { IfMatch = new ETag(etag) };
        return TryUploadAsync(Client(container, name), content, conditions, cancellationToken);
    }

    public async Task<bool> TryDeleteAsync(
        string container,
        string name,
        string? etag,
        CancellationToken cancellationToken)
    {
        StorageLimits.CheckBlobName(name);
        var client = Client(container, name);
        var conditions = etag is null ? null : new BlobRequestConditions { IfMatch = new ETag(etag) };
        try
        {
            await client.DeleteAsync(conditions: conditions, cancellationToken: cancellationToken);
            return true;
        }
        catch (RequestFailedException refused) when (refused.Status == 412 || IsNoBlob(refused))
        {
            // No ETag matches where there is no blob, so 412 does not say that one is there.
            return refused.Status != 412 || !await client.ExistsAsync(cancellationToken);
        }
    }

    public async IAsyncEnumerable<string> ListAsync(
        string container,
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var options = new GetBlobsOptions { Prefix = prefix };
        await foreach (var blob in account.GetBlobContainerClient(container).GetBlobsAsync(options, cancellationToken))
        {
            yield return blob.Name;
        }
    }

    private BlobClient Client(string container, string name) =>
        account.GetBlobContainerClient(container).GetBlobClient(name);

    private static async Task<string?> TryUploadAsync(
        BlobClient blob,
        ReadOnlyMemory<byte> content,
        BlobRequestConditions conditions,
        CancellationToken cancellationToken)
    {
        try
        {
            var options = new BlobUploadOptions { Conditions = conditions };
            var answer = await blob.UploadAsync(BinaryData.FromBytes(content), options, cancellationToken);
            return answer.Value.ETag.ToString();
        }
        catch (RequestFailedException refused) when (IsConditionNotMet(refused))
        {
            return null;
        }
    }

    private static bool IsConditionNotMet(RequestFailedException refused) =>
        refused.Status == 412 || refused.ErrorCode == BlobErrorCode.BlobAlreadyExists || IsNoBlob(refused);

    /// <summary>Whether the blob is missing; a missing container is a bug and stays an exception.</summary>
    private static bool IsNoBlob(RequestFailedException refused) =>
        refused.Status == 404 && refused.ErrorCode != BlobErrorCode.ContainerNotFound;
}
