using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Ingest.Pipeline.Storage.Azure;

/// <summary>Where an Azure Storage account is and how to sign in to it.</summary>
public abstract record AzureStorageAddress
{
    private const string Forms =
        "an account name (3 to 24 lower-case letters and digits) or a connection string (NAME=VALUE;...)";

    private AzureStorageAddress()
    {
    }

    /// <summary>Reads what an operator writes: an account name or a connection string.</summary>
    /// <exception cref="FormatException">It is neither; the message is one sentence and repeats no key.</exception>
    public static AzureStorageAddress Parse(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Contains('=', StringComparison.Ordinal))
        {
            return ParseConnection(trimmed);
        }

        return IsAccountName(trimmed)
            ? new Account(trimmed)
            : throw new FormatException($"A storage account is given as {Forms}, not as '{trimmed}'.");
    }

    private static Connection ParseConnection(string text)
    {
        try
        {
            _ = new BlobServiceClient(text);
            _ = new QueueServiceClient(text);
            _ = new TableServiceClient(text);
            return new Connection(text);
        }
        catch (Exception broken) when (broken is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new FormatException(
                "The storage connection string cannot be read: it needs a key and the three services' endpoints.",
                broken);
        }
    }

    private static bool IsAccountName(string text) =>
        text.Length is >= 3 and <= 24 && text.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign));

    /// <summary>An account of public Azure, used as whoever runs this process (managed identity, az login).</summary>
    public sealed record Account(string Name) : AzureStorageAddress
    {
        public ServiceUris ToUris(TokenCredential credential) =>
            new(Service("blob"), Service("queue"), Service("table"), credential);

        private Uri Service(string service) => new($"https://{Name}.{service}.core.windows.net");
    }

    /// <summary>A connection string, meant for an emulator: the deployed account refuses shared keys.</summary>
    /// <param name="Text">Holds a key: never log it.</param>
    public sealed record Connection(string Text) : AzureStorageAddress
    {
        public override string ToString() => nameof(Connection);
    }

    /// <summary>The three services by address, with the identity to use.</summary>
    public sealed record ServiceUris(Uri Blobs, Uri Queues, Uri Tables, TokenCredential Credential)
        : AzureStorageAddress;
}
