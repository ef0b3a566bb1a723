using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ingest.Feeds;
using Xunit;

namespace Ingest.Tests.Feeds;

public sealed class FeedFixtureTests
{
    private static readonly Uri s_address = new("https://example.org/feeds/news.xml");

    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
    };

    public static TheoryData<string> Names => [.. FeedFixture.Names()];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_document_is_read_as_the_file_beside_it_says(string name)
    {
        var document = FeedParser.Parse(FeedFixture.Body(name), null, s_address);

        var actual = JsonSerializer.Serialize(document, s_options) + "\n";

        Assert.Equal(Expected(name, actual), actual);
    }

    private static string Expected(string name, string actual)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            Assert.True(Environment.GetEnvironmentVariable("CI") is null, "Goldens are not rewritten in CI.");
            File.WriteAllText(FeedFixture.ExpectedPath(name), actual);
        }

        return File.ReadAllText(FeedFixture.ExpectedPath(name));
    }
}
