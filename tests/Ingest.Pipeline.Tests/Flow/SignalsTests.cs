using System.Diagnostics;
using System.Diagnostics.Metrics;
using Ingest.Pipeline.Tests.Fakes;
using Ingest.Pipeline.Tests.House;
using Ingest.Subscriptions;
using Xunit;

namespace Ingest.Pipeline.Tests.Flow;

/// <summary>What the pipeline tells whoever watches it, and what it keeps to itself.</summary>
public sealed class SignalsTests : IDisposable
{
    private const string Address = "https://wire.example/feed";
    private readonly World world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task One_trace_leads_from_the_item_of_a_feed_to_the_mail()
    {
        using var watcher = new Watcher();

        await RunAsync();

        var trace = Assert.Single(watcher.Spans.GroupBy(span => span.TraceId));
        Assert.Equal(
            [nameof(FetchFeeds), nameof(ExtractEntities), nameof(TrackStories), nameof(SendAlerts)],
            trace.OrderBy(span => span.StartTimeUtc).Select(span => span.OperationName).Distinct());
    }

    [Fact]
    public async Task What_called_a_stage_is_linked_to_its_trace()
    {
        using var watcher = new Watcher();
        using var host = new Activity("host");
        host.Start();

        await RunAsync();

        Assert.All(watcher.Spans, span => Assert.Equal(host.TraceId, Assert.Single(span.Links).Context.TraceId));
        Assert.DoesNotContain(watcher.Spans, span => span.TraceId == host.TraceId);
    }

    [Fact]
    public async Task A_digest_has_a_trace_of_its_own_that_leads_to_those_of_its_articles()
    {
        using var watcher = new Watcher();
        world.Web.Serve(Address, new AFeed().With("https://wire.example/1", Texts.RiyadhTitle, Texts.Riyadh).ToString());
        await using var installation = await AnInstallation.OpenAsync(world);
        await installation.AddFeedAsync(Address);
        await installation.SubscribeAsync(Texts.Lavrov, Cadence.Daily);
        await installation.RunAsync();
        world.Clock.Advance(TimeSpan.FromDays(1));

        await installation.Get<SendDigests>().RunAsync(AnInstallation.Cancellation);

        var digest = Assert.Single(watcher.Spans, span => span.OperationName == nameof(SendDigests));
        var articles = watcher.Spans.Where(span => span != digest).Select(span => span.TraceId).Distinct();
        Assert.Equal(articles, digest.Links.Select(link => link.Context.TraceId));
        Assert.DoesNotContain(digest.TraceId, articles);
    }

    [Fact]
    public async Task The_figures_of_the_budgets_are_told()
    {
        using var watcher = new Watcher();

        await RunAsync();

        Assert.Equal(1, watcher.Sum("ingest.articles.kept"));
        Assert.Equal(1, watcher.Figures.Count(figure => figure.Name == "ingest.fetch.duration"));
        Assert.InRange(watcher.Sum("ingest.analysis.words"), 20, 200);
        Assert.Contains(watcher.Figures, figure => figure.Name == "ingest.stage.duration" && Equals(figure.Tags["stage"], nameof(TrackStories)));
        Assert.Equal("Accepted", Assert.Single(watcher.Figures, figure => figure.Name == "ingest.deliveries").Tags["outcome"]);
        Assert.Single(watcher.Figures, figure => figure.Name == "ingest.alert.latency");
    }

    [Fact]
    public async Task A_failure_is_counted_and_marks_its_span_without_its_words()
    {
        using var watcher = new Watcher();
        await using var installation = await AnInstallation.OpenAsync(world);

        await installation.Get<FailureLog>().TryRunAsync(
            nameof(TrackStories),
            "a1/r1",
            1,
            (_, _) => Signals.TraceAsync(nameof(TrackStories), new(new("a1"), new("r1")), Fail),
            AnInstallation.Cancellation);

        Assert.Equal(1, watcher.Sum("ingest.failures"));
        var span = Assert.Single(watcher.Spans);
        Assert.Equal((ActivityStatusCode.Error, nameof(InvalidOperationException)), (span.Status, span.StatusDescription));
    }

    [Fact]
    public async Task No_address_and_no_text_of_an_article_is_told()
    {
        using var watcher = new Watcher();

        await RunAsync();

        var told = watcher.Spans.SelectMany(span => span.TagObjects)
            .Concat(watcher.Figures.SelectMany(figure => figure.Tags))
            .Select(tag => $"{tag.Value}");
        Assert.All(told, text => Assert.Matches("^[A-Za-z0-9]+$", text));
    }

    [Fact]
    public void Each_figure_is_in_the_readme()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root().FullName, "README.md"));
        var names = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) => names.AddRange(instrument.Meter.Name == Signals.Name ? [instrument.Name] : []),
        };
        Signals.Billed(0);
        listener.Start();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains($"`{name}`", readme, StringComparison.Ordinal));
    }

    private static Task Fail() => throw new InvalidOperationException("reader@example.org");

    private async Task RunAsync()
    {
        world.Web.Serve(Address, new AFeed().With("https://wire.example/1", Texts.RiyadhTitle, Texts.Riyadh).ToString());
        await using var installation = await AnInstallation.OpenAsync(world);
        await installation.AddFeedAsync(Address);
        await installation.SubscribeAsync(Texts.Lavrov);
        await installation.RunAsync();
    }
}
