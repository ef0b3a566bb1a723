using System.Text.Json;
using Ingest.Analyses;
using Ingest.Scoring.Baselines;

namespace Ingest.Scoring;

/// <summary>Prints the key phrases of each text, best first: ours, or those of a baseline.</summary>
internal static class KeyPhrasesVerb
{
    /// <param name="inputPath">JSON lines: id, text, and title where there is one.</param>
    /// <param name="by">`ours`, `tfidf` or `yake`.</param>
    public static int Run(string inputPath, string by, TextWriter output)
    {
        var rows = File.ReadLines(inputPath).Select(Read).ToList();
        var rank = RankerOf(by, [.. rows.Select(row => row.Text)]);
        foreach (var (id, text) in rows)
        {
            output.WriteLine(JsonSerializer.Serialize(new { id, keys = rank(text) }));
        }

        return 0;
    }

    private static (string Id, string Text) Read(string line)
    {
        using var row = JsonDocument.Parse(line);
        return (row.RootElement.GetProperty("id").GetString() ?? "", row.RootElement.GetProperty("text").GetString() ?? "");
    }

    private static Func<string, IEnumerable<string>> RankerOf(string by, IReadOnlyList<string> texts)
    {
        switch (by)
        {
            case "tfidf":
                var frequency = new TermFrequency([.. texts.Select(text => new BaselineText(text))]);
                return text => frequency.Rank(new BaselineText(text));
            case "yake":
                return text => Yake.Rank(new BaselineText(text));
            default:
                return text => Analyzer.Analyze(PlainArticle.Of(text)).KeyPhrases.Select(phrase => phrase.Text);
        }
    }
}
