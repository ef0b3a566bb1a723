using System.Text.Json;
using Ingest.Functions;
using Xunit;

namespace Ingest.Pipeline.Tests.Functions;

/// <summary>host.json, as it lies beside the app, says what the pipeline relies on.</summary>
public sealed class HostSettingsTests
{
    [Fact]
    public void The_host_gives_up_on_an_item_when_the_failure_log_says_so()
    {
        Assert.Equal(FailureLog.MaxAttempts, Setting("queues", "maxDequeueCount").GetInt32());
        Assert.Equal(FailureLog.MaxAttempts, Setting("blobs", "poisonBlobThreshold").GetInt32());
    }

    [Fact]
    public void A_failed_message_is_not_tried_again_at_once()
    {
        var delay = TimeSpan.Parse(Setting("queues", "visibilityTimeout").GetString()!, null);

        Assert.InRange(delay, TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void Messages_are_read_in_the_encoding_that_the_engine_writes()
    {
        Assert.Equal("base64", Setting("queues", "messageEncoding").GetString());
    }

    [Fact]
    public void Routes_have_no_prefix()
    {
        Assert.Equal("", Setting("http", "routePrefix").GetString());
    }

    private static JsonElement Setting(string extension, string name)
    {
        var file = Path.Combine(Path.GetDirectoryName(typeof(Triggers).Assembly.Location)!, "host.json");
        using var settings = JsonDocument.Parse(File.ReadAllText(file));
        return settings.RootElement.GetProperty("extensions").GetProperty(extension).GetProperty(name).Clone();
    }
}
