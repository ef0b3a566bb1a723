using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ingest.Analyses;
using Ingest.Meetings;

namespace Ingest.Scoring;

/// <summary>Prints the persons and meetings of each document.</summary>
internal static class DocumentsVerb
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="inputPath">JSON lines: source, id, date, title, text.</param>
    public static int Run(string inputPath, TextWriter output)
    {
        foreach (var line in File.ReadLines(inputPath))
        {
            using var row = JsonDocument.Parse(line);
            var root = row.RootElement;
            var published = DatesVerb.Instant(Text(root, "date"));
            var analysis = Analyzer.Analyze(PlainArticle.Of(Text(root, "text") ?? "", Text(root, "title") ?? "", published));
            output.WriteLine(JsonSerializer.Serialize(
                new
                {
                    source = Text(root, "source"),
                    id = Text(root, "id"),
                    people = analysis.Entities.Where(entity => entity.Type == EntityType.Person).Select(Person),
                    meetings = analysis.Claims.Where(claim => claim.Modality != MeetingModality.Letter).Select(Meeting),
                },
                Options));
        }

        return 0;
    }

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    private static object Person(Entity entity) =>
        new { name = entity.Name, role = entity.Office, country = entity.Country?.ToUpperInvariant() };

    private static object Meeting(Claim claim) => new
    {
        participants = claim.Participants.Select(party => party.Name),
        absent = claim.Absent.Select(party => party.Name),
        place = new
        {
            venue = claim.Place?.Venue,
            city = claim.Place?.City,
            country = claim.Place?.Country?.ToUpperInvariant(),
        },
        date = claim.When is { } when ? new { from = Day(when.From), to = Day(when.To) } : null,
        precision = claim.When is { } span ? Word(span.Precision.ToString()) : null,
        status = Status(claim.Status),
        modality = Word(claim.Modality.ToString()),
        topics = claim.Topics,
        outcomes = claim.Outcomes,
        evidence = claim.Quote.Text,
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Status(MeetingStatus status) => status switch
    {
        MeetingStatus.Rumoured => "possible",
        MeetingStatus.Confirmed => "scheduled",
        _ => Word(status.ToString()),
    };

    private static string Word(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
