using Azure.Identity;

using Ingest.Pipeline.Storage.Azure;

using Xunit;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>What an operator may write for a storage account.</summary>
public sealed class AzureStorageAddressTests
{
    [Fact]
    public void An_account_name_is_an_account()
    {
        var address = AzureStorageAddress.Parse(" newsroom42 ");

        Assert.Equal(new AzureStorageAddress.Account("newsroom42"), address);
    }

    [Fact]
    public void An_account_has_one_address_for_each_service()
    {
        var account = new AzureStorageAddress.Account("newsroom42");

        var uris = account.ToUris(new AzureCliCredential());

        Assert.Equal(new Uri("https://newsroom42.blob.core.windows.net"), uris.Blobs);
        Assert.Equal(new Uri("https://newsroom42.queue.core.windows.net"), uris.Queues);
        Assert.Equal(new Uri("https://newsroom42.table.core.windows.net"), uris.Tables);
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true")]
    [InlineData("AccountName=newsroom42;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net")]
    public void Text_with_an_equals_sign_is_a_connection_string(string text)
    {
        var address = AzureStorageAddress.Parse(text);

        Assert.Equal(new AzureStorageAddress.Connection(text), address);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("Newsroom")]
    [InlineData("news-room")]
    [InlineData("a-name-of-more-than-24-letters")]
    [InlineData("https://newsroom42.blob.core.windows.net")]
    [InlineData("./data")]
    public void Other_text_is_refused_with_what_is_expected(string text)
    {
        var refused = Assert.Throws<FormatException>(() => AzureStorageAddress.Parse(text));

        Assert.Contains("an account name", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"'{text}'", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AccountKey=c2VjcmV0")]
    [InlineData("AccountName=newsroom42;AccountKey=not base64 c2VjcmV0")]
    [InlineData("c2VjcmV0=")]
    [InlineData("=c2VjcmV0")]
    public void A_broken_connection_string_is_refused_without_repeating_its_key(string text)
    {
        var refused = Assert.Throws<FormatException>(() => AzureStorageAddress.Parse(text));

        Assert.DoesNotContain("c2VjcmV0", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_string_does_not_print_its_key()
    {
        var address = AzureStorageAddress.Parse("UseDevelopmentStorage=true");

        Assert.DoesNotContain("UseDevelopmentStorage", $"{address}", StringComparison.Ordinal);
    }
}
