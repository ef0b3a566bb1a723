using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Azure.Core;
using Ingest.Pipeline.Language;
using Ingest.Pipeline.Web;

namespace Ingest.Functions;

/// <summary>Azure AI Language over REST: a mapping, and nothing that decides.</summary>
/// <remarks>See learn.microsoft.com/rest/api/language/analyze-text/analyze-text (2023-04-01).</remarks>
public sealed class AzureLanguage(
    AzureLanguageOptions options,
    TokenCredential credential,
    HttpClient http,
    TimeProvider time) : ILanguage
{
    private const string Path = "/language/:analyze-text?api-version=2023-04-01";
    private const string Scope = "https://cognitiveservices.azure.com/.default";
    private const string Usage = "csp-billing-usage";
    private const string TextRecords = "CognitiveServices.TextAnalytics.TextRecords=";

    private readonly AzureEndpoint _service =
        new(http, credential, time, Scope, TimeSpan.FromSeconds(options.TimeoutSeconds));

    public Task<LanguageOutcome<RecognizedEntity>> RecognizeEntitiesAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken) =>
        AskAsync(
            new("EntityRecognition", new("Utf16CodeUnit"), new(documents)),
            answer => answer.Entities!.Select(entity => entity.ToRecognized()),
            cancellationToken);

    public Task<LanguageOutcome<string>> ExtractKeyPhrasesAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken) =>
        AskAsync(
            new("KeyPhraseExtraction", new(null), new(documents)),
            answer => answer.KeyPhrases!,
            cancellationToken);

    private async Task<LanguageOutcome<T>> AskAsync<T>(
        LanguageRequest request,
        Func<LanguageDocumentAnswer, IEnumerable<T>> found,
        CancellationToken cancellationToken)
    {
        using var response = await _service.PostAsync(
            new Uri(options.Endpoint!, Path),
            request,
            new Dictionary<string, string>(),
            cancellationToken);
        if (response is null or { StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable })
        {
            return new LanguageOutcome<T>.Throttled(_service.WaitOf(response));
        }

        if (response.IsSuccessStatusCode)
        {
            var answer = await response.Content.ReadFromJsonAsync<LanguageResponse>(cancellationToken);
            return new LanguageOutcome<T>.Answered(Answers(answer!.Results, found), BilledBy(response));
        }

        var code = await AzureEndpoint.ReadErrorAsync(response, cancellationToken);
        return code == "QuotaExceeded"
            ? new LanguageOutcome<T>.Throttled(_service.WaitOf(response))
            : throw new HttpRequestException(
                $"Azure AI Language answered {(int)response.StatusCode} ({code}).",
                inner: null,
                response.StatusCode);
    }

    /// <summary>Documents that were refused stand apart from the others.</summary>
    private static List<LanguageAnswer<T>> Answers<T>(
        LanguageResults results,
        Func<LanguageDocumentAnswer, IEnumerable<T>> found) =>
    [
        .. results.Documents.Select(document => new LanguageAnswer<T>(document.Id, [.. found(document)], null)),
        .. results.Errors.Select(refused => new LanguageAnswer<T>(
            refused.Id,
            [],
            refused.Error.InnerError?.Code ?? refused.Error.Code)),
    ];

    private static int? BilledBy(HttpResponseMessage response)
    {
        var usage = response.Headers.TryGetValues(Usage, out var values) ? string.Join(',', values) : "";
        var records = usage
            .Split(',', StringSplitOptions.TrimEntries)
            .FirstOrDefault(part => part.StartsWith(TextRecords, StringComparison.Ordinal));
        return int.TryParse(records?[TextRecords.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var billed)
            ? billed
            : null;
    }
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
