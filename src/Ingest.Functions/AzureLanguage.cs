using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net.Http.Headers;
using Azure;
using Azure.AI.TextAnalytics;
using Azure.Core;
using Ingest.Pipeline.Language;
using Ingest.Pipeline.Web;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Ingest.Functions;

/// <summary>Azure AI Language through its client: a mapping, and nothing that decides.</summary>
public sealed class AzureLanguage(TextAnalyticsClient client, AzureLanguageOptions options, TimeProvider time) : ILanguage
{
    private const string Usage = "csp-billing-usage";
    private const string TextRecords = "CognitiveServices.TextAnalytics.TextRecords=";
    private const string RetryAfter = "Retry-After";
    private const string QuotaExceeded = "QuotaExceeded";
    private const int NoAnswer = 0;
    private const int TookTooLong = 408;
    private const int TooManyRequests = 429;
    private const int InternalError = 500;

    private readonly ResiliencePipeline _pipeline =
        AzureCalls.MakePipeline(
            TimeSpan.FromSeconds(options.TimeoutSeconds),
            time,
            outcome => IsTransient(outcome.Exception));

    /// <summary>
    /// The client's own retries are off: they obey whatever `Retry-After` says and sleep through it, be it an hour.
    /// </summary>
    public static TextAnalyticsClientOptions ClientOptions() =>
        new(TextAnalyticsClientOptions.ServiceVersion.V2023_04_01) { Retry = { MaxRetries = 0 } };

    public static TextAnalyticsClient MakeClient(AzureLanguageOptions options, TokenCredential credential) =>
        new(options.Endpoint!, credential, ClientOptions());

    public Task<LanguageOutcome<RecognizedEntity>> RecognizeEntitiesAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken) =>
        AskAsync(
            token => client.RecognizeEntitiesBatchAsync(InputOf(documents), cancellationToken: token),
            results => results.Select(result =>
                AnswerOf<RecognizedEntity>(result, () => [.. result.Entities.Select(RecognizedEntityOf)])),
            cancellationToken);

    public Task<LanguageOutcome<string>> ExtractKeyPhrasesAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken) =>
        AskAsync(
            token => client.ExtractKeyPhrasesBatchAsync(InputOf(documents), cancellationToken: token),
            results => results.Select(result => AnswerOf<string>(result, () => [.. result.KeyPhrases])),
            cancellationToken);

    private async Task<LanguageOutcome<T>> AskAsync<TResults, T>(
        Func<CancellationToken, Task<Response<TResults>>> ask,
        Func<TResults, IEnumerable<LanguageAnswer<T>>> answers,
        CancellationToken cancellationToken)
    {
        try
        {
            var response = await _pipeline.ExecuteAsync(async token => await ask(token), cancellationToken);
            return new LanguageOutcome<T>.Answered([.. answers(response.Value)], BilledBy(response.GetRawResponse()));
        }
        catch (Exception down) when (down is BrokenCircuitException or TimeoutRejectedException)
        {
            return new LanguageOutcome<T>.Throttled(AzureCalls.BreakFor);
        }
        catch (RequestFailedException failure) when (IsTransient(failure) || IsThrottling(failure))
        {
            return new LanguageOutcome<T>.Throttled(WaitOf(failure));
        }
        catch (RequestFailedException refusal)
        {
            var code = refusal.ErrorCode ?? "no code";
            return new LanguageOutcome<T>.Failed($"Azure AI Language answered {refusal.Status} ({code}).");
        }
    }

    private static List<TextDocumentInput> InputOf(IReadOnlyList<LanguageDocument> documents) =>
    [
        .. documents.Select(document =>
            new TextDocumentInput(document.Id, document.Text) { Language = document.Language }),
    ];

    /// <param name="found">Not asked of a document that was refused: it would throw.</param>
    private static LanguageAnswer<T> AnswerOf<T>(TextAnalyticsResult result, Func<IReadOnlyList<T>> found) =>
        result.HasError
            ? new(result.Id, [], result.Error.ErrorCode.ToString())
            : new(result.Id, found(), null);

    private static RecognizedEntity RecognizedEntityOf(CategorizedEntity entity) => new(
        entity.Category.ToString(),
        entity.SubCategory,
        entity.Offset,
        entity.Length,
        entity.ConfidenceScore);

    private static int? BilledBy(Response response)
    {
        var usage = response.Headers.TryGetValue(Usage, out var value) ? value : "";
        var records = usage
            .Split(',', StringSplitOptions.TrimEntries)
            .FirstOrDefault(part => part.StartsWith(TextRecords, StringComparison.Ordinal));
        return int.TryParse(records?[TextRecords.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var billed)
            ? billed
            : null;
    }

    private static bool IsThrottling(RequestFailedException failure) =>
        failure.Status == TooManyRequests || failure.ErrorCode == QuotaExceeded;

    private static bool IsTransient(Exception? failure) =>
        failure is RequestFailedException { Status: NoAnswer or TookTooLong or >= InternalError };

    private TimeSpan? WaitOf(RequestFailedException failure) =>
        failure.GetRawResponse() is { } response
        && response.Headers.TryGetValue(RetryAfter, out var header)
        && RetryConditionHeaderValue.TryParse(header, out var asked)
            ? AzureCalls.WaitOf(asked, time.GetUtcNow())
            : null;
}

/// <summary>Which resource of Azure AI Language reads articles.</summary>
public sealed class AzureLanguageOptions
{
    public const string Section = "AzureLanguage";

    /// <summary>`https://NAME.cognitiveservices.azure.com`. Null where none does.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Seconds for one try at a request. Default 30.</summary>
    [Range(1, 90)]
    public int TimeoutSeconds { get; init; } = 30;
}
