using System.Text.Json;

namespace Ingest.Pipeline.Mail;

/// <summary>What Azure Communication Services says when it refuses a mail.</summary>
internal static class AzureMailError
{
    private const string Unknown = "no code";

    /// <summary>The codes seen so far that blame the recipient; the service publishes no list.</summary>
    private static readonly string[] AboutRecipients = ["InvalidEmailAddress", "EmailDroppedAllRecipientsSuppressed"];

    public static bool IsAboutTheRecipient(string code) => AboutRecipients.Contains(code, StringComparer.Ordinal);

    /// <summary>The member `error.code` of the body; gateways in front of the service answer without one.</summary>
    public static async Task<string> ReadCodeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            using var json = await JsonDocument.ParseAsync(body, default, cancellationToken);
            return CodeOf(json.RootElement) ?? Unknown;
        }
        catch (JsonException)
        {
            return Unknown;
        }
    }

    private static string? CodeOf(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object
        && body.TryGetProperty("error", out var error)
        && error.ValueKind == JsonValueKind.Object
        && error.TryGetProperty("code", out var code)
        && code.ValueKind == JsonValueKind.String
            ? code.GetString()
            : null;
}
