using System.Text.Json;
using Ingest.Feeds;

namespace Ingest.Scoring;

/// <summary>
/// Parses the fixtures of a test file and prints, for each, what was read at the paths a test may ask for.
/// </summary>
internal static class FeedsVerb
{
    /// <param name="testsPath">JSON lines: id, file, url, headers; or a JSON array of dates: input, expected.</param>
    /// <param name="root">The folder that the files are relative to.</param>
    public static int Run(string testsPath, string root, TextWriter output)
    {
        if (testsPath.EndsWith(".json", StringComparison.Ordinal))
        {
            return FeedsDates.Run(testsPath, output);
        }

        foreach (var line in File.ReadLines(testsPath))
        {
            using var test = JsonDocument.Parse(line);
            var result = new SortedDictionary<string, object?>(StringComparer.Ordinal);
            FeedsResult.Fill(result, Parse(test.RootElement, root));
            if (test.RootElement.TryGetProperty("group", out var group) && group.GetString() == "sanitize")
            {
                FeedsResult.Show(result);
            }

            var id = test.RootElement.GetProperty("id").GetString();
            output.WriteLine(JsonSerializer.Serialize(new { id, result }));
        }

        return 0;
    }

    private static FeedDocument Parse(JsonElement test, string root)
    {
        var body = File.ReadAllBytes(Path.Combine(root, test.GetProperty("file").GetString()!));
        var url = test.GetProperty("url").GetString();
        var location = Header(test, "Content-Location") ?? url;
        var baseAddress = location is null ? null : new Uri(location);
        return FeedParser.Parse(body, Header(test, "Content-Type"), baseAddress);
    }

    private static string? Header(JsonElement test, string name)
    {
        foreach (var header in test.GetProperty("headers").EnumerateObject())
        {
            if (header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return header.Value.GetString();
            }
        }

        return null;
    }
}
