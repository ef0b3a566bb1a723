using System.Text.Json.Serialization;
using Ingest.Pipeline.Language;

namespace Ingest.Functions;

/// <summary>A request as Azure AI Language takes it.</summary>
internal sealed record LanguageRequest(
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("parameters")] LanguageParameters Parameters,
    [property: JsonPropertyName("analysisInput")] LanguageInput Input);

/// <param name="StringIndexType">What offsets count. Null where the answer has none.</param>
internal sealed record LanguageParameters(
    [property: JsonPropertyName("stringIndexType"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    string? StringIndexType);

/// <summary>The texts; the service's members are those of our record.</summary>
internal sealed record LanguageInput(
    [property: JsonPropertyName("documents")] IReadOnlyList<LanguageDocument> Documents);

/// <summary>An answer of either kind.</summary>
public sealed record LanguageResponse(LanguageResults Results);

/// <summary>What was made of each text.</summary>
public sealed record LanguageResults(
    IReadOnlyList<LanguageDocumentAnswer> Documents,
    IReadOnlyList<LanguageDocumentError> Errors);

/// <summary>What was found in one text: entities or key phrases, as was asked.</summary>
public sealed record LanguageDocumentAnswer(
    string Id,
    IReadOnlyList<LanguageEntity>? Entities,
    IReadOnlyList<string>? KeyPhrases);

/// <summary>An entity, its offset in the units that were asked for.</summary>
public sealed record LanguageEntity(
    string Category,
    string? Subcategory,
    int Offset,
    int Length,
    double ConfidenceScore)
{
    public RecognizedEntity ToRecognized() => new(Category, Subcategory, Offset, Length, ConfidenceScore);
}

/// <summary>Why one text was refused.</summary>
public sealed record LanguageDocumentError(string Id, LanguageError Error);

/// <summary>A reason of the service.</summary>
/// <param name="InnerError">The nearer reason. Null without one.</param>
public sealed record LanguageError(string Code, LanguageError? InnerError);
