using System.Diagnostics;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Ingest.Pipeline.Storage.Azure;

/// <summary>Tables of an Azure Storage account.</summary>
public sealed class AzureTables(TableServiceClient account) : ITableStorage
{
    private static readonly string[] partitionKeyOnly = [nameof(ITableEntity.PartitionKey)];

    public async Task<TableRow?> FindAsync(
        string table,
        string partition,
        string row,
        CancellationToken cancellationToken)
    {
        StorageLimits.CheckKey(partition);
        StorageLimits.CheckKey(row);
        try
        {
            var client = account.GetTableClient(table);
            return RowEntity.Read(await client.GetEntityAsync<TableEntity>(partition, row, null, cancellationToken));
        }
        catch (RequestFailedException refused) when (IsNoRow(refused))
        {
            return null;
        }
    }

    public async Task<string?> TryInsertAsync(string table, NewRow row, CancellationToken cancellationToken)
    {
        StorageLimits.CheckRow(row);
        try
        {
            return NewETag(await account.GetTableClient(table).AddEntityAsync(RowEntity.Write(row), cancellationToken));
        }
        catch (RequestFailedException refused) when (IsConditionNotMet(refused))
        {
            return null;
        }
    }

    public async Task<string> UpsertAsync(string table, NewRow row, CancellationToken cancellationToken)
    {
        StorageLimits.CheckRow(row);
        var client = account.GetTableClient(table);
        var entity = RowEntity.Write(row);
        return NewETag(await client.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken));
    }

    /// <remarks>A transaction for each hundred rows of a partition, all of them under way at once.</remarks>
    public Task UpsertAllAsync(string table, IReadOnlyList<NewRow> rows, CancellationToken cancellationToken)
    {
        var batches = rows
            .GroupBy(row => row.Partition, StringComparer.Ordinal)
            .SelectMany(partition => StorageLimits.Batches(partition.Key, partition))
            .ToList();
        return Task.WhenAll(batches.Select(batch =>
            TryBatchAsync(table, batch[0].NewRow.Partition, batch, cancellationToken)));
    }

    public async Task<string?> TryReplaceAsync(
        string table,
        NewRow row,
        string etag,
        CancellationToken cancellationToken)
    {
        StorageLimits.CheckRow(row);
        try
        {
            var client = account.GetTableClient(table);
            return NewETag(await client.UpdateEntityAsync(
                RowEntity.Write(row), new ETag(etag), TableUpdateMode.Replace, cancellationToken));
        }
        catch (RequestFailedException refused) when (IsConditionNotMet(refused))
        {
            return null;
        }
    }

    public async Task<bool> TryDeleteAsync(
        string table,
        string partition,
        string row,
        string? etag,
        CancellationToken cancellationToken)
    {
        StorageLimits.CheckKey(partition);
        StorageLimits.CheckKey(row);
        try
        {
            var client = account.GetTableClient(table);
            await client.DeleteEntityAsync(partition, row, Condition(etag), cancellationToken);
            return true;
        }
        catch (RequestFailedException refused) when (refused.Status == 412)
        {
            return false;
        }
    }

    public async Task<TablePage> ReadAsync(string table, TableRange range, CancellationToken cancellationToken)
    {
        StorageLimits.CheckRange(range);
        var filter = range.To is { } end
            ? TableClient.CreateQueryFilter(
                $"PartitionKey eq {range.Partition} and RowKey ge {range.From} and RowKey lt {end}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {range.Partition} and RowKey ge {range.From}");
        var query = account.GetTableClient(table)
            .QueryAsync<TableEntity>(filter, range.Max, cancellationToken: cancellationToken)
            .AsPages(range.Continuation, range.Max);
        await foreach (var page in query.WithCancellation(cancellationToken))
        {
            return new TablePage([.. page.Values.Select(RowEntity.Read)], NullIfEmpty(page.ContinuationToken));
        }

        return new TablePage([], null);
    }

    /// <remarks>Skips from one partition's first row to the next one's: a request each, whatever their size.</remarks>
    public async IAsyncEnumerable<string> ListPartitionsAsync(
        string table,
        string from,
        string? before,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var end = before is null ? null : TableClient.CreateQueryFilter($" and PartitionKey lt {before}");
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {from}") + end;
        while (await FirstPartitionAsync(table, filter, cancellationToken) is { } partition)
        {
            yield return partition;
            filter = TableClient.CreateQueryFilter($"PartitionKey gt {partition}") + end;
        }
    }

    public async Task<bool> TryBatchAsync(
        string table,
        string partition,
        IReadOnlyList<TableOperation> operations,
        CancellationToken cancellationToken)
    {
        StorageLimits.CheckKey(partition);
        StorageLimits.CheckBatch(partition, operations);
        try
        {
            var actions = operations.Select(operation => Action(partition, operation));
            await account.GetTableClient(table).SubmitTransactionAsync(actions, cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException refused) when (IsConditionNotMet(refused))
        {
            return false;
        }
    }

    private async Task<string?> FirstPartitionAsync(string table, string filter, CancellationToken cancellationToken)
    {
        var client = account.GetTableClient(table);
        await foreach (var entity in client.QueryAsync<TableEntity>(filter, 1, partitionKeyOnly, cancellationToken))
        {
            return entity.PartitionKey;
        }

        return null;
    }

    private static TableTransactionAction Action(string partition, TableOperation operation) => operation switch
    {
        TableOperation.Insert insert => new(TableTransactionActionType.Add, RowEntity.Write(insert.NewRow)),
        TableOperation.Upsert upsert => new(TableTransactionActionType.UpsertReplace, RowEntity.Write(upsert.NewRow)),
        TableOperation.Replace replace => new(
            TableTransactionActionType.UpdateReplace, RowEntity.Write(replace.NewRow), new ETag(replace.ETag)),
        TableOperation.Delete delete => new(
            TableTransactionActionType.Delete, new TableEntity(partition, delete.Key), Condition(delete.ETag)),
        _ => throw new UnreachableException(),
    };

    private static ETag Condition(string? etag) => etag is null ? ETag.All : new ETag(etag);

    private static string NewETag(Response answer) => answer.Headers.ETag is { } etag
        ? etag.ToString()
        : throw new InvalidOperationException("The table service answered a write without an ETag.");

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static bool IsConditionNotMet(RequestFailedException refused) =>
        refused.Status == 412 || refused.ErrorCode == TableErrorCode.EntityAlreadyExists || IsNoRow(refused);

    /// <summary>Whether the row is missing; a missing table is a bug and stays an exception.</summary>
    private static bool IsNoRow(RequestFailedException refused) =>
        refused.Status == 404 && refused.ErrorCode != TableErrorCode.TableNotFound;
}
