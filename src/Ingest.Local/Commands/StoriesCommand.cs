using System.CommandLine;
using System.Globalization;
using Ingest.Pipeline.Query;
using Ingest.Stories;

namespace Ingest.Local.Commands;

/// <summary>`ingest stories`: which articles are about one happening.</summary>
internal static class StoriesCommand
{
    private static readonly string[] CsvHeads = ["id", "newest", "articles", "sources", "title"];

    internal static Verb Make(Output output)
    {
        var (where, form) = (new WhereOptions(), new FormOptions());
        var limit = NumberOption.Make("--limit", least: 1, most: 1000, byDefault: 20);
        limit.Description = "How many at most.";
        var why = new Option<bool>("--why") { Description = "Of each article, which other one put it into its story." };
        var verb = new Verb(
            "stories",
            "Lists stories, newest first: the articles about one happening, copies among them.",
            "stories --limit 5",
            "stories --why",
            "stories --json").With(limit, why);
        return where.AddTo(form.AddTo(verb)).Runs(async (parsed, token) =>
        {
            await using var installation = await where.OpenAsync(parsed, output, token);
            var queries = installation.Get<Queries>();
            var found = await queries.StoriesAsync(parsed.GetValue(limit), token);
            if (parsed.GetValue(why))
            {
                await ExplainAsync(output, queries, found, token);
            }
            else
            {
                Write(output, form, parsed, found);
            }

            return ExitCode.Ok;
        });
    }

    private static void Write(Output output, FormOptions form, ParseResult parsed, IReadOnlyList<Story> found)
    {
        if (form.IsJson(parsed))
        {
            output.Json(found);
        }
        else if (form.IsCsv(parsed))
        {
            FormOptions.WriteCsv(output, CsvHeads, found.Select(story => (IReadOnlyList<string>)[story.Id.Value, .. Cells(story)]));
        }
        else if (found.Count == 0)
        {
            output.Error("There is no story yet.");
        }
        else
        {
            output.Table(["NEWEST", "ARTICLES", "SOURCES", "TITLE"], [.. found.Select(Cells)]);
        }
    }

    private static IReadOnlyList<string> Cells(Story story) =>
    [
        Moment(story.Articles[^1].At),
        $"{story.Articles.Count}",
        string.Join("; ", story.Articles.Select(article => article.Source).Distinct(StringComparer.Ordinal)),
        story.Articles[0].Title,
    ];

    private static async Task ExplainAsync(
        Output output,
        Queries queries,
        IReadOnlyList<Story> found,
        CancellationToken cancellationToken)
    {
        foreach (var story in found)
        {
            output.Line(story.Articles[0].Title);
            foreach (var link in await queries.ExplainAsync(story, cancellationToken))
            {
                output.Line($"  {Moment(link.Article.At)} {link.Article.Source}: {link.Article.Title}");
                output.Line($"    {Reason(link)}");
            }

            output.Line("");
        }
    }

    private static string Reason(StoryLink link) => link switch
    {
        { Other: null } => "stands alone",
        { IsCopy: true } => string.Create(
            CultureInfo.InvariantCulture,
            $"a copy: {link.Words:P0} of the wording and {link.Names:P0} of the names of {link.Other.Source}, \"{link.Other.Title}\""),
        _ => string.Create(
            CultureInfo.InvariantCulture,
            $"the same happening: {link.Names:P0} of the names of {link.Other.Source}, \"{link.Other.Title}\", {link.Days} days apart"),
    };

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
