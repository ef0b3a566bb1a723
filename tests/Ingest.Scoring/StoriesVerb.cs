using System.Text.Encodings.Web;
using System.Text.Json;
using Ingest.Analyses;
using Ingest.Stories;

namespace Ingest.Scoring;

/// <summary>Prints the story of each article, decided online in input order: an article joins on what came before it.</summary>
internal static class StoriesVerb
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="inputPath">JSON lines: id, date (may lack), title, text.</param>
    public static int Run(string inputPath, TextWriter output)
    {
        var stories = new Dictionary<string, string>(StringComparer.Ordinal);
        var bands = new Dictionary<ulong, List<Member>>();
        foreach (var line in File.ReadLines(inputPath))
        {
            using var row = JsonDocument.Parse(line);
            var id = Text(row, "id") ?? throw new FormatException("A row has no id.");
            var published = DatesVerb.Instant(Text(row, "date"));
            var article = PlainArticle.Of(Text(row, "text") ?? "", Text(row, "title") ?? "", published);
            stories[id] = id;
            Join(id, Analyzer.Analyze(article).Signature, bands, stories);
        }

        output.WriteLine(JsonSerializer.Serialize(stories.Keys.ToDictionary(id => id, id => Root(id, stories)), Options));
        return 0;
    }

    /// <summary>As the stage does: an article that belongs to two stories makes them one.</summary>
    private static void Join(
        string id,
        CopySignature signature,
        Dictionary<ulong, List<Member>> bands,
        Dictionary<string, string> stories)
    {
        foreach (var band in signature.Bands())
        {
            var held = bands.TryGetValue(band.Key, out var known) ? known : bands[band.Key] = [];
            foreach (var other in held.Where(other => other.Band.Meets(band)))
            {
                if (StoryClusterer.IsSameStory(other.Signature, signature))
                {
                    stories[Root(id, stories)] = Root(other.Id, stories);
                }
            }

            held.Add(new(id, band, signature));
        }
    }

    private static string Root(string id, Dictionary<string, string> stories)
    {
        while (stories[id] != id)
        {
            id = stories[id];
        }

        return id;
    }

    private static string? Text(JsonDocument row, string name) =>
        row.RootElement.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value.ToString()
            : null;

    private sealed record Member(string Id, SignatureBand Band, CopySignature Signature);
}
