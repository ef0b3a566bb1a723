using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Pipeline.Query;

/// <summary>Brings requests of an ASP.NET Core application to the route table.</summary>
public static class WebRoutes
{
    public static IEndpointRouteBuilder MapIngest(this IEndpointRouteBuilder app)
    {
        var table = app.ServiceProvider.GetRequiredService<RouteTable>();
        foreach (var route in table.All)
        {
            app.MapMethods(
                route.Pattern,
                Methods(route),
                (HttpRequest request, CancellationToken aborted) => table.AnswerAsync(route, request, aborted));
        }

        app.MapFallback("{**path}", (HttpRequest request, CancellationToken aborted) =>
            table.AnswerUnknownAsync(request, aborted));
        return app;
    }

    private static string[] Methods(WebRoute route) =>
        route.Method == HttpMethods.Get ? [HttpMethods.Get, HttpMethods.Head] : [route.Method];
}
