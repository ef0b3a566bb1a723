using Ingest.Analyses;
using Ingest.Mails;
using Ingest.Meetings;

namespace Ingest.Local.Commands;

/// <summary>Writes an analysis for a reader.</summary>
internal static class AnalysisText
{
    private static readonly (string Head, EntityType[] Types)[] Groups =
    [
        ("Persons", [EntityType.Person]),
        ("Organisations", [EntityType.Organisation]),
        ("Countries", [EntityType.Country]),
        ("Places", [EntityType.Place, EntityType.Facility]),
        ("Events", [EntityType.Event]),
    ];

    internal static void Write(Output output, AnalysisView view)
    {
        foreach (var (head, types) in Groups)
        {
            WriteList(output, head, view.Entities.Where(entity => types.Contains(entity.Type)).Select(Describe));
        }

        WriteList(output, "Key phrases", view.KeyPhrases.Select(phrase => phrase.Text));
        WriteList(output, "Dates", view.Dates.Select(date => $"\"{date.Text}\" {date.Value}"));
        output.Line($"Meetings ({view.Meetings.Count})");
        foreach (var claim in view.Meetings)
        {
            Write(output, claim);
        }
    }

    private static void WriteList(Output output, string head, IEnumerable<string> items)
    {
        var lines = items.ToList();
        output.Line($"{head} ({lines.Count})");
        foreach (var line in lines)
        {
            output.Line($"  {line}");
        }
    }

    private static string Describe(Entity entity)
    {
        var known = new[] { entity.Office, entity.Country?.ToUpperInvariant() }.OfType<string>().ToList();
        var details = known.Count > 0 ? $", {string.Join(", ", known)}" : "";
        return $"{entity.Name}{details} ({entity.Mentions})";
    }

    private static void Write(Output output, Claim claim)
    {
        var facts = new[]
        {
            claim.Place is { } place ? MeetingWords.Of(place) : null,
            claim.When is { } when ? MeetingLine.InShort(when) : null,
            claim.Modality == MeetingModality.Unknown ? null : MeetingWords.Of(claim.Modality),
            claim.Absent.Count > 0 ? $"without {MeetingWords.Names(claim.Absent)}" : null,
            claim.Background ? "recalled" : null,
        };
        output.Line($"  {MeetingWords.Of(claim.Status)}: {MeetingWords.Who(claim.Participants)}");
        if (facts.OfType<string>().Any())
        {
            output.Line($"    {string.Join("; ", facts.OfType<string>())}");
        }

        output.Line($"    \"{claim.Quote.Text}\"");
    }
}
