using System.Text.Json;
using Ingest.Functions;
using Ingest.Pipeline.Language;
using Ingest.Pipeline.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ingest.Pipeline.Tests.Functions;

/// <summary>Azure AI Language on the wire, with answers as the service was recorded to give them.</summary>
public sealed class AzureLanguageTests
{
    private static readonly AzureLanguageOptions Options = new() { Endpoint = new("https://desk.cognitiveservices.azure.com/") };
    private static readonly LanguageDocument[] Documents = [new("0", "Bill Gates founded Microsoft.", "en"), new("1", "?", "ru")];

    private static readonly ScriptedAnswer Entities = new(
        200,
        """
        {"kind":"EntityRecognitionResults","results":{
          "documents":[{"id":"0","entities":[
            {"text":"Bill Gates","category":"Person","offset":0,"length":10,"confidenceScore":1.0},
            {"text":"Paris","category":"Location","subcategory":"GPE","offset":12,"length":5,"confidenceScore":0.9}],"warnings":[]}],
          "errors":[{"id":"1","error":{"code":"InvalidArgument","message":"Invalid Document in request.",
            "innererror":{"code":"InvalidDocument","message":"Document text is empty."}}}],
          "modelVersion":"2021-06-01"}}
        """,
        Usage: "CognitiveServices.TextAnalytics.BatchScoring=2,CognitiveServices.TextAnalytics.TextRecords=3");

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Entities_are_asked_for_in_units_of_our_strings()
    {
        using var service = new ScriptedService(Entities);

        await AskEntitiesAsync(service);

        var (request, body) = Assert.Single(service.Requests);
        Assert.Equal("https://desk.cognitiveservices.azure.com/language/:analyze-text?api-version=2023-04-01", request.RequestUri!.AbsoluteUri);
        Assert.Equal("Bearer https://cognitiveservices.azure.com/.default", request.Headers.Authorization!.ToString());
        Assert.Equal(
            """
            {"kind":"EntityRecognition","parameters":{"stringIndexType":"Utf16CodeUnit"},"analysisInput":{"documents":[{"id":"0","text":"Bill Gates founded Microsoft.","language":"en"},{"id":"1","text":"?","language":"ru"}]}}
            """.Trim(),
            body);
    }

    [Fact]
    public async Task Each_document_is_answered_and_a_refused_one_says_why()
    {
        using var service = new ScriptedService(Entities);

        var answered = Assert.IsType<LanguageOutcome<RecognizedEntity>.Answered>(await AskEntitiesAsync(service));

        Assert.Equal(3, answered.BilledRecords);
        Assert.Equal(
            [new("Person", null, 0, 10, 1.0), new("Location", "GPE", 12, 5, 0.9)],
            answered.Answers.Single(answer => answer.DocumentId == "0").Found);
        Assert.Equal("InvalidDocument", answered.Answers.Single(answer => answer.DocumentId == "1").Error);
    }

    [Fact]
    public async Task Key_phrases_come_as_words()
    {
        using var service = new ScriptedService(new ScriptedAnswer(
            200,
            """{"kind":"KeyPhraseExtractionResults","results":{"documents":[{"id":"0","keyPhrases":["Bill Gates","Paul Allen"],"warnings":[]}],"errors":[],"modelVersion":"2021-06-01"}}"""));

        var outcome = await WaitAsync(Language(service).ExtractKeyPhrasesAsync(Documents, TestContext.Current.CancellationToken));

        var answered = Assert.IsType<LanguageOutcome<string>.Answered>(outcome);
        Assert.Null(answered.BilledRecords);
        Assert.Equal(["Bill Gates", "Paul Allen"], Assert.Single(answered.Answers).Found);
        Assert.Equal("KeyPhraseExtraction", JsonDocument.Parse(service.Requests[0].Body).RootElement.GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(604800, 3600)]
    [InlineData(null, null)]
    public async Task A_full_gateway_means_later_and_is_not_asked_again_at_once(int? retryAfter, int? seconds)
    {
        using var service = new ScriptedService(new ScriptedAnswer(429, """{"error":{"code":"429"}}""", retryAfter));

        var outcome = await AskEntitiesAsync(service);

        TimeSpan? wait = seconds is { } some ? TimeSpan.FromSeconds(some) : null;
        Assert.Equal(new LanguageOutcome<RecognizedEntity>.Throttled(wait), outcome);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task A_used_up_quota_means_later()
    {
        using var service = new ScriptedService(ScriptedAnswer.Refused(403, "QuotaExceeded"));

        Assert.IsType<LanguageOutcome<RecognizedEntity>.Throttled>(await AskEntitiesAsync(service));
    }

    [Fact]
    public async Task A_service_that_stumbles_is_asked_again()
    {
        using var service = new ScriptedService(new(500), new(0), Entities);

        Assert.IsType<LanguageOutcome<RecognizedEntity>.Answered>(await AskEntitiesAsync(service));
    }

    [Fact]
    public async Task A_request_that_is_wrong_fails_with_its_code()
    {
        using var service = new ScriptedService(ScriptedAnswer.Refused(400, "InvalidRequest"));

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => AskEntitiesAsync(service));

        Assert.Contains("InvalidRequest", failure.Message, StringComparison.Ordinal);
    }

    private Task<LanguageOutcome<RecognizedEntity>> AskEntitiesAsync(ScriptedService service) =>
        WaitAsync(Language(service).RecognizeEntitiesAsync(Documents, TestContext.Current.CancellationToken));

    private AzureLanguage Language(ScriptedService service) => new(Options, new ScopeToken(), service.Client, _time);

    /// <summary>Lets the clock run, so that the waits between tries pass.</summary>
    private async Task<T> WaitAsync<T>(Task<T> asking)
    {
        while (!asking.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(asking, Task.Delay(1, TestContext.Current.CancellationToken));
        }

        return await asking;
    }
}
