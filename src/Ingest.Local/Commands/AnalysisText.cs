using System.Globalization;
using Ingest.Analyses;
using Ingest.Analyses.Quantities;
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
        foreach (var remark in view.Remarks)
        {
            output.Line(remark);
        }

        foreach (var (head, types) in Groups)
        {
            WriteList(output, head, view.Entities.Where(entity => types.Contains(entity.Type)).Select(Describe));
        }

        WriteList(output, "Key phrases", view.KeyPhrases.Select(phrase => phrase.Text));
        WriteList(output, "Dates", view.Dates.Select(date => $"\"{date.Text}\" {date.Value}"));
        WriteList(output, "Quantities", view.Quantities.Select(Describe));
        output.Line($"Meetings ({view.Meetings.Count})");
        if (view.Meetings.Count > 0)
        {
            WriteMeetings(output, view.Meetings, view.Text.Length - view.Text.TrimStart('\n').Length);
        }
    }

    /// <summary>One line a meeting; below, the sentences, each under the span that it has in the text.</summary>
    /// <param name="blank">Line feeds before the text of an article without a title, which are not in the file.</param>
    private static void WriteMeetings(Output output, IReadOnlyList<Claim> meetings, int blank)
    {
        output.Table(
            ["STATUS", "WHEN", "WHO", "WITHOUT", "WHERE", "HOW", "SPAN"],
            [.. meetings.Select(claim => Cells(claim, blank))]);
        foreach (var claim in meetings)
        {
            output.Line($"  {Span(claim, blank)} \"{claim.Quote.Text}\"");
            WriteTexts(output, "about", claim.Topics);
            WriteTexts(output, "outcome", claim.Outcomes);
        }
    }

    private static void WriteTexts(Output output, string label, EquatableArray<string> texts)
    {
        if (texts.Count > 0)
        {
            output.Line($"    {label}: {string.Join("; ", texts)}");
        }
    }

    private static IReadOnlyList<string> Cells(Claim claim, int blank) =>
    [
        claim.Background ? $"{MeetingWords.Of(claim.Status)}, recalled" : MeetingWords.Of(claim.Status),
        claim.When is { } when ? MeetingLine.InShort(when) : "",
        MeetingLine.Names(claim.Participants),
        MeetingLine.Names(claim.Absent),
        claim.Place is { } place ? MeetingWords.Of(place) : "",
        claim.Modality == MeetingModality.Unknown ? "" : MeetingWords.Of(claim.Modality),
        Span(claim, blank),
    ];

    private static string Span(Claim claim, int blank) =>
        $"{claim.Quote.Start - blank}-{claim.Quote.Start - blank + claim.Quote.Text.Length}";

    private static void WriteList(Output output, string head, IEnumerable<string> items)
    {
        var lines = items.ToList();
        output.Line($"{head} ({lines.Count})");
        foreach (var line in lines)
        {
            output.Line($"  {line}");
        }
    }

    private static string Describe(QuantityView quantity)
    {
        var value = quantity.Value is { } number ? $" = {number.ToString("0.####", CultureInfo.InvariantCulture)}" : "";
        var unit = quantity.Kind switch
        {
            QuantityKind.Percentage => " %",
            QuantityKind.Age => " years",
            _ => quantity.Unit is { } symbol ? $" {symbol}" : "",
        };
        return $"\"{quantity.Text}\"{value}{unit}";
    }

    private static string Describe(Entity entity)
    {
        var known = new[] { entity.Office, entity.Country?.ToUpperInvariant() }.OfType<string>().ToList();
        var details = known.Count > 0 ? $", {string.Join(", ", known)}" : "";
        return $"{entity.Name}{details} ({entity.Mentions})";
    }
}
