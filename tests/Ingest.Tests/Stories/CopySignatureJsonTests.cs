using System.Text.Json;
using Ingest.Stories;
using Xunit;

namespace Ingest.Tests.Stories;

public sealed class CopySignatureJsonTests
{
    [Fact]
    public void A_signature_is_read_as_it_was_written()
    {
        var signature = LabelledStory.Read()[0].Signature();

        Assert.Equal(signature, JsonSerializer.Deserialize<CopySignature>(JsonSerializer.Serialize(signature)));
    }

    [Fact]
    public void A_signature_of_the_first_form_is_read_as_one_that_is_like_no_other()
    {
        var first = JsonSerializer.Deserialize<CopySignature>("\"42:AAAAAAAAAAA=\"")!;

        Assert.Equal(42, first.Length);
        Assert.Empty(first.Bands());
        Assert.False(StoryClusterer.IsSameStory(first, LabelledStory.Read()[0].Signature()));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"12\"")]
    [InlineData("\"x:AAAA\"")]
    [InlineData("\"12:not base64\"")]
    [InlineData("\"12:5:AAAA\"")]
    [InlineData("\"12:-5:AAAA\"")]
    public void What_is_no_signature_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CopySignature>(json));
}
