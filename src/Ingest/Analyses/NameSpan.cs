using Ingest.Actors;

namespace Ingest.Analyses;

/// <summary>A name as found in the text, before names that stand for one another are brought together.</summary>
/// <param name="First">Index of its first piece.</param>
/// <param name="End">Index after its last piece.</param>
/// <param name="Actor">Null when the catalogue does not know the name.</param>
/// <param name="IsCapital">The seat of a government, whose name may stand for it.</param>
internal sealed record NameSpan(
    int First,
    int End,
    EntityType Type,
    double Confidence,
    Actor? Actor,
    bool IsCapital = false)
{
    internal int Count => End - First;
}
