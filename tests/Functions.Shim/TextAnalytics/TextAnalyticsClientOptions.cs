using Azure.Core;

namespace Azure.AI.TextAnalytics;

/// <summary>How the client asks; retries, time-outs and the transport are those of <see cref="ClientOptions"/>.</summary>
public class TextAnalyticsClientOptions(
    TextAnalyticsClientOptions.ServiceVersion version = TextAnalyticsClientOptions.ServiceVersion.V2023_04_01)
    : ClientOptions
{
    internal ServiceVersion Version { get; } = version;

    /// <summary>The version of the service's interface.</summary>
    public enum ServiceVersion
    {
        V3_0 = 1,
        V3_1 = 2,
        V2022_05_01 = 3,
        V2023_04_01 = 4,
    }
}
