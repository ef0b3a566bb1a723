using System.Globalization;
using Ingest.Pipeline.Language;

namespace Ingest.Pipeline.Tests.Fakes;

/// <summary>
/// Azure AI Language as it was recorded: refuses a batch that is too large whole, an empty or too long document alone,
/// bills records begun for each document it read, and is throttled when the test says so.
/// </summary>
public sealed class ScriptedLanguage : ILanguage
{
    private static readonly string[] Persons = ["Anneli Kuusk", "Tomas Verhoeven"];
    private readonly List<IReadOnlyList<LanguageDocument>> _requests = [];
    private readonly Queue<TimeSpan?> _throttles = new();
    private readonly Dictionary<(string Feature, long Minute), int> _minutes = [];
    private string? _refusal;
    private Func<string, TimeSpan?>? _limit;

    /// <summary>The documents of each request for entities, then of each for key phrases, as asked.</summary>
    public IReadOnlyList<IReadOnlyList<LanguageDocument>> Requests => _requests;

    /// <summary>What the header of billing said, added up.</summary>
    public int Billed { get; private set; }

    /// <summary>Requests that are answered before the throttling begins.</summary>
    public int AnsweredFirst { get; set; }

    /// <summary>A document with this text is refused though the rest of its batch is read. Null: none.</summary>
    public string? Poison { get; set; }

    /// <summary>Refuses each request after those that are answered first.</summary>
    public void Refuse(string reason) => _refusal = reason;

    /// <summary>The most requests for one of the two features that were answered within a minute of the clock.</summary>
    public int MostInAMinute => _minutes.Values.DefaultIfEmpty().Max();

    /// <summary>Answers so many requests of a feature in a minute of a clock, and throttles the others.</summary>
    public void Limit(int requests, TimeProvider time, TimeSpan retryAfter) => _limit = feature =>
    {
        var minute = (feature, time.GetUtcNow().Ticks / TimeSpan.TicksPerMinute);
        var answered = _minutes.GetValueOrDefault(minute);
        _minutes[minute] = Math.Min(answered + 1, requests);
        return answered < requests ? null : retryAfter;
    };

    public void Throttle(TimeSpan? retryAfter) => _throttles.Enqueue(retryAfter);

    public Task<LanguageOutcome<RecognizedEntity>> RecognizeEntitiesAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken) =>
        Task.FromResult(Answer(documents, LanguageLimits.EntityDocuments, EntitiesOf));

    public Task<LanguageOutcome<string>> ExtractKeyPhrasesAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken) =>
        Task.FromResult(Answer<string>(documents, LanguageLimits.KeyPhraseDocuments, _ => ["quarterly outlook"]));

    private LanguageOutcome<T> Answer<T>(
        IReadOnlyList<LanguageDocument> documents,
        int most,
        Func<string, IReadOnlyList<T>> read)
    {
        if (documents.Count > most)
        {
            throw new InvalidOperationException($"InvalidDocumentBatch: Max {most} records are permitted.");
        }

        if (_limit?.Invoke(typeof(T).Name) is { } limited)
        {
            return new LanguageOutcome<T>.Throttled(limited);
        }

        if (AnsweredFirst-- <= 0)
        {
            if (_throttles.TryDequeue(out var retryAfter))
            {
                return new LanguageOutcome<T>.Throttled(retryAfter);
            }

            if (_refusal is not null)
            {
                return new LanguageOutcome<T>.Failed(_refusal);
            }
        }

        _requests.Add(documents);
        var good = documents.Where(IsValid).ToList();
        var billed = good.Sum(document => (TextElements(document.Text) + 999) / 1000);
        Billed += billed;
        var answers = documents.Select(document => IsValid(document)
            ? new LanguageAnswer<T>(document.Id, read(document.Text), null)
            : new LanguageAnswer<T>(document.Id, [], "InvalidDocument"));
        return new LanguageOutcome<T>.Answered([.. answers.Reverse()], billed);
    }

    private bool IsValid(LanguageDocument document) =>
        !string.IsNullOrWhiteSpace(document.Text)
        && TextElements(document.Text) <= 5120
        && (Poison is null || !document.Text.Contains(Poison, StringComparison.Ordinal));

    private static int TextElements(string text) => new StringInfo(text).LengthInTextElements;

    private static IReadOnlyList<RecognizedEntity> EntitiesOf(string text) =>
    [
        .. Persons
            .Select(person => (Person: person, At: text.IndexOf(person, StringComparison.Ordinal)))
            .Where(found => found.At >= 0)
            .Select(found => new RecognizedEntity("Person", null, found.At, found.Person.Length, 0.99)),
        new RecognizedEntity("DateTime", "Date", 0, 1, 0.8),
    ];
}
