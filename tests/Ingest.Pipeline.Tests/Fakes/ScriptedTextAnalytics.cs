using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.AI.TextAnalytics;

namespace Ingest.Pipeline.Tests.Fakes;

/// <summary>
/// The client of Azure AI Language with answers from a script of what the service was recorded to send: what was found
/// comes in the order of the request, an answer that is no success is thrown under the service's innermost code.
/// </summary>
internal sealed class ScriptedTextAnalytics(params ScriptedAnswer[] script) : TextAnalyticsClient
{
    private readonly List<Response> given = [];
    private int answered;

    public List<List<TextDocumentInput>> Requests { get; } = [];

    public override Task<Response<RecognizeEntitiesResultCollection>> RecognizeEntitiesBatchAsync(
        IEnumerable<TextDocumentInput> documents,
        TextAnalyticsRequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        AnswerAsync(
            [.. documents],
            (id, found) => TextAnalyticsModelFactory.RecognizeEntitiesResult(id, default, EntitiesOf(found)),
            TextAnalyticsModelFactory.RecognizeEntitiesResult,
            all => TextAnalyticsModelFactory.RecognizeEntitiesResultCollection(all, null, "2021-06-01"));

    public override Task<Response<ExtractKeyPhrasesResultCollection>> ExtractKeyPhrasesBatchAsync(
        IEnumerable<TextDocumentInput> documents,
        TextAnalyticsRequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        AnswerAsync(
            [.. documents],
            (id, found) => TextAnalyticsModelFactory.ExtractKeyPhrasesResult(id, default, PhrasesOf(found)),
            TextAnalyticsModelFactory.ExtractKeyPhrasesResult,
            all => TextAnalyticsModelFactory.ExtractKeyPhrasesResultCollection(all, null, "2021-06-01"));

    private async Task<Response<TAll>> AnswerAsync<TOne, TAll>(
        List<TextDocumentInput> documents,
        Func<string, JsonNode, TOne> read,
        Func<string, TextAnalyticsError, TOne> refused,
        Func<IEnumerable<TOne>, TAll> all)
    {
        Requests.Add(documents);
        var answer = script[Math.Min(answered++, script.Length - 1)];
        if (answer.Status == 0)
        {
            throw new RequestFailedException("No connection.");
        }

        await Task.Yield();
        if (answer.Status != 200)
        {
            using var refusal = new AnsweredOverHttp(answer);
            throw new RequestFailedException(refusal);
        }

        var results = JsonNode.Parse(answer.Body)!["results"]!;
        var found = results["documents"]!.AsArray().ToDictionary(one => IdOf(one!), one => read(IdOf(one!), one!));
        var errors = results["errors"]!.AsArray().ToDictionary(one => IdOf(one!), one => refused(IdOf(one!), ErrorOf(one!)));
        var inOrder = documents
            .Select(document => document.Id)
            .Where(id => found.ContainsKey(id) || errors.ContainsKey(id))
            .Select(id => found.TryGetValue(id, out var one) ? one : errors[id]);
        return Response.FromValue(all(inOrder), Given(answer));
    }

    private AnsweredOverHttp Given(ScriptedAnswer answer)
    {
        var response = new AnsweredOverHttp(answer);
        given.Add(response);
        return response;
    }

    private static string IdOf(JsonNode document) => document["id"]!.GetValue<string>();

    private static TextAnalyticsError ErrorOf(JsonNode document)
    {
        var innermost = document["error"]!;
        while (innermost["innererror"] is { } inner)
        {
            innermost = inner;
        }

        return TextAnalyticsModelFactory.TextAnalyticsError(
            innermost["code"]!.GetValue<string>(),
            innermost["message"]!.GetValue<string>());
    }

    private static CategorizedEntityCollection EntitiesOf(JsonNode document) =>
        TextAnalyticsModelFactory.CategorizedEntityCollection(
        [
            .. document["entities"]!.AsArray().Select(entity => TextAnalyticsModelFactory.CategorizedEntity(
                entity!["text"]!.GetValue<string>(),
                entity["category"]!.GetValue<string>(),
                entity["subcategory"]?.GetValue<string>(),
                entity["confidenceScore"]!.GetValue<double>(),
                entity["offset"]!.GetValue<int>(),
                entity["length"]!.GetValue<int>())),
        ]);

    private static KeyPhraseCollection PhrasesOf(JsonNode document) =>
        TextAnalyticsModelFactory.KeyPhraseCollection(
            document["keyPhrases"].Deserialize<List<string>>()!);
}
