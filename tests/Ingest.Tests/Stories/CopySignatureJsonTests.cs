using System.Text.Json;
using Ingest.Stories;
using Xunit;

namespace Ingest.Tests.Stories;

public sealed class CopySignatureJsonTests
{
    [Fact]
    public void A_signature_is_read_as_it_was_written()
    {
        var signature = new CopySignature([0, 1, ulong.MaxValue, 0x0123456789ABCDEF], 42);

        Assert.Equal(signature, JsonSerializer.Deserialize<CopySignature>(JsonSerializer.Serialize(signature)));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"12\"")]
    [InlineData("\"x:AAAA\"")]
    [InlineData("\"12:not base64\"")]
    public void What_is_no_signature_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CopySignature>(json));
}
