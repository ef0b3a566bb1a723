using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>A text with all that was read in it before meetings are looked for.</summary>
/// <param name="Parts">What is not title or body, in text order, not overlapping.</param>
/// <param name="Mentions">In text order, not overlapping.</param>
/// <param name="Dates">In text order, not overlapping.</param>
/// <param name="Day">The day of publication, or of first sight.</param>
public sealed record TextReading(
    TextTokens Tokens,
    IReadOnlyList<MarkedPart> Parts,
    IReadOnlyList<Mention> Mentions,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<DateExpression> Dates,
    DateOnly Day)
{
    /// <summary>Whether a place in the text lies in a caption.</summary>
    public bool IsCaption(int at)
    {
        var (low, high) = (0, Parts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Parts[middle].End <= at ? (middle + 1, high) : (low, middle);
        }

        return low < Parts.Count && Parts[low].Start <= at && Parts[low].Part == TextPart.Caption;
    }
}
