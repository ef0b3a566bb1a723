using Ingest.Actors;

namespace Ingest.Analyses;

/// <summary>What a name stands for.</summary>
/// <param name="Actor">Null when the catalogue does not know it.</param>
internal sealed record ResolvedName(ActorId Id, string Name, Actor? Actor);

/// <summary>A name in its place and what it stands for.</summary>
/// <param name="Name">Null for roles and for nationalities that stand for nobody.</param>
/// <param name="Link">0 to 1: how sure it is that the name stands for that; 0 where it stands for nobody.</param>
internal sealed record ResolvedSpan(NameSpan Span, ResolvedName? Name, double Link);
