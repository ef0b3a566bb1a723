using Azure.Core;
using Azure.Monitor.OpenTelemetry.Exporter;
using Ingest.Mails;
using Ingest.Pipeline;
using Ingest.Pipeline.Language;
using Ingest.Pipeline.Mail;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Storage.Azure;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry;

namespace Ingest.Functions;

/// <summary>What the Azure head adds to the pipeline: its host's storage, a way for mails out, who may see the pages.</summary>
public static class AzureHead
{
    /// <summary>The connection that the host uses itself, and every trigger that names no other.</summary>
    public const string StorageConnection = "AzureWebJobsStorage";

    /// <exception cref="FormatException">The storage connection is missing or unreadable, or no way for mails is set.</exception>
    public static IHostApplicationBuilder AddAzureHead(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        var connection = builder.Configuration.GetSection(StorageConnection);
        var account = AzureStorageSettings.Read(connection);
        services.AddSingleton(AzureStorageSettings.ReadCredential(connection));
        services.AddSingleton<IStorageEngine>(_ => new AzureStorage(account));
        services.AddSingleton<HttpClient>();
        AddLanguage(builder);
        AddMail(builder);
        AddSignals(builder);
        services.AddSingleton(new DeliveryOwner(ProcessName(), IsSole: false));
        services.AddOptionsWithValidateOnStart<PagesOptions>().BindConfiguration(PagesOptions.Section);
        services.AddSingleton<Access>();
        return builder;
    }

    private static void AddLanguage(IHostApplicationBuilder builder)
    {
        if (!string.IsNullOrEmpty(builder.Configuration["AzureLanguage:Endpoint"]))
        {
            AddOptions<AzureLanguageOptions>(builder.Services, AzureLanguageOptions.Section);
            builder.Services.AddSingleton(services => AzureLanguage.MakeClient(
                services.GetRequiredService<AzureLanguageOptions>(),
                services.GetRequiredService<TokenCredential>()));
            builder.Services.AddSingleton<ILanguage, AzureLanguage>();
        }
    }

    private static void AddMail(IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        var settings = builder.Configuration;
        services.AddSingleton(
            new MailSettings(settings["Mail:From"] ?? "Ingest <ingest@localhost>", settings.GetValue<Uri>("PublicUrl")));
        if (!string.IsNullOrEmpty(settings["Smtp:Host"]))
        {
            AddOptions<SmtpOptions>(services, SmtpOptions.Section);
            services.AddSingleton<IMailTransport, SmtpTransport>();
        }
        else if (!string.IsNullOrEmpty(settings["AzureMail:Endpoint"]))
        {
            AddOptions<AzureMailOptions>(services, AzureMailOptions.Section);
            services.AddSingleton<IMailTransport, AzureMailTransport>();
        }
        else
        {
            throw new FormatException(
                "Mails have no way out: set AzureMail:Endpoint to an address of Azure Communication Services, or Smtp:Host.");
        }
    }

    /// <summary>Traces, metrics and logs go to Azure Monitor as the app's identity; without a resource, nowhere.</summary>
    private static void AddSignals(IHostApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"]))
        {
            return;
        }

        var credential = AzureStorageSettings.ReadCredential(builder.Configuration.GetSection(StorageConnection));
        builder.Services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .UseAzureMonitorExporter(exporter => exporter.Credential = credential)
            .WithTracing(tracing => tracing.AddSource(Signals.Name))
            .WithMetrics(metrics => metrics.AddMeter(Signals.Name));
    }

    private static void AddOptions<T>(IServiceCollection services, string section)
        where T : class
    {
        services.AddOptionsWithValidateOnStart<T>().BindConfiguration(section).ValidateDataAnnotations();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<T>>().Value);
    }

    private static string ProcessName() =>
        $"{Environment.MachineName} {Environment.ProcessId} {TimeProvider.System.GetUtcNow():O}";
}
