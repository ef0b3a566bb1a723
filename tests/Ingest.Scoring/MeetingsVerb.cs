using System.Text.Json;
using Ingest.Analyses;
using Ingest.Meetings;

namespace Ingest.Scoring;

/// <summary>Prints for each text whether it reports or plans a meeting between parties; a refusal is neither.</summary>
internal static class MeetingsVerb
{
    /// <param name="inputPath">JSON lines: set, id, text.</param>
    public static int Run(string inputPath, TextWriter output)
    {
        var answers = new Dictionary<string, bool>();
        foreach (var line in File.ReadLines(inputPath))
        {
            using var row = JsonDocument.Parse(line);
            var key = $"{row.RootElement.GetProperty("set").GetString()}|{row.RootElement.GetProperty("id").GetString()}";
            var analysis = Analyzer.Analyze(PlainArticle.Of(row.RootElement.GetProperty("text").GetString() ?? ""));
            answers[key] = analysis.Claims.Any(claim => claim.Status is not (MeetingStatus.Declined or MeetingStatus.NotPlanned));
        }

        output.WriteLine(JsonSerializer.Serialize(answers));
        return 0;
    }
}
