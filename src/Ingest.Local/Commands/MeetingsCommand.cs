using System.CommandLine;
using System.Globalization;
using Ingest.Analyses;
using Ingest.Articles;
using Ingest.Mails;
using Ingest.Meetings;
using Ingest.Pipeline.Query;
using Ingest.Pipeline.Storage;

namespace Ingest.Local.Commands;

/// <summary>`ingest meetings`: who meets whom, where, when.</summary>
internal static class MeetingsCommand
{
    internal static Verb Make(Output output)
    {
        var (where, times, form) = (new WhereOptions(), new TimeOptions(), new FormOptions());
        var actors = ArticleFilters.Several("--actor", "NAME", "In which this party takes part or is named absent.");
        var why = new Option<bool>("--why") { Description = "Every claim with its sentence, and what it changed." };
        var verb = new Verb(
            "meetings",
            "Lists meetings, latest day first; several actors find the meetings of all of them.",
            "meetings --actor Lavrov --actor Rubio",
            "meetings --actor Russia --since 2025-02-01 --until 2025-02-28",
            "meetings --actor Lavrov --why",
            "meetings --json").With(actors, why);
        return where.AddTo(form.AddTo(times.AddTo(verb))).Runs(async (parsed, token) =>
        {
            await using var installation = await where.OpenAsync(parsed, output, token);
            var catalogue = await installation.Get<ActorStore>().CatalogueAsync(token);
            var parties = (parsed.GetValue(actors) ?? [])
                .Select(name => FacetValue.Of(ActorNames.ResolveParty(name, catalogue).Id.Value))
                .ToEquatableArray();
            var queries = installation.Get<Queries>();
            var found = await queries.MeetingsAsync(
                new(parties, times.Since(parsed), times.Until(parsed), times.Limit(parsed)),
                token);
            if (parsed.GetValue(why))
            {
                await MeetingReasons.WriteAsync(output, found, queries, token);
            }
            else
            {
                Write(output, form, parsed, found);
            }

            return ExitCode.Ok;
        });
    }

    private static void Write(Output output, FormOptions form, ParseResult parsed, IReadOnlyList<Meeting> found)
    {
        if (form.IsJson(parsed))
        {
            output.Json(found);
        }
        else if (form.IsCsv(parsed))
        {
            FormOptions.WriteCsv(output, MeetingLine.Heads, found.Select(meeting => MeetingLine.Of(meeting).Cells()));
        }
        else if (found.Count == 0)
        {
            output.Error("No meeting fits.");
        }
        else
        {
            output.Table(
                ["WHEN", "STATUS", "PARTICIPANTS", "ABSENT", "PLACE", "SOURCES"],
                [.. found.Select(MeetingLine.Of).Select(line => (IReadOnlyList<string>)
                    [line.When, line.Status, line.Participants, line.Absent, line.Place, line.Sources])]);
        }
    }
}

/// <summary>A meeting on one line.</summary>
internal sealed record MeetingLine(
    string Id,
    string When,
    string From,
    string To,
    string Precision,
    string Status,
    string Modality,
    string Participants,
    string Absent,
    string Place,
    string Sources,
    string Quote)
{
    internal static IReadOnlyList<string> Heads { get; } =
    [
        "id", "when", "from", "to", "precision", "status", "modality",
        "participants", "absent", "place", "sources", "quote",
    ];

    internal IReadOnlyList<string> Cells() =>
        [Id, When, From, To, Precision, Status, Modality, Participants, Absent, Place, Sources, Quote];

    internal static MeetingLine Of(Meeting meeting) => new(
        meeting.Id.Value,
        meeting.When is { } when ? InShort(when) : "",
        Iso(meeting.When?.From),
        Iso(meeting.When?.To),
        meeting.When is { } span ? $"{span.Precision}" : "",
        $"{meeting.Status}",
        $"{meeting.Modality}",
        Names(meeting.Participants),
        Names(meeting.Absent),
        meeting.Place is { } place ? MeetingWords.Of(place) : "",
        string.Join("; ", meeting.Claims.Select(claim => claim.Source).Distinct(StringComparer.Ordinal)),
        meeting.Claims[^1].Claim.Quote.Text);

    /// <summary>One day as such, several with both ends, what is no day with its precision.</summary>
    internal static string InShort(DateSpan span)
    {
        var days = span.From == span.To ? Iso(span.From) : $"{Iso(span.From)}/{Iso(span.To)}";
        return span.Precision is DatePrecision.Day or DatePrecision.Hour
            ? days
            : $"{days} ({span.Precision})";
    }

    internal static string Names(IEnumerable<Participant> parties) =>
        string.Join("; ", parties.Select(party => party.Name));

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
