using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace Ingest.Pipeline.Storage.Azure;

/// <summary>Reads an account's address from the settings that the Functions host reads too.</summary>
public static class AzureStorageSettings
{
    /// <param name="connection">
    /// Either one text (a connection string), or `blobServiceUri`, `queueServiceUri`, `tableServiceUri` with `clientId`
    /// of the managed identity to use; without `clientId` as whoever runs this process.
    /// </param>
    /// <exception cref="FormatException">A setting is missing or unreadable; the message names it.</exception>
    public static AzureStorageAddress Read(IConfigurationSection connection) =>
        string.IsNullOrEmpty(connection.Value)
            ? new AzureStorageAddress.ServiceUris(
                ReadUri(connection, "blobServiceUri"),
                ReadUri(connection, "queueServiceUri"),
                ReadUri(connection, "tableServiceUri"),
                ReadCredential(connection))
            : AzureStorageAddress.Parse(connection.Value);

    private static Uri ReadUri(IConfigurationSection connection, string name) =>
        Uri.TryCreate(connection[name], UriKind.Absolute, out var uri)
            ? uri
            : throw new FormatException($"The setting {connection.Path}:{name} must be a storage service's address.");

    /// <summary>Whom this process is on Azure: the managed identity of `clientId`, else whoever runs it.</summary>
    public static TokenCredential ReadCredential(IConfigurationSection connection) =>
        connection["clientId"] is { Length: > 0 } clientId
            ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId))
            : new DefaultAzureCredential();
}
