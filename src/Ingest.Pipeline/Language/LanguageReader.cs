using Ingest.Analyses;

namespace Ingest.Pipeline.Language;

/// <summary>Has a text read by the service, in as few requests as its limits allow.</summary>
/// <remarks>
/// What has been answered is paid for: when a later request of the same text is throttled, or a document is refused, its
/// part of the text is left to our own reading and is not asked for again.
/// </remarks>
internal sealed class LanguageReader(ILanguage service)
{
    /// <summary>The text records that a text is billed as, for both calls.</summary>
    internal static int RecordsOf(IReadOnlyList<LanguageChunk> chunks) =>
        2 * chunks.Sum(chunk => LanguageLimits.RecordsOf(chunk.Text.Length));

    internal async Task<LanguageReading> ReadAsync(
        IReadOnlyList<LanguageChunk> chunks,
        string language,
        CancellationToken cancellationToken)
    {
        var documents = chunks.Select((chunk, index) => new LanguageDocument($"{index}", chunk.Text, language)).ToList();
        var entities = await AskAsync(
            documents,
            LanguageLimits.EntityDocuments,
            service.RecognizeEntitiesAsync,
            cancellationToken);
        if (entities.Answers.Count == 0 && entities.IsThrottled)
        {
            return new LanguageReading(null, 0, entities.RetryAfter);
        }

        var phrases = entities.IsThrottled
            ? Answered<string>.Nothing
            : await AskAsync(
                documents,
                LanguageLimits.KeyPhraseDocuments,
                service.ExtractKeyPhrasesAsync,
                cancellationToken);
        var reading = new OtherReading(
            [.. entities.Answers.OrderBy(answer => answer.Index).Select(answer => StretchOf(chunks[answer.Index], answer.Found))],
            [.. phrases.Answers.OrderBy(answer => answer.Index).SelectMany(answer => answer.Found)]);
        return new LanguageReading(reading, entities.Billed + phrases.Billed, null);
    }

    private static async Task<Answered<T>> AskAsync<T>(
        List<LanguageDocument> documents,
        int most,
        Func<IReadOnlyList<LanguageDocument>, CancellationToken, Task<LanguageOutcome<T>>> ask,
        CancellationToken cancellationToken)
    {
        var answered = Answered<T>.Nothing;
        foreach (var batch in documents.Chunk(most))
        {
            var outcome = await ask(batch, cancellationToken);
            if (outcome is LanguageOutcome<T>.Throttled(var retryAfter))
            {
                return answered with { IsThrottled = true, RetryAfter = retryAfter };
            }

            answered = answered.With((LanguageOutcome<T>.Answered)outcome, batch);
        }

        return answered;
    }

    private static ReadStretch StretchOf(LanguageChunk chunk, IReadOnlyList<RecognizedEntity> entities) => new(
        chunk.Start,
        chunk.Text.Length,
        [
            .. entities.Where(entity => TypeOf(entity) is not null && IsInside(entity, chunk)).Select(entity =>
                new ReadName(chunk.Start + entity.Offset, entity.Length, TypeOf(entity)!.Value, entity.Confidence)),
        ]);

    private static bool IsInside(RecognizedEntity entity, LanguageChunk chunk) =>
        entity.Offset >= 0 && entity.Length > 0 && entity.Offset + entity.Length <= chunk.Text.Length;

    /// <summary>Null for what we read ourselves (roles, dates) and for what is no name. The set of categories is open.</summary>
    private static EntityType? TypeOf(RecognizedEntity entity) => entity.Category switch
    {
        "Person" => EntityType.Person,
        "Organization" => EntityType.Organisation,
        "Location" => EntityType.Place,
        "Event" or "Product" => EntityType.Other,
        _ => null,
    };

    /// <param name="Answers">The documents that were read, by their place in the text.</param>
    private sealed record Answered<T>(
        IReadOnlyList<(int Index, IReadOnlyList<T> Found)> Answers,
        int Billed,
        bool IsThrottled,
        TimeSpan? RetryAfter)
    {
        internal static Answered<T> Nothing { get; } = new([], 0, false, null);

        internal Answered<T> With(LanguageOutcome<T>.Answered outcome, LanguageDocument[] batch)
        {
            var good = outcome.Answers.Where(answer => answer.Error is null).ToList();
            var read = good.Select(answer => answer.DocumentId).ToHashSet();
            var reckoned = batch
                .Where(document => read.Contains(document.Id))
                .Sum(document => LanguageLimits.RecordsOf(document.Text.Length));
            return this with
            {
                Answers =
                [
                    .. Answers,
                    .. good.Select(answer => (int.Parse(answer.DocumentId, System.Globalization.CultureInfo.InvariantCulture), answer.Found)),
                ],
                Billed = Billed + (outcome.BilledRecords ?? reckoned),
            };
        }
    }
}

/// <summary>What came of having a text read.</summary>
/// <param name="Reading">Null when the first request was throttled: nothing was read and nothing billed.</param>
/// <param name="Billed">Text records.</param>
/// <param name="RetryAfter">Where throttled, as the service asks. Null when it does not.</param>
internal sealed record LanguageReading(OtherReading? Reading, int Billed, TimeSpan? RetryAfter);
