using System.Globalization;
using System.Text.Json;
using Ingest.Feeds;

namespace Ingest.Scoring;

/// <summary>
/// Reads the date strings of a file and prints those that come out other than expected, with a count.
/// </summary>
internal static class FeedsDates
{
    public static int Run(string path, TextWriter output)
    {
        using var dates = JsonDocument.Parse(File.ReadAllText(path));
        var right = 0;
        foreach (var date in dates.RootElement.EnumerateArray())
        {
            var input = date.GetProperty("input").GetString();
            var expected = date.GetProperty("expected").GetString()?.PadLeft("0000-00-00T00:00:00Z".Length, '0');
            var read = FeedDate.TryParse(input)?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            right += read == expected ? 1 : 0;
            if (read != expected)
            {
                output.WriteLine($"{input}: expected {expected ?? "none"}, read {read ?? "none"}");
            }
        }

        output.WriteLine($"{right} of {dates.RootElement.GetArrayLength()}");
        return 0;
    }
}
