using System.Net;
using Ingest.Pipeline.Query;

namespace Ingest.Local.Running;

/// <summary>The web server of the embedded head, on loopback only.</summary>
public static class Page
{
    public static WebApplication Build(RunChoice choice, Action<IHostApplicationBuilder> add)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            if (choice.Port == 0)
            {
                server.Listen(IPAddress.Loopback, 0);
            }
            else
            {
                server.ListenLocalhost(choice.Port);
            }
        });
        builder.Services.AddRouting();
        add(builder);
        var page = builder.Build();
        page.MapIngest();
        return page;
    }
}
