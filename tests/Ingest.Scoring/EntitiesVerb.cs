using System.Text.Json;
using Ingest.Actors;
using Ingest.Analyses;
using Ingest.Analyses.Tagging;
using Ingest.Articles;

namespace Ingest.Scoring;

/// <summary>Prints the mentions of each text in the types of public data sets.</summary>
internal static class EntitiesVerb
{
    /// <param name="inputPath">JSON lines: id, text.</param>
    public static int Run(string inputPath, TextWriter output)
    {
        foreach (var line in File.ReadLines(inputPath))
        {
            using var row = JsonDocument.Parse(line);
            var text = row.RootElement.GetProperty("text").GetString() ?? "";
            Write(row.RootElement.GetProperty("id").GetString(), text, TaggerResource.BuiltIn, output);
        }

        return 0;
    }

    public static void Write(string? id, string text, TaggerModel model, TextWriter output)
    {
        var analysis = Analyzer.Analyze(PlainArticle.Of(text), ActorCatalogue.BuiltIn, model);
        var entities = analysis.Mentions
            .Where(mention => Label(mention.Type) is not null)
            .Select(mention => Row(text, mention));
        output.WriteLine(JsonSerializer.Serialize(new { id, entities }, JsonSerializerOptions.Web));
    }

    private static EntityRow Row(string text, Mention mention)
    {
        var start = mention.Start - Article.TitleEnd.Length;
        var surface = text.Substring(start, mention.Length);
        var first = CodePoints(text.AsSpan(0, start));
        return new EntityRow(first, first + CodePoints(surface), Label(mention.Type)!, surface);
    }

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    private static string? Label(EntityType type) => type switch
    {
        EntityType.Person => "PER",
        EntityType.Organisation => "ORG",
        EntityType.Country or EntityType.Place or EntityType.Facility => "LOC",
        EntityType.Event => "EVENT",
        EntityType.Nationality or EntityType.Other => "MISC",
        _ => null,
    };

    private sealed record EntityRow(int Start, int End, string Type, string Text);
}
