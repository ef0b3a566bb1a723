using System.Globalization;
using System.Text.Json;
using Ingest.Analyses;
using Ingest.Articles;

namespace Ingest.Scoring;

/// <summary>Prints the date expressions of each text with their TIMEX3 types and values.</summary>
internal static class DatesVerb
{
    /// <param name="inputPath">JSON lines: id, dct (the day of publication), text.</param>
    public static int Run(string inputPath, TextWriter output)
    {
        foreach (var line in File.ReadLines(inputPath))
        {
            using var row = JsonDocument.Parse(line);
            var text = row.RootElement.GetProperty("text").GetString() ?? "";
            var published = Instant(row.RootElement.GetProperty("dct").GetString());
            var analysis = Analyzer.Analyze(PlainArticle.Of(text, publishedAt: published));
            var timexes = analysis.Dates.Select(date => Timex(text, date));
            output.WriteLine(JsonSerializer.Serialize(
                new { id = row.RootElement.GetProperty("id"), timexes },
                JsonSerializerOptions.Web));
        }

        return 0;
    }

    /// <summary>Midday of a day, or the instant as given. Null where there is none.</summary>
    internal static DateTimeOffset? Instant(string? date)
    {
        if (date is null)
        {
            return null;
        }

        var isDay = DateOnly.TryParse(date, CultureInfo.InvariantCulture, out var day);
        if (isDay)
        {
            return new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero);
        }

        return DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : null;
    }

    private static TimexRow Timex(string text, DateExpression date)
    {
        var start = date.Start - Article.TitleEnd.Length;
        var first = CodePoints(text.AsSpan(0, start));
        return new TimexRow(first, first + CodePoints(text.AsSpan(start, date.Length)), date.Type, date.Value);
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

    private sealed record TimexRow(int Start, int End, string Type, string Value);
}
