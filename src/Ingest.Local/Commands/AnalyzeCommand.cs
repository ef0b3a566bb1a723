using System.CommandLine;
using System.Globalization;
using Ingest.Analyses;
using Ingest.Articles;

namespace Ingest.Local.Commands;

/// <summary>`ingest analyze`: what the analyzer reads in a text.</summary>
internal static class AnalyzeCommand
{
    internal static Verb Make(Output output)
    {
        var file = new Argument<string>("FILE|-")
        {
            Description = "A text, or - for standard input; a first line with an empty line after it is the title.",
        };
        var date = new Option<DateOnly?>("--date")
        {
            Description = "The day of publication, which relative dates count from. Today unless given.",
            HelpName = "YYYY-MM-DD",
            CustomParser = DayOf,
        };
        var json = new Option<bool>("--json") { Description = "One JSON object." };
        return new Verb(
            "analyze",
            "Shows the names, key phrases, dates and meetings that a text holds.",
            "analyze article.txt --date 2025-02-18",
            "analyze - --json < article.txt").With(file, date, json).Runs(async (parsed, token) =>
            {
                var loading = Task.Run(Analyzer.Load, token);
                var text = await ReadAsync(parsed.GetRequiredValue(file), token);
                await loading;
                var article = MakeArticle(text, parsed.GetValue(date));
                return Answer(output, AnalysisView.Of(article, Analyzer.Analyze(article)), parsed.GetValue(json));
            });
    }

    private static int Answer(Output output, AnalysisView view, bool isJson)
    {
        if (isJson)
        {
            output.Json(view);
        }
        else
        {
            AnalysisText.Write(output, view);
        }

        return ExitCode.Ok;
    }

    private static DateOnly? DayOf(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"'{text}' is no day: write 2025-02-18.");
        return null;
    }

    private static async Task<string> ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (file == "-")
        {
            return await Console.In.ReadToEndAsync(cancellationToken);
        }

        return File.Exists(file)
            ? await File.ReadAllTextAsync(file, cancellationToken)
            : throw new CommandFailedException($"There is no file {file}: name a text, or - for standard input.");
    }

    private static Article MakeArticle(string text, DateOnly? date)
    {
        var (title, body) = Split(text.ReplaceLineEndings("\n").Trim());
        var published = date is { } day
            ? new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero)
            : TimeProvider.System.GetUtcNow();
        var id = Hash.Of("analyze", text);
        return new()
        {
            Head = new()
            {
                Id = new(id),
                Revision = new(id),
                FeedId = new("analyze"),
                Source = "analyze",
                Title = title,
                Lead = "",
                PublishedAt = published,
                SeenAt = published,
            },
            Text = body,
        };
    }

    private static (string Title, string Body) Split(string text)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var line = text.IndexOf('\n', StringComparison.Ordinal);
        return end > 0 && end == line ? (text[..end], text[end..].TrimStart('\n')) : ("", text);
    }
}
