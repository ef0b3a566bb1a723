namespace Ingest.Pipeline.Language;

/// <summary>
/// The two calls that are made of Azure AI Language. Each is one request: what the service limits and bills is decided
/// above, by <see cref="LanguageLimits"/>.
/// </summary>
/// <remarks>
/// A service that is busy, out of quota or down gives <see cref="LanguageOutcome{T}.Throttled"/>, one that refuses gives
/// <see cref="LanguageOutcome{T}.Failed"/>. An implementation never waits longer than a few seconds to try again itself.
/// </remarks>
public interface ILanguage
{
    /// <param name="documents">1 to <see cref="LanguageLimits.EntityDocuments"/>, ids distinct.</param>
    Task<LanguageOutcome<RecognizedEntity>> RecognizeEntitiesAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken);

    /// <param name="documents">1 to <see cref="LanguageLimits.KeyPhraseDocuments"/>, ids distinct.</param>
    Task<LanguageOutcome<string>> ExtractKeyPhrasesAsync(
        IReadOnlyList<LanguageDocument> documents,
        CancellationToken cancellationToken);
}
