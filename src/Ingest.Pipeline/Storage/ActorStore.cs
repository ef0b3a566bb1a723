using Ingest.Actors;

namespace Ingest.Pipeline.Storage;

/// <summary>
/// Owns table `actors`: what the operator adds to the built-in catalogue, one row an actor and one that changes with
/// each edit; keeps the catalogue with the edits in it, at most a second old.
/// </summary>
public sealed class ActorStore(IStorageEngine storage, TimeProvider time)
{
    private const string Partition = "actor";
    private const string VersionRow = "!version";
    private const int MaxRounds = 20;
    private static readonly TimeSpan CheckAfter = TimeSpan.FromSeconds(1);
    private Known? _known;

    /// <summary>As last read: no storage is asked.</summary>
    public ActorCatalogue Latest => Volatile.Read(ref _known)?.Catalogue ?? ActorCatalogue.BuiltIn;

    /// <summary>As it stands now or stood a second ago: one row is read at most once a second where nothing changed.</summary>
    public async ValueTask<ActorCatalogue> CatalogueAsync(CancellationToken cancellationToken)
    {
        var known = Volatile.Read(ref _known);
        if (known is not null && time.GetElapsedTime(known.CheckedAt) < CheckAfter)
        {
            return known.Catalogue;
        }

        var checkedAt = time.GetTimestamp();
        var version = await VersionAsync(cancellationToken);
        var catalogue = known is not null && known.Version == version
            ? known.Catalogue
            : (await ReadEditsAsync(cancellationToken)).Catalogue;
        Volatile.Write(ref _known, new(checkedAt, version, catalogue));
        return catalogue;
    }

    /// <summary>The catalogue with every edit, read anew.</summary>
    public Task<EditedCatalogue> ReadAsync(CancellationToken cancellationToken) => ReadEditsAsync(cancellationToken);

    /// <summary>Keeps what is decided; decides again where another edit came between.</summary>
    public async Task<EditOutcome> EditAsync(
        Func<EditedCatalogue, EditOutcome> decide,
        CancellationToken cancellationToken)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var version = await VersionAsync(cancellationToken);
            var outcome = decide(await ReadEditsAsync(cancellationToken));
            if (OperationFor(outcome) is not { } operation)
            {
                return outcome;
            }

            var row = new NewRow(Partition, VersionRow, operation.Row);
            TableOperation change = version is null ? new TableOperation.Insert(row) : new TableOperation.Replace(row, version);
            if (await storage.Tables.TryBatchAsync(Names.InTables.Actors, Partition, [change, operation], cancellationToken))
            {
                Volatile.Write(ref _known, null);
                return outcome;
            }
        }

        throw new InvalidOperationException($"The catalogue could not be edited: {MaxRounds} other edits were faster.");
    }

    private static TableOperation? OperationFor(EditOutcome outcome) => outcome switch
    {
        EditOutcome.Kept(var edit) =>
            new TableOperation.Upsert(new(Partition, edit.Id.Value, RecordJson.ToText(edit))),
        EditOutcome.Forgotten(var actor) => new TableOperation.Delete(actor.Value, null),
        _ => null,
    };

    private async Task<EditedCatalogue> ReadEditsAsync(CancellationToken cancellationToken)
    {
        var edits = new List<ActorEdit>();
        var rows = storage.Tables.ReadAllAsync(Names.InTables.Actors, Partition, "", cancellationToken);
        await foreach (var row in rows.Where(row => row.Row != VersionRow))
        {
            edits.Add(RecordJson.Read<ActorEdit>(row.Value));
        }

        return new(ActorCatalogue.BuiltIn, edits);
    }

    private async Task<string?> VersionAsync(CancellationToken cancellationToken) =>
        (await storage.Tables.FindAsync(Names.InTables.Actors, Partition, VersionRow, cancellationToken))?.ETag;

    private sealed record Known(long CheckedAt, string? Version, ActorCatalogue Catalogue);
}
