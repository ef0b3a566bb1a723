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
        var bands = new Dictionary<string, List<(string Id, CopySignature Signature)>>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(inputPath))
        {
            using var row = JsonDocument.Parse(line);
            var id = Text(row, "id") ?? throw new FormatException("A row has no id.");
            var published = DatesVerb.Instant(Text(row, "date"));
            var article = PlainArticle.Of(Text(row, "text") ?? "", Text(row, "title") ?? "", published);
            var signature = Analyzer.Analyze(article).Signature;
            stories[id] = Join(id, signature, bands, stories);
        }

        output.WriteLine(JsonSerializer.Serialize(stories, Options));
        return 0;
    }

    /// <summary>The story of the first copy seen; the article's own id where it is the first.</summary>
    private static string Join(
        string id,
        CopySignature signature,
        Dictionary<string, List<(string Id, CopySignature Signature)>> bands,
        Dictionary<string, string> stories)
    {
        string? story = null;
        foreach (var band in signature.Bands())
        {
            if (!bands.TryGetValue(band, out var held))
            {
                bands[band] = held = [];
            }

            var copy = held.Find(candidate => StoryClusterer.IsSameStory(candidate.Signature, signature));
            story ??= copy.Id is null ? null : stories[copy.Id];
            held.Add((id, signature));
        }

        return story ?? id;
    }

    private static string? Text(JsonDocument row, string name) =>
        row.RootElement.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value.ToString()
            : null;
}
