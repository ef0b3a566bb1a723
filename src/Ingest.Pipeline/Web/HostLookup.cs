using System.Net;

namespace Ingest.Pipeline.Web;

/// <summary>Finds the addresses of a host, of which there may be none.</summary>
/// <exception cref="System.Net.Sockets.SocketException">There is no such host, or no name server answers.</exception>
public delegate Task<IPAddress[]> FindAddresses(string host, CancellationToken cancellationToken);

/// <summary>
/// Finds addresses as the system does. Its call blocks its thread, for many seconds where no name server answers:
/// it gets threads of its own, so that twenty unreachable feeds hold up nothing else.
/// </summary>
public static class HostLookup
{
    private static readonly SemaphoreSlim turns = new(32);

    /// <inheritdoc cref="FindAddresses"/>
    public static async Task<IPAddress[]> FindAsync(string host, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(host, out var address))
        {
            return [address];
        }

        await turns.WaitAsync(cancellationToken);
        var lookup = Task.Factory.StartNew(
            () => Find(host),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        return await lookup.WaitAsync(cancellationToken);
    }

    private static IPAddress[] Find(string host)
    {
        try
        {
            return Dns.GetHostAddresses(host);
        }
        finally
        {
            turns.Release();
        }
    }
}
