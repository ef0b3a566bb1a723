using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Ingest.Mails;
using Ingest.Pipeline.Web;

namespace Ingest.Pipeline.Mail;

/// <summary>Hands mails over to Azure Communication Services.</summary>
/// <remarks>
/// REST and not the SDK, because only sending is needed and the SDK sleeps through a 429. See
/// learn.microsoft.com/rest/api/communication/email/email/send.
/// </remarks>
public sealed class AzureMailTransport(
    AzureMailOptions options,
    TokenCredential credential,
    HttpClient http,
    TimeProvider time) : IMailTransport
{
    private const string Path = "/emails:send?api-version=2025-09-01";
    private const string Scope = "https://communication.azure.com/.default";

    /// <summary>The codes seen so far that blame the recipient; the service publishes no list.</summary>
    private static readonly string[] AboutRecipients = ["InvalidEmailAddress", "EmailDroppedAllRecipientsSuppressed"];

    private readonly AzureEndpoint _service =
        new(http, credential, time, Scope, TimeSpan.FromSeconds(options.TimeoutSeconds));

    /// <summary>
    /// 429 means later. A code that says the recipient is at fault means never. Any other refusal (sender, role, quota of
    /// the resource) is about this installation, not about the mail, and throws.
    /// </summary>
    /// <exception cref="HttpRequestException">The service cannot be reached, fails, or refuses this installation.</exception>
    public async Task<MailOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        using var message = MimeMessages.From(mail, time.GetUtcNow());
        if (message is null)
        {
            return new MailOutcome.Rejected("The subscriber's address is no mail address.");
        }

        var operation = OperationOf(mail.MessageId).ToString("D", CultureInfo.InvariantCulture);
        using var response = await _service.PostAsync(
            new Uri(options.Endpoint!, Path),
            AzureMailMessage.Of(mail),
            new Dictionary<string, string> { ["Operation-Id"] = operation },
            cancellationToken);
        return await ReadAsync(response, cancellationToken);
    }

    /// <summary>
    /// The same for every attempt at a mail, made of its Message-ID: the service knows a repeat by it.
    /// </summary>
    public static Guid OperationOf(string messageId) => new(SHA256.HashData(Encoding.UTF8.GetBytes(messageId))[..16]);

    private async Task<MailOutcome> ReadAsync(HttpResponseMessage? response, CancellationToken cancellationToken)
    {
        if (response is null or { StatusCode: HttpStatusCode.TooManyRequests })
        {
            return new MailOutcome.Throttled(_service.WaitOf(response) ?? TimeSpan.FromSeconds(options.RetrySeconds));
        }

        // 409: an operation of this id exists, so an earlier attempt whose answer was lost did hand the mail over.
        if (response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.Conflict)
        {
            return new MailOutcome.Accepted();
        }

        var code = await AzureEndpoint.ReadErrorAsync(response, cancellationToken);
        return AboutRecipients.Contains(code, StringComparer.Ordinal)
            ? new MailOutcome.Rejected($"Azure Communication Services answered {code}.")
            : throw new HttpRequestException(
                $"Azure Communication Services answered {(int)response.StatusCode} ({code}).",
                inner: null,
                response.StatusCode);
    }
}

/// <summary>Which resource of Azure Communication Services takes the mails.</summary>
public sealed class AzureMailOptions
{
    public const string Section = "AzureMail";

    /// <summary>`https://NAME.REGION.communication.azure.com`. Null where mails go another way.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Seconds for one try at handing a mail over. Default 30.</summary>
    [Range(1, 90)]
    public int TimeoutSeconds { get; init; } = 30;

    /// <summary>Seconds until a mail is tried again where a 429 answer does not say. Default 60.</summary>
    [Range(1, 3600)]
    public int RetrySeconds { get; init; } = 60;
}
