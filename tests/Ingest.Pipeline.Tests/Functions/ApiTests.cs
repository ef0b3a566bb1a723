using System.Reflection;
using Ingest.Functions;
using Ingest.Pipeline.Query;
using Ingest.Pipeline.Tests.Fakes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Ingest.Pipeline.Tests.Functions;

/// <summary>The HTTP functions answer the one route table, and only to whom they may.</summary>
public sealed class ApiTests : IDisposable
{
    private readonly World world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Each_route_of_the_table_is_a_function_and_there_is_no_other()
    {
        await using var installation = await AnInstallation.OpenAsync(world);

        var routes = Triggers().Select(trigger => trigger.Route == "{none:maxlength(0)?}" ? "/" : "/" + trigger.Route);

        Assert.Equal(installation.Get<RouteTable>().All.Select(route => route.Pattern), routes);
    }

    [Fact]
    public void The_first_page_is_the_empty_path_and_takes_no_other()
    {
        var pattern = TemplateParser.Parse(Triggers().First().Route!);

        var part = Assert.Single(pattern.Parameters);
        Assert.True(part.IsOptional);
        Assert.Equal("maxlength(0)", Assert.Single(part.InlineConstraints).Constraint);
    }

    [Fact]
    public void No_route_lies_where_the_host_has_its_own() =>
        Assert.DoesNotContain(
            Triggers(),
            trigger => trigger.Route!.StartsWith("admin", StringComparison.OrdinalIgnoreCase)
                || trigger.Route.StartsWith("runtime", StringComparison.OrdinalIgnoreCase)
                || trigger.Route.Contains('*', StringComparison.Ordinal));

    [Theory]
    [InlineData("/api/status", false, null, false, 403)]
    [InlineData("/feeds", false, "forged", false, 403)]
    [InlineData("/api/status", true, null, false, 401)]
    [InlineData("/feeds", true, null, false, 302)]
    [InlineData("/feeds", true, "", false, 302)]
    [InlineData("/feeds", true, "principal", false, 200)]
    [InlineData("/feeds", false, null, true, 200)]
    public async Task Only_who_is_signed_in_sees_anything_unless_all_may(
        string path,
        bool signIn,
        string? principal,
        bool isPublic,
        int expected)
    {
        await using var installation = await AnInstallation.OpenAsync(world);

        Assert.Equal(expected, await AskAsync(installation, path, signIn, principal, isPublic));
    }

    [Fact]
    public async Task Whether_the_installation_is_well_is_told_to_anybody()
    {
        await using var installation = await AnInstallation.OpenAsync(world);

        Assert.Equal(200, await AskAsync(installation, "/health", signIn: false, principal: null, isPublic: false));
    }

    private static async Task<int> AskAsync(
        AnInstallation installation,
        string path,
        bool signIn,
        string? principal,
        bool isPublic)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new(Access.SignInSetting, signIn ? "True" : null)])
            .Build();
        var table = installation.Get<RouteTable>();
        var access = new Access(table, Options.Create(new PagesOptions { Public = isPublic }), settings);
        using var body = new MemoryStream();
        var context = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider(),
            Request = { Method = "GET", Path = path, Host = new("localhost") },
            Response = { Body = body },
        };
        context.Request.Headers[Access.PrincipalHeader] = principal;

        var api = new Ingest.Functions.Api(table, access);
        var function = Functions().Single(one => "/" + TriggerOf(one).Route == path);
        await (await (Task<IResult>)function.Invoke(api, [context.Request, default(CancellationToken)])!)
            .ExecuteAsync(context);
        return context.Response.StatusCode;
    }

    private static IEnumerable<HttpTriggerAttribute> Triggers() => Functions().Select(TriggerOf);

    private static MethodInfo[] Functions() =>
        [.. typeof(Ingest.Functions.Api).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)];

    private static HttpTriggerAttribute TriggerOf(MethodInfo function) =>
        function.GetParameters()[0].GetCustomAttribute<HttpTriggerAttribute>()!;
}
