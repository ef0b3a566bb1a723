using Ingest.Actors;

namespace Ingest.Analyses;

/// <summary>A span of an article's analysed text that names something.</summary>
/// <param name="Start">First UTF-16 code unit, inclusive, in the analysed text.</param>
/// <param name="Length">In UTF-16 code units, at least 1.</param>
/// <param name="ActorId">The entity it resolves to. Null for roles and nationalities that stand for nobody.</param>
/// <param name="Confidence">0 to 1: how sure the span and its type are.</param>
public sealed record Mention(int Start, int Length, EntityType Type, ActorId? ActorId, double Confidence)
{
    public int End => Start + Length;
}
