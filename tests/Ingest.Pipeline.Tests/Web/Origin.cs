using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Ingest.Pipeline.Tests.Web;

/// <summary>A host on loopback that answers each request as its script says, byte for byte.</summary>
internal sealed class Origin : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Any, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Func<Exchange, Task> _script;
    private readonly Task _accepting;

    private readonly X509Certificate2? _certificate;

    /// <param name="certificate">Speaks TLS with it. Null: speaks plainly.</param>
    public Origin(Func<Exchange, Task> script, X509Certificate2? certificate = null)
    {
        _script = script;
        _certificate = certificate;
        _listener.Start(512);
        _accepting = AcceptAsync();
    }

    public ConcurrentQueue<Exchange> Exchanges { get; } = new();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri At(string path, string host = "127.0.0.1") => new($"http://{host}:{Port}{path}");

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_closing.Token);
                serving.Add(ServeAsync(socket));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var owned = socket;
        await using var plain = new NetworkStream(socket);
        await using var secure = _certificate is null ? null : new SslStream(plain);
        try
        {
            await (secure?.AuthenticateAsServerAsync(_certificate!) ?? Task.CompletedTask);
            Stream stream = secure is null ? plain : secure;
            var head = await ReadHeadAsync(stream);
            if (head.Length == 0)
            {
                return;
            }

            var exchange = new Exchange(head, socket, stream, _closing.Token);
            Exchanges.Enqueue(exchange);
            await _script(exchange);
            await exchange.CloseAsync();
        }
        catch (Exception exception) when (exception
            is IOException
            or SocketException
            or AuthenticationException
            or OperationCanceledException)
        {
            // The fetcher hung up, which is what some tests are about.
            return;
        }
    }

    private async Task<string> ReadHeadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(buffer, _closing.Token);
            if (count == 0)
            {
                return "";
            }

            head.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }

        return head.ToString();
    }
}

/// <summary>One request to an <see cref="Origin"/> and the line to answer on.</summary>
internal sealed class Exchange(string head, Socket socket, Stream line, CancellationToken closing)
{
    private bool _reset;

    public string Path { get; } = head.Split(' ')[1];

    public CancellationToken Closing => closing;

    public Stream Line => line;

    /// <summary>Null where the request has no such header.</summary>
    public string? Header(string name) => head.Split("\r\n")
        .Where(field => field.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(field => field[(name.Length + 1)..].Trim())
        .FirstOrDefault();

    public Task AnswerAsync(string status, string body, params string[] headers) =>
        AnswerAsync(status, Encoding.UTF8.GetBytes(body), headers);

    public async Task AnswerAsync(string status, byte[] body, params string[] headers)
    {
        await HeadAsync(status, [.. headers, $"Content-Length: {body.Length}"]);
        await line.WriteAsync(body, closing);
    }

    public async Task HeadAsync(string status, params string[] headers)
    {
        var lines = string.Join("\r\n", [$"HTTP/1.1 {status}", "Connection: close", .. headers, "", ""]);
        await line.WriteAsync(Encoding.Latin1.GetBytes(lines), closing);
    }

    /// <summary>Ends the connection with a TCP reset.</summary>
    public void Reset()
    {
        _reset = true;
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }

    /// <summary>Ends the answer and waits until the fetcher hangs up: no byte of it is lost to a reset.</summary>
    public async Task CloseAsync()
    {
        if (_reset)
        {
            return;
        }

        socket.Shutdown(SocketShutdown.Send);
        var rest = new byte[256];
        while (await line.ReadAsync(rest, closing) > 0)
        {
        }
    }
}
