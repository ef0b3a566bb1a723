using System.Runtime.CompilerServices;

namespace Ingest.Pipeline.Storage;

/// <summary>Owns table `failures`: what a stage could not do, and why; one partition a stage.</summary>
public sealed class FailureStore(IStorageEngine storage)
{
    public async Task<Failure?> FindAsync(string stage, string item, CancellationToken cancellationToken)
    {
        var row = await storage.Tables.FindAsync(
            Names.InTables.Failures,
            stage,
            Hash.Of(item),
            cancellationToken);
        return row is null ? null : RecordJson.Read<Failure>(row.Value);
    }

    public async IAsyncEnumerable<Failure> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stages = storage.Tables.ListPartitionsAsync(Names.InTables.Failures, "", null, cancellationToken);
        await foreach (var stage in stages)
        {
            var rows = storage.Tables.ReadAllAsync(Names.InTables.Failures, stage, "", cancellationToken);
            await foreach (var row in rows)
            {
                yield return RecordJson.Read<Failure>(row.Value);
            }
        }
    }

    public Task PutAsync(Failure failure, CancellationToken cancellationToken) =>
        storage.Tables.UpsertAsync(
            Names.InTables.Failures,
            new(failure.Stage, Hash.Of(failure.Item), RecordJson.ToText(failure)),
            cancellationToken);

    public Task RemoveAsync(string stage, string item, CancellationToken cancellationToken) =>
        storage.Tables.TryDeleteAsync(Names.InTables.Failures, stage, Hash.Of(item), null, cancellationToken);
}

/// <summary>An item that a stage failed on.</summary>
/// <param name="Stage">Name of the stage.</param>
/// <param name="Item">The trigger's message: what to send again to try again.</param>
/// <param name="Reason">What went wrong, for the operator: the kind of exception and its sentence.</param>
/// <param name="Attempts">How often it failed.</param>
/// <param name="Poisoned">True when nothing will try again but the operator.</param>
public sealed record Failure(
    string Stage,
    string Item,
    string Reason,
    int Attempts,
    DateTimeOffset First,
    DateTimeOffset Last,
    bool Poisoned)
{
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    /// <summary>A short name by which the operator picks it out.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Id => Hash.Of(Stage, Item)[..8];
}
