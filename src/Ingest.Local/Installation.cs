using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Storage.Azure;
using Ingest.Pipeline.Storage.Sqlite;

namespace Ingest.Local;

/// <summary>An installation that a verb works on: the stages over the storage of either engine.</summary>
public sealed class Installation : IAsyncDisposable
{
    private readonly IStorageEngine _storage;
    private readonly IHost _host;

    private Installation(IStorageEngine storage, IHost host)
    {
        _storage = storage;
        _host = host;
    }

    /// <summary>True where this command's own pump brings the messages, false where the Functions host does.</summary>
    public bool IsEmbedded => _storage is SqliteStorage;

    /// <exception cref="CommandFailedException">The data folder is missing.</exception>
    public static Task<Installation> OpenFolderAsync(string folder, Output output, CancellationToken cancellationToken)
    {
        if (!File.Exists(Path.Combine(folder, SqliteStorage.FileName)))
        {
            throw new CommandFailedException(
                $"There is no data folder at {folder}: run `ingest run` first or name one with --data.");
        }

        return OpenAsync(new SqliteStorage(folder, new(), TimeProvider.System), output, cancellationToken);
    }

    /// <param name="account">Account name or connection string.</param>
    /// <exception cref="FormatException">It is neither.</exception>
    public static Task<Installation> OpenAccountAsync(
        string account,
        Output output,
        CancellationToken cancellationToken) =>
        OpenAsync(new AzureStorage(AzureStorageAddress.Parse(account)), output, cancellationToken);

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        _host.Dispose();
        await _storage.DisposeAsync();
    }

    private static async Task<Installation> OpenAsync(
        IStorageEngine storage,
        Output output,
        CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        Settings.Apply(builder, output, LogLevel.Warning);
        builder.Services.AddSingleton(storage);
        builder.Services.AddSingleton<Status.StatusReader>();
        var installation = new Installation(storage, builder.Build());
        await storage.PrepareAsync(cancellationToken);
        return installation;
    }
}
