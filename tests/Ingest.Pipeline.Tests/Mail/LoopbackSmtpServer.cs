using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ingest.Pipeline.Tests.Mail;

/// <summary>
/// An SMTP server on a loopback port that takes one connection and gives the answers of its script, or the usual ones.
/// </summary>
internal sealed class LoopbackSmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Dictionary<string, string?> _script;
    private readonly TaskCompletionSource _quit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _conversation;

    /// <param name="script">
    /// By command (`GREETING`, `MAIL`, `RCPT`, `DATA`, `END` for the end of the mail, `QUIT`) the line to answer; an
    /// empty line says nothing and waits, null hangs up.
    /// </param>
    public LoopbackSmtpServer(Dictionary<string, string?> script)
    {
        _script = script;
        _listener.Start();
        _conversation = ConverseAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Ends when the client says goodbye.</summary>
    public Task QuitCame => _quit.Task;

    /// <summary>Lines of the mail that was handed over.</summary>
    public List<string> Mail { get; } = [];

    /// <summary>Commands in the order they came.</summary>
    public List<string> Commands { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _conversation;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ConverseAsync()
    {
        try
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
            await AnswerAllAsync(reader, writer);
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or IOException)
        {
            Commands.Add("STOPPED");
        }
    }

    private async Task AnswerAllAsync(StreamReader reader, StreamWriter writer)
    {
        var command = "GREETING";
        while (await AnswerAsync(command, writer) && await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            command = line.Split(' ')[0];
            Commands.Add(line);
            if (command == "DATA" && !_script.ContainsKey("DATA"))
            {
                await writer.WriteLineAsync("354 Go on");
                await ReadMailAsync(reader);
                command = "END";
            }
        }
    }

    private async Task ReadMailAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".")
        {
            Mail.Add(line.StartsWith('.') ? line[1..] : line);
        }
    }

    /// <returns>False when the conversation is over.</returns>
    private async Task<bool> AnswerAsync(string command, StreamWriter writer)
    {
        var answer = _script.GetValueOrDefault(command, Usual(command));
        if (!string.IsNullOrEmpty(answer))
        {
            await writer.WriteLineAsync(answer);
        }

        if (command == "QUIT")
        {
            _quit.SetResult();
        }

        return answer is not null && (command != "QUIT" || answer.Length == 0);
    }

    private static string Usual(string command) => command switch
    {
        "GREETING" => "220 loopback ready",
        "QUIT" => "221 Bye",
        _ => "250 Fine",
    };
}
