using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>A text with all that was read in it before meetings are looked for.</summary>
/// <param name="Mentions">In text order, not overlapping.</param>
/// <param name="Dates">In text order, not overlapping.</param>
/// <param name="Day">The day of publication, or of first sight.</param>
public sealed record TextReading(
    TextTokens Tokens,
    IReadOnlyList<Mention> Mentions,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<DateExpression> Dates,
    DateOnly Day);
