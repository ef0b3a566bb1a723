using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace Ingest.Pipeline.Web;

/// <summary>
/// Sends requests, each as it is: no cookies, no redirects, no proxy, nothing unpacked. The address that the guard has
/// looked at is the one connected to, so neither a redirect nor a name that resolves differently the second time gets
/// past it.
/// </summary>
[method: SuppressMessage("Reliability", "CA2000", Justification = "The invoker disposes of its handler.")]
public sealed class GuardedConnection(IOptions<FetchOptions> options, FindAddresses findAddresses)
    : HttpMessageInvoker(Handler(options.Value, findAddresses))
{
    private static SocketsHttpHandler Handler(FetchOptions options, FindAddresses findAddresses) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        // A proxy would resolve names itself, out of the guard's sight.
        UseProxy = false,
        ActivityHeadersPropagator = null,
        MaxConnectionsPerServer = options.PerHost,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = options.Timeout,
        // Validators are opaque: each byte goes back as it came.
        ResponseHeaderEncodingSelector = static (_, _) => Encoding.Latin1,
        RequestHeaderEncodingSelector = static (_, _) => Encoding.Latin1,
        ConnectCallback = async (context, cancellationToken) =>
            await ConnectAsync(context.DnsEndPoint, findAddresses, options, cancellationToken),
    };

    private static async Task<Stream> ConnectAsync(
        DnsEndPoint host,
        FindAddresses findAddresses,
        FetchOptions options,
        CancellationToken cancellationToken)
    {
        var addresses = await findAddresses(host.Host, cancellationToken);
        var allowed = Array.FindAll(addresses, options.Allows);
        if (allowed.Length == 0)
        {
            throw addresses.Length == 0
                ? new SocketException((int)SocketError.HostNotFound)
                : new AddressRefusedException($"{host.Host} has only private addresses.");
        }

        foreach (var address in allowed[..^1])
        {
            if (await TryConnectAsync(new IPEndPoint(address, host.Port), options, cancellationToken) is { } stream)
            {
                return stream;
            }
        }

        return await ConnectAsync(new IPEndPoint(allowed[^1], host.Port), options, cancellationToken);
    }

    /// <summary>Null where this address does not answer, so that the next one is tried.</summary>
    private static async Task<Stream?> TryConnectAsync(
        IPEndPoint address,
        FetchOptions options,
        CancellationToken cancellationToken)
    {
        try
        {
            return await ConnectAsync(address, options, cancellationToken);
        }
        catch (SocketException)
        {
            return null;
        }
    }

    private static async Task<Stream> ConnectAsync(
        IPEndPoint address,
        FetchOptions options,
        CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(options.ConnectTimeout);
        Socket? socket = new(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, timeout.Token);
            var stream = new NetworkStream(socket, ownsSocket: true);
            socket = null;
            return stream;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SocketException((int)SocketError.TimedOut);
        }
        finally
        {
            socket?.Dispose();
        }
    }
}
