using Ingest.Pipeline;
using Ingest.Pipeline.Web;
using OpenTelemetry;
using OpenTelemetry.Resources;

namespace Ingest.Local;

/// <summary>Where settings come from: appsettings.json in the working folder, then the environment.</summary>
internal static class Settings
{
    /// <summary>Where OpenTelemetry's collector is, under its own name for it.</summary>
    internal const string CollectorSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    internal const string DebugSetting = "Logging__LogLevel__Default=Debug";

    /// <summary>Configures what every verb shares: settings, log lines, stages.</summary>
    internal static void Apply(IHostApplicationBuilder builder, Output output, LogLevel level)
    {
        Read(builder.Configuration);
        builder.Logging.SetMinimumLevel(level);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Azure", LogLevel.Warning);
        // What stops the start is said in the one sentence that ends the command.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Services.AddSingleton<ILoggerProvider>(_ => new LogLines(output, IsDebugging()));
        builder.AddIngest();
        if (!string.IsNullOrEmpty(builder.Configuration[CollectorSetting]))
        {
            AddSignals(builder);
        }
    }

    /// <summary>Apart from the rest, so that nothing of it is loaded where no collector is named.</summary>
    private static void AddSignals(IHostApplicationBuilder builder) =>
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("ingest"))
            .UseOtlpExporter()
            .WithTracing(tracing => tracing.AddSource(Signals.Name))
            .WithMetrics(metrics => metrics.AddMeter(Signals.Name));

    internal static void Read(IConfigurationBuilder settings) => settings
        .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true, reloadOnChange: false)
        .AddEnvironmentVariables();

    /// <summary>True where the operator wants to see where a failure came from.</summary>
    internal static bool IsDebugging()
    {
        var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        return environment["Logging:LogLevel:Default"] is "Debug" or "Trace";
    }

    internal static void AllowPrivate(IHostApplicationBuilder builder) =>
        builder.Services.Configure<FetchOptions>(options => options.AllowPrivate = true);
}
