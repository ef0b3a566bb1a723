using System.Globalization;
using Ingest.Articles;
using Ingest.Meetings;
using Ingest.Pipeline.Query;
using Ingest.Pipeline.Storage;
using Ingest.Subscriptions;

namespace Ingest.Local.Commands;

/// <summary>`ingest subscriptions preview`: what a subscription would have found of late.</summary>
internal static class PreviewSubscription
{
    private const int Most = 10_000;

    internal static Verb Make(Output output)
    {
        var (where, watch) = (new WhereOptions(), new WatchOptions());
        var days = NumberOption.Make("--days", least: 1, most: 36_500, byDefault: 30);
        (days.Description, days.HelpName) = ("How many days back.", "N");
        var verb = new Verb(
            "preview",
            "Shows how many stored articles and meetings a subscription would have found, by day.",
            "subscriptions preview --actor Lavrov",
            "subscriptions preview --actor Russia --with Ukraine --days 90");
        watch.AddTo(verb).With(days);
        return where.AddTo(verb).Runs(async (parsed, token) =>
        {
            await using var installation = await where.OpenAsync(parsed, output, token);
            var watched = watch.Read(parsed, await installation.Get<ActorStore>().CatalogueAsync(token));
            var since = TimeProvider.System.GetUtcNow().AddDays(-parsed.GetValue(days));
            var queries = installation.Get<Queries>();
            var meetings = await queries.MeetingsAsync(new(PartiesOf(watched), since, null, Most), token);
            Write(output, watched, await HitsAsync(queries, watched, meetings, since, token), meetings.Count);
            return ExitCode.Ok;
        });
    }

    private static EquatableArray<string> PartiesOf(Watch watch) => watch switch
    {
        Watch.OneActor one => [FacetValue.Of(one.Actor.Value)],
        Watch.Pair pair => [FacetValue.Of(pair.First.Value), FacetValue.Of(pair.Second.Value)],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>An actor's articles name the actor; a pair's articles make a claim about a meeting of the two.</summary>
    private static async Task<IReadOnlyList<Hit>> HitsAsync(
        Queries queries,
        Watch watch,
        IReadOnlyList<Meeting> meetings,
        DateTimeOffset since,
        CancellationToken cancellationToken)
    {
        var hits = meetings
            .SelectMany(meeting => meeting.Claims)
            .Where(claim => claim.PublishedAt >= since)
            .Select(claim => new Hit(claim.ArticleId, claim.PublishedAt, IsMeeting: true))
            .ToList();
        if (watch is Watch.OneActor one)
        {
            foreach (var kind in new[] { FacetKind.Person, FacetKind.Organisation, FacetKind.Country })
            {
                var facet = new Facet(kind, FacetValue.Of(one.Actor.Value));
                var rows = await queries.ArticlesAsync(new([facet], since, null, Most), cancellationToken);
                hits.AddRange(rows.Select(row => new Hit(row.Id, row.At, IsMeeting: false)));
            }
        }

        return hits;
    }

    private static void Write(Output output, Watch watch, IReadOnlyList<Hit> hits, int meetings)
    {
        var days = hits
            .GroupBy(hit => DateOnly.FromDateTime(hit.At.UtcDateTime))
            .OrderByDescending(day => day.Key)
            .Select(day => (IReadOnlyList<string>)
            [
                day.Key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                $"{day.Select(hit => hit.Article).Distinct().Count()}",
                $"{day.Where(hit => hit.IsMeeting).Select(hit => hit.Article).Distinct().Count()}",
            ])
            .ToList();
        if (days.Count > 0)
        {
            output.Table(["DAY", "ARTICLES", "THAT TELL OF MEETINGS"], days);
        }

        var articles = hits.Select(hit => hit.Article).Distinct().Count();
        output.Line($"{watch}: {articles} articles, {meetings} meetings.");
    }

    private sealed record Hit(ArticleId Article, DateTimeOffset At, bool IsMeeting);
}
