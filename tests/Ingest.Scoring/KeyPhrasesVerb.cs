using System.Text.Json;
using Ingest.Analyses;

namespace Ingest.Scoring;

/// <summary>Prints the key phrases of each text, best first.</summary>
internal static class KeyPhrasesVerb
{
    /// <param name="inputPath">JSON lines: id, text, and title where there is one.</param>
    public static int Run(string inputPath, TextWriter output)
    {
        foreach (var line in File.ReadLines(inputPath))
        {
            using var row = JsonDocument.Parse(line);
            var text = row.RootElement.GetProperty("text").GetString() ?? "";
            var analysis = Analyzer.Analyze(PlainArticle.Of(text));
            output.WriteLine(JsonSerializer.Serialize(new
            {
                id = row.RootElement.GetProperty("id").GetString(),
                keys = analysis.KeyPhrases.Select(phrase => phrase.Text),
            }));
        }

        return 0;
    }
}
