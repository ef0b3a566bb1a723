using System.CommandLine;
using System.Globalization;
using Ingest.Articles;
using Ingest.Pipeline.Query;
using Ingest.Pipeline.Storage;

namespace Ingest.Local.Commands;

/// <summary>`ingest articles`: what was found, by who and what it names.</summary>
internal static class ArticlesCommand
{
    private static readonly string[] CsvHeads = ["id", "at", "source", "title", "lead", "url", "story", "copies"];

    internal static Verb Make(Output output)
    {
        var (where, filters) = (new WhereOptions(), new ArticleFilters());
        var (times, form) = (new TimeOptions(), new FormOptions());
        var verb = new Verb(
            "articles",
            "Lists articles, newest first; several filters find what fits all of them.",
            "articles --actor Lavrov --since 2025-02-01",
            "articles --country Russia --country \"Saudi Arabia\" --csv > articles.csv",
            "articles --term ceasefire --json");
        filters.AddTo(verb);
        return where.AddTo(form.AddTo(times.AddTo(verb))).Runs(async (parsed, token) =>
        {
            await using var installation = await where.OpenAsync(parsed, output, token);
            var found = await AskAsync(
                installation.Get<Queries>(),
                filters.Read(parsed, await installation.Get<ActorStore>().CatalogueAsync(token)),
                new([], times.Since(parsed), times.Until(parsed), times.Limit(parsed)),
                token);
            Write(output, form, parsed, found);
            return ExitCode.Ok;
        });
    }

    /// <summary>A name of unknown kind is asked for as each kind; the answers are put together.</summary>
    private static async Task<IReadOnlyList<ArticleRow>> AskAsync(
        Queries queries,
        IEnumerable<EquatableArray<Facet>> alternatives,
        ArticleQuery query,
        CancellationToken cancellationToken)
    {
        var found = new Dictionary<ArticleId, ArticleRow>();
        foreach (var facets in alternatives)
        {
            foreach (var row in await queries.ArticlesAsync(query with { Facets = facets }, cancellationToken))
            {
                found[row.Id] = row;
            }
        }

        var newestFirst = found.Values
            .OrderByDescending(row => row.At)
            .ThenBy(row => row.Id.Value, StringComparer.Ordinal);
        return [.. newestFirst.Take(query.Limit)];
    }

    private static void Write(Output output, FormOptions form, ParseResult parsed, IReadOnlyList<ArticleRow> found)
    {
        if (form.IsJson(parsed))
        {
            output.Json(found);
        }
        else if (form.IsCsv(parsed))
        {
            FormOptions.WriteCsv(output, CsvHeads, found.Select(CsvCells));
        }
        else if (found.Count == 0)
        {
            output.Error("No article fits.");
        }
        else
        {
            output.Table(
                ["DATE", "SOURCE", "COPIES", "TITLE", "URL"],
                [.. found.Select(row => (IReadOnlyList<string>)
                    [Day(row.At), row.Source, $"{row.Copies}", Headline(row), $"{row.Url}"])]);
        }
    }

    /// <summary>The lead's beginning where the article has no title.</summary>
    private static string Headline(ArticleRow row) => row switch
    {
        { Title.Length: > 0 } => row.Title,
        { Lead.Length: > 80 } => row.Lead[..80] + "…",
        _ => row.Lead,
    };

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> CsvCells(ArticleRow row) =>
    [
        row.Id.Value,
        row.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        row.Source,
        row.Title,
        row.Lead,
        $"{row.Url}",
        row.Story.Value,
        $"{row.Copies}",
    ];
}
