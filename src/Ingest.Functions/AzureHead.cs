using Ingest.Mails;
using Ingest.Pipeline.Mail;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Storage.Azure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Ingest.Functions;

/// <summary>What the Azure head adds to the pipeline: its host's storage, and a way for mails out.</summary>
public static class AzureHead
{
    /// <summary>The connection that the host uses itself, and every trigger that names no other.</summary>
    public const string StorageConnection = "AzureWebJobsStorage";

    /// <exception cref="FormatException">The storage connection is missing or unreadable.</exception>
    public static IHostApplicationBuilder AddAzureHead(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        var account = AzureStorageSettings.Read(builder.Configuration.GetSection(StorageConnection));
        services.AddSingleton<IStorageEngine>(_ => new AzureStorage(account));
        services.AddOptionsWithValidateOnStart<SmtpOptions>()
            .BindConfiguration(SmtpOptions.Section)
            .ValidateDataAnnotations();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<SmtpOptions>>().Value);
        services.AddSingleton<IMailTransport, SmtpTransport>();
        services.AddSingleton(ReadMailSettings(builder.Configuration));
        services.AddSingleton(new DeliveryOwner(ProcessName(), IsSole: false));
        return builder;
    }

    private static MailSettings ReadMailSettings(IConfiguration settings) =>
        new(settings["Mail:From"] ?? "Ingest <ingest@localhost>", settings.GetValue<Uri>("PublicUrl"));

    private static string ProcessName() =>
        $"{Environment.MachineName} {Environment.ProcessId} {TimeProvider.System.GetUtcNow():O}";
}
