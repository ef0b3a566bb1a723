using Ingest.Functions;
using Ingest.Pipeline.Language;
using Ingest.Pipeline.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Xunit;

namespace Ingest.Pipeline.Tests.Functions;

/// <summary>What the Azure head makes of its settings.</summary>
public sealed class AzureHeadTests
{
    private static readonly Dictionary<string, string?> Deployed = new()
    {
        ["AzureWebJobsStorage:credential"] = "managedidentity",
        ["AzureWebJobsStorage:clientId"] = "11111111-1111-1111-1111-111111111111",
        ["AzureWebJobsStorage:blobServiceUri"] = "https://desk.blob.core.windows.net",
        ["AzureWebJobsStorage:queueServiceUri"] = "https://desk.queue.core.windows.net",
        ["AzureWebJobsStorage:tableServiceUri"] = "https://desk.table.core.windows.net",
    };

    [Theory]
    [InlineData("AzureMail:Endpoint", "https://desk.europe.communication.azure.com", typeof(AzureMailTransport))]
    [InlineData("Smtp:Host", "smtp.example.org", typeof(SmtpTransport))]
    public void Mails_go_the_way_that_is_configured(string setting, string value, Type transport)
    {
        using var host = Build(new(Deployed) { [setting] = value });

        Assert.IsType(transport, host.Services.GetRequiredService<IMailTransport>());
    }

    [Theory]
    [InlineData("Embedded", typeof(EmbeddedAnalyzer))]
    [InlineData("WhenRelevant", typeof(LanguageAnalyzer))]
    public void Articles_are_read_by_whom_is_configured(string mode, Type analyzer)
    {
        using var host = Build(new(Deployed)
        {
            ["Smtp:Host"] = "smtp.example.org",
            ["Language:Mode"] = mode,
            ["AzureLanguage:Endpoint"] = "https://desk.cognitiveservices.azure.com",
        });

        Assert.IsType(analyzer, host.Services.GetRequiredService<ITextAnalyzer>());
    }

    [Fact]
    public void Without_a_way_for_mails_the_start_says_what_to_set()
    {
        var failure = Assert.Throws<FormatException>(() => Build(Deployed));

        Assert.Contains("AzureMail:Endpoint", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Smtp:Host", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_out_of_range_stops_the_start()
    {
        using var host = Build(new(Deployed)
        {
            ["AzureMail:Endpoint"] = "https://desk.europe.communication.azure.com",
            ["AzureMail:TimeoutSeconds"] = "0",
        });

        await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("InstrumentationKey=11111111-1111-1111-1111-111111111111", true)]
    [InlineData(null, false)]
    public void What_the_pipeline_tells_goes_to_Azure_Monitor_where_there_is_one(string? resource, bool isSent)
    {
        using var host = Build(new(Deployed)
        {
            ["Smtp:Host"] = "smtp.example.org",
            ["APPLICATIONINSIGHTS_CONNECTION_STRING"] = resource,
        });

        Assert.Equal(isSent, host.Services.GetService<TracerProvider>() is not null);
        Assert.Equal(isSent, host.Services.GetService<MeterProvider>() is not null);
    }

    [Fact]
    public void Every_function_can_be_made_of_what_is_registered()
    {
        using var host = Build(new(Deployed) { ["Smtp:Host"] = "smtp.example.org" });

        Assert.NotNull(ActivatorUtilities.CreateInstance<Triggers>(host.Services));
        Assert.NotNull(ActivatorUtilities.CreateInstance<Ingest.Functions.Api>(host.Services));
    }

    private static IHost Build(Dictionary<string, string?> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(settings);
        builder.AddIngest().AddAzureHead();
        return builder.Build();
    }
}
