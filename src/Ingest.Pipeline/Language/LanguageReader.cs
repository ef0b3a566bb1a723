using System.Diagnostics;
using Ingest.Analyses;

namespace Ingest.Pipeline.Language;

/// <summary>Has a text read by the service, in as few requests as its limits allow.</summary>
/// <remarks>
/// What has been answered is paid for: when a later request of the same text is throttled or refused, or a document is,
/// its part of the text is left to our own reading and is not asked for again.
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
        if (entities.Answers.Count == 0 && entities.Stop is not null)
        {
            return new LanguageReading(null, 0, entities.Stop);
        }

        var phrases = entities.Stop is not null
            ? Answered<string>.Nothing
            : await AskAsync(
                documents,
                LanguageLimits.KeyPhraseDocuments,
                service.ExtractKeyPhrasesAsync,
                cancellationToken);
        var reading = new OtherReading(
            [.. entities.Answers.OrderBy(answer => answer.Index).Select(answer => StretchOf(chunks[answer.Index], answer.Found))],
            [.. phrases.Answers.OrderBy(answer => answer.Index).SelectMany(answer => answer.Found)]);
        return new LanguageReading(reading, entities.Billed + phrases.Billed, entities.Stop ?? phrases.Stop);
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
            answered = outcome switch
            {
                LanguageOutcome<T>.Answered some => answered.With(some, batch),
                LanguageOutcome<T>.Throttled(var retryAfter) => answered with { Stop = new(null, retryAfter) },
                LanguageOutcome<T>.Failed(var reason) => answered with { Stop = new(reason, null) },
                _ => throw new UnreachableException(),
            };
            if (answered.Stop is not null)
            {
                break;
            }
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
        LanguageStop? Stop)
    {
        internal static Answered<T> Nothing { get; } = new([], 0, null);

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
/// <param name="Reading">Null when the first request was not answered: nothing was read and nothing billed.</param>
/// <param name="Billed">Text records.</param>
/// <param name="Stop">Why a part of the text, or all of it, was not read. Null when nothing was in the way.</param>
internal sealed record LanguageReading(OtherReading? Reading, int Billed, LanguageStop? Stop);

/// <summary>Why the service was not asked further.</summary>
/// <param name="Failure">What it refused, for the operator. Null where it was throttled.</param>
/// <param name="RetryAfter">Where throttled, as the service asks. Null when it does not.</param>
internal sealed record LanguageStop(string? Failure, TimeSpan? RetryAfter);
