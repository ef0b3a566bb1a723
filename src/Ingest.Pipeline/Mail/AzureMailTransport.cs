using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Ingest.Mails;
using Polly;
using Polly.CircuitBreaker;

namespace Ingest.Pipeline.Mail;

/// <summary>Hands mails over to Azure Communication Services, as the identity that this process runs under.</summary>
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
    private static readonly TimeSpan BreakFor = TimeSpan.FromSeconds(30);

    /// <summary>Quotas are by the minute and the hour: nobody has to wait longer, whatever is answered.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline = MakePipeline(options, time);

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

        try
        {
            using var response = await _pipeline.ExecuteAsync(
                async token => await AskAsync(mail, token),
                cancellationToken);
            return await ReadAsync(response, cancellationToken);
        }
        catch (BrokenCircuitException)
        {
            return new MailOutcome.Throttled(BreakFor);
        }
    }

    /// <summary>
    /// The same for every attempt at a mail, made of its Message-ID: the service knows a repeat by it.
    /// </summary>
    public static Guid OperationOf(string messageId) => new(SHA256.HashData(Encoding.UTF8.GetBytes(messageId))[..16]);

    private async Task<HttpResponseMessage> AskAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var token = await credential.GetTokenAsync(new TokenRequestContext([Scope]), cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Endpoint!, Path))
        {
            Content = JsonContent.Create(AzureMailMessage.Of(mail)),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        request.Headers.Add("Operation-Id", OperationOf(mail.MessageId).ToString("D", CultureInfo.InvariantCulture));
        return await http.SendAsync(request, cancellationToken);
    }

    private async Task<MailOutcome> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        // 409: an operation of this id exists, so an earlier attempt whose answer was lost did hand the mail over.
        if (response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.Conflict)
        {
            return new MailOutcome.Accepted();
        }

        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return new MailOutcome.Throttled(WaitOf(response.Headers.RetryAfter));
        }

        // The error's text may quote an address, so only its code is told on.
        var code = await AzureMailError.ReadCodeAsync(response, cancellationToken);
        return AzureMailError.IsAboutTheRecipient(code)
            ? new MailOutcome.Rejected($"Azure Communication Services answered {code}.")
            : throw new HttpRequestException(
                $"Azure Communication Services answered {(int)response.StatusCode} ({code}).",
                inner: null,
                response.StatusCode);
    }

    private TimeSpan WaitOf(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date - time.GetUtcNow()) ?? TimeSpan.FromSeconds(options.RetrySeconds);
        return TimeSpan.FromTicks(Math.Clamp(wait.Ticks, TimeSpan.TicksPerSecond, LongestWait.Ticks));
    }

    /// <summary>Outermost first: rest while the service is down, try again a few times, end each try in time.</summary>
    private static ResiliencePipeline<HttpResponseMessage> MakePipeline(AzureMailOptions options, TimeProvider time) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddCircuitBreaker(new()
            {
                MinimumThroughput = 5,
                FailureRatio = 0.9,
                SamplingDuration = TimeSpan.FromMinutes(1),
                BreakDuration = BreakFor,
                ShouldHandle = static arguments => ValueTask.FromResult(IsTransient(arguments.Outcome)),
            })
            .AddRetry(new()
            {
                MaxRetryAttempts = 2,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromSeconds(1),
                ShouldHandle = static arguments => ValueTask.FromResult(IsTransient(arguments.Outcome)),
            })
            .AddTimeout(TimeSpan.FromSeconds(options.TimeoutSeconds))
            .Build();

    private static bool IsTransient(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is HttpRequestException or Polly.Timeout.TimeoutRejectedException
        || outcome.Result is { StatusCode: >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout };
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
