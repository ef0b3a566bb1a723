using Ingest.Actors;

namespace Ingest.Analyses;

/// <summary>A span of an article's analysed text that names something.</summary>
/// <param name="Start">First UTF-16 code unit, inclusive, in the analysed text.</param>
/// <param name="Length">In UTF-16 code units, at least 1.</param>
/// <param name="ActorId">
/// The entity it resolves to: of a role, the person of the article who holds it. Null for roles and nationalities that stand
/// for nobody.
/// </param>
/// <param name="Confidence">0 to 1: how sure the span and its type are.</param>
/// <param name="Link">0 to 1: how sure it is that the span stands for that entity; 0 where it stands for none.</param>
public sealed record Mention(int Start, int Length, EntityType Type, ActorId? ActorId, double Confidence, double Link)
{
    public int End => Start + Length;
}
