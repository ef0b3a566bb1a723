using Azure.Identity;
using Ingest.Pipeline.Storage.Azure;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>The settings of a storage connection, as the Functions host reads them.</summary>
public sealed class AzureStorageSettingsTests
{
    private const string Connection = "AzureWebJobsStorage";

    [Fact]
    public void One_text_is_a_connection_string()
    {
        var address = Read((Connection, "UseDevelopmentStorage=true"));

        Assert.Equal(new AzureStorageAddress.Connection("UseDevelopmentStorage=true"), address);
    }

    [Fact]
    public void Three_addresses_and_a_client_id_are_an_account_used_with_that_identity()
    {
        var uris = Assert.IsType<AzureStorageAddress.ServiceUris>(Read(
            (Connection + ":blobServiceUri", "https://newsroom42.blob.core.windows.net"),
            (Connection + ":queueServiceUri", "https://newsroom42.queue.core.windows.net"),
            (Connection + ":tableServiceUri", "https://newsroom42.table.core.windows.net"),
            (Connection + ":clientId", "00000000-0000-0000-0000-000000000001")));

        Assert.Equal(new Uri("https://newsroom42.queue.core.windows.net"), uris.Queues);
        Assert.IsType<ManagedIdentityCredential>(uris.Credential);
    }

    [Fact]
    public void A_missing_address_is_named()
    {
        var refused = Assert.Throws<FormatException>(() => Read(
            (Connection + ":blobServiceUri", "https://newsroom42.blob.core.windows.net"),
            (Connection + ":tableServiceUri", "https://newsroom42.table.core.windows.net")));

        Assert.Contains("AzureWebJobsStorage:queueServiceUri", refused.Message, StringComparison.Ordinal);
    }

    private static AzureStorageAddress Read(params (string Name, string Value)[] settings) =>
        AzureStorageSettings.Read(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(set => KeyValuePair.Create(set.Name, (string?)set.Value)))
            .Build()
            .GetSection(Connection));
}
