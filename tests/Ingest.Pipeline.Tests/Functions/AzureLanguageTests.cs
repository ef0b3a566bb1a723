using Azure;
using Azure.AI.TextAnalytics;
using Azure.Core;
using Azure.Core.Pipeline;
using Ingest.Functions;
using Ingest.Pipeline.Language;
using Ingest.Pipeline.Tests.Fakes;
using Ingest.Pipeline.Web;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ingest.Pipeline.Tests.Functions;

/// <summary>What is made of Azure AI Language's answers, as the service was recorded to give them.</summary>
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
    public async Task Each_document_is_sent_with_its_language()
    {
        var service = new ScriptedTextAnalytics(Entities);

        await AskEntitiesAsync(service);

        var sent = Assert.Single(service.Requests).Select(input => new LanguageDocument(input.Id, input.Text, input.Language!));
        Assert.Equal(Documents, sent);
    }

    [Fact]
    public async Task Each_document_is_answered_and_a_refused_one_says_why()
    {
        var service = new ScriptedTextAnalytics(Entities);

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
        var service = new ScriptedTextAnalytics(new ScriptedAnswer(
            200,
            """{"kind":"KeyPhraseExtractionResults","results":{"documents":[{"id":"0","keyPhrases":["Bill Gates","Paul Allen"],"warnings":[]}],"errors":[],"modelVersion":"2021-06-01"}}"""));

        var outcome = await WaitAsync(Language(service).ExtractKeyPhrasesAsync(Documents, TestContext.Current.CancellationToken));

        var answered = Assert.IsType<LanguageOutcome<string>.Answered>(outcome);
        Assert.Null(answered.BilledRecords);
        Assert.Equal(["Bill Gates", "Paul Allen"], Assert.Single(answered.Answers).Found);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(604800, 3600)]
    [InlineData(null, null)]
    public async Task A_full_gateway_means_later_and_is_not_asked_again_at_once(int? retryAfter, int? seconds)
    {
        var service = new ScriptedTextAnalytics(new ScriptedAnswer(429, """{"error":{"code":"429"}}""", retryAfter));

        var outcome = await AskEntitiesAsync(service);

        TimeSpan? wait = seconds is { } some ? TimeSpan.FromSeconds(some) : null;
        Assert.Equal(new LanguageOutcome<RecognizedEntity>.Throttled(wait), outcome);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task A_used_up_quota_means_later()
    {
        var service = new ScriptedTextAnalytics(ScriptedAnswer.Refused(403, "QuotaExceeded"));

        Assert.IsType<LanguageOutcome<RecognizedEntity>.Throttled>(await AskEntitiesAsync(service));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(408)]
    [InlineData(0)]
    public async Task A_service_that_stumbles_is_asked_again(int status)
    {
        var service = new ScriptedTextAnalytics(new(status), new(status), Entities);

        Assert.IsType<LanguageOutcome<RecognizedEntity>.Answered>(await AskEntitiesAsync(service));
    }

    [Theory]
    [InlineData(503)]
    [InlineData(0)]
    public async Task A_service_that_is_down_means_later(int status)
    {
        var service = new ScriptedTextAnalytics(new ScriptedAnswer(status));

        Assert.Equal(new LanguageOutcome<RecognizedEntity>.Throttled(null), await AskEntitiesAsync(service));
        Assert.Equal(3, service.Requests.Count);
    }

    [Fact]
    public async Task A_service_that_stays_down_is_left_alone()
    {
        var service = new ScriptedTextAnalytics(new ScriptedAnswer(500));
        var language = Language(service);
        while (service.Requests.Count < 15)
        {
            await AskEntitiesAsync(language);
        }

        Assert.Equal(new LanguageOutcome<RecognizedEntity>.Throttled(AzureCalls.BreakFor), await AskEntitiesAsync(language));
        Assert.Equal(15, service.Requests.Count);
    }

    [Fact]
    public async Task An_answer_that_never_comes_means_later()
    {
        var service = new SilentTextAnalytics();

        Assert.IsType<LanguageOutcome<RecognizedEntity>.Throttled>(await AskEntitiesAsync(Language(service)));
    }

    [Fact]
    public async Task A_request_that_is_wrong_is_refused_with_its_code_and_none_of_its_text()
    {
        var service = new ScriptedTextAnalytics(ScriptedAnswer.Refused(400, "InvalidDocumentBatch"));

        var failed = Assert.IsType<LanguageOutcome<RecognizedEntity>.Failed>(await AskEntitiesAsync(service));

        Assert.Equal("Azure AI Language answered 400 (InvalidDocumentBatch).", failed.Reason);
    }

    /// <summary>On Azure.Core itself, whose retries obey any `Retry-After` and sleep through it.</summary>
    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    public async Task The_client_neither_sleeps_nor_asks_again_itself(int status)
    {
        using var service = new ScriptedService(new ScriptedAnswer(status, RetryAfter: 3600));
        var options = AzureLanguage.ClientOptions();
        options.Transport = new HttpClientTransport(service.Client);
        using var message = HttpPipelineBuilder.Build(options).CreateMessage();
        message.Request.Method = RequestMethod.Post;
        message.Request.Uri.Reset(new Uri("https://desk.cognitiveservices.azure.com/language/:analyze-text"));
        message.Request.Content = RequestContent.Create("{}");

        await HttpPipelineBuilder.Build(options).SendAsync(message, TestContext.Current.CancellationToken);

        Assert.Equal(status, message.Response.Status);
        Assert.Single(service.Requests);
    }

    private Task<LanguageOutcome<RecognizedEntity>> AskEntitiesAsync(TextAnalyticsClient service) =>
        AskEntitiesAsync(Language(service));

    private Task<LanguageOutcome<RecognizedEntity>> AskEntitiesAsync(AzureLanguage language) =>
        WaitAsync(language.RecognizeEntitiesAsync(Documents, TestContext.Current.CancellationToken));

    private AzureLanguage Language(TextAnalyticsClient service) => new(service, Options, _time);

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

    /// <summary>Takes a request and says nothing.</summary>
    private sealed class SilentTextAnalytics : TextAnalyticsClient
    {
        public override async Task<Response<RecognizeEntitiesResultCollection>> RecognizeEntitiesBatchAsync(
            IEnumerable<TextDocumentInput> documents,
            TextAnalyticsRequestOptions? options = null,
            CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException("Nobody ended the call.");
        }
    }
}
