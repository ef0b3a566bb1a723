using System.Text.Json;
using Ingest.Pipeline.Query;
using Ingest.Pipeline.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Ingest.Pipeline.Tests.Pages;

/// <summary>What holds for every address.</summary>
public sealed class GuardTests : IDisposable
{
    private readonly World world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Every_route_answers_and_tells_the_browser_to_run_nothing()
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        var browser = new Browser(installation);

        foreach (var route in installation.Get<RouteTable>().All)
        {
            var answer = await browser.GetAsync(route.Pattern.Replace("{id}", "none", StringComparison.Ordinal));

            Assert.Equal(route.Pattern.Contains('{', StringComparison.Ordinal) ? 404 : 200, answer.Status);
            AssertGuarded(answer);
        }
    }

    [Theory]
    [InlineData("/nowhere", "localhost")]
    [InlineData("/?limit=0", "localhost")]
    [InlineData("/", "attacker.example")]
    public async Task Refusals_carry_the_same_headers(string address, string host)
    {
        await using var installation = await AnInstallation.OpenAsync(world);

        var answer = await new Browser(installation).GetAsync(address, host);

        AssertGuarded(answer);
    }

    [Theory]
    [InlineData("attacker.example")]
    [InlineData("localhost.attacker.example:7080")]
    [InlineData("127.0.0.1.nip.example")]
    [InlineData("192.168.1.20:7080")]
    [InlineData("")]
    public async Task A_request_under_a_foreign_name_is_refused(string host)
    {
        await using var installation = await AnInstallation.OpenAsync(world);

        var answer = await new Browser(installation).GetAsync("/", host);

        Assert.Equal(400, answer.Status);
        Assert.StartsWith("application/problem+json", answer.ContentType, StringComparison.Ordinal);
        Assert.Contains("Site:Hosts", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost:7080")]
    [InlineData("LOCALHOST")]
    [InlineData("127.0.0.1:7080")]
    [InlineData("[::1]:7080")]
    public async Task This_machine_may_ask_under_each_of_its_own_names(string host)
    {
        await using var installation = await AnInstallation.OpenAsync(world);

        var answer = await new Browser(installation).GetAsync("/", host);

        Assert.Equal(200, answer.Status);
    }

    [Theory]
    [InlineData("/?limit=0", "limit")]
    [InlineData("/?limit=201", "limit")]
    [InlineData("/api/articles?limit=many", "limit")]
    [InlineData("/api/articles?since=yesterday", "since")]
    [InlineData("/api/meetings?until=2026-02-30", "until")]
    [InlineData("/api/meetings?since=2026-02-02&until=2026-02-01", "until")]
    [InlineData("/?actor=a&actor=b&actor=c&actor=d&actor=e", "actor")]
    [InlineData("/?actor=%3C%3E", "actor")]
    public async Task A_bad_parameter_is_named(string address, string parameter)
    {
        await using var installation = await AnInstallation.OpenAsync(world);

        var answer = await new Browser(installation).GetAsync(address);

        Assert.Equal(400, answer.Status);
        Assert.StartsWith("application/problem+json", answer.ContentType, StringComparison.Ordinal);
        var problem = JsonDocument.Parse(answer.Body).RootElement;
        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
    }

    [Theory]
    [InlineData("/?actor=&since=&until=&limit=")]
    [InlineData("/?until=9999-12-31")]
    [InlineData("/?since=0001-01-01")]
    [InlineData("/?utm_source=somewhere")]
    public async Task Empty_and_extreme_values_are_no_errors(string address)
    {
        await using var installation = await AnInstallation.OpenAsync(world);

        var answer = await new Browser(installation).GetAsync(address);

        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task The_embedded_head_serves_the_table_over_HTTP()
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(installation.Get<RouteTable>());
        await using var app = builder.Build();
        app.MapIngest();
        await app.StartAsync(AnInstallation.Cancellation);
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };

        using var health = await GetAsync(client, "/health");
        using var meeting = await GetAsync(client, "/meetings/none");
        using var nowhere = await GetAsync(client, "/no/where.ico");

        Assert.Equal("well\n", await health.Content.ReadAsStringAsync(AnInstallation.Cancellation));
        Assert.Equal(404, (int)meeting.StatusCode);
        var body = await meeting.Content.ReadAsStringAsync(AnInstallation.Cancellation);
        Assert.Contains("no such meeting", body, StringComparison.Ordinal);
        Assert.Equal(404, (int)nowhere.StatusCode);
        Assert.True(nowhere.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task No_route_lies_where_the_Functions_host_keeps_its_own()
    {
        await using var installation = await AnInstallation.OpenAsync(world);

        Assert.DoesNotContain(
            installation.Get<RouteTable>().All,
            route => route.Pattern.StartsWith("/admin", StringComparison.Ordinal)
                || route.Pattern.StartsWith("/runtime", StringComparison.Ordinal));
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, string address) =>
        client.GetAsync(new Uri(address, UriKind.Relative), AnInstallation.Cancellation);

    private static void AssertGuarded(Answer answer)
    {
        var policy = answer.Headers["Content-Security-Policy"];
        Assert.Contains("default-src 'none'; style-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'none'; form-action 'self'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        Assert.Equal("no-referrer", answer.Headers["Referrer-Policy"]);
    }
}
