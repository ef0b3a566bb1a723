using Ingest.Pipeline.Web;

namespace Ingest.Local.Commands;

/// <summary>What a verb needs that asks one address and keeps nothing.</summary>
internal static class FetchHost
{
    public static IHost Build(Output output, bool allowPrivate)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        Settings.Apply(builder, output, LogLevel.Warning);
        if (allowPrivate)
        {
            Settings.AllowPrivate(builder);
        }

        return builder.Build();
    }

    public static FeedFetcher Fetcher(IHost host) => host.Services.GetRequiredService<FeedFetcher>();
}
