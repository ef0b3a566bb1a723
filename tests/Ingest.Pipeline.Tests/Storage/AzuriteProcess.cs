using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>An Azurite on free loopback ports with a folder of its own, gone when disposed of.</summary>
internal sealed partial class AzuriteProcess : IAsyncDisposable
{
    public const string Version = "3.35.0";

    private const string PrintScript = "readlink -f \"$(command -v azurite)\"";
    private const int Accounts = 1000;
    private static readonly TimeSpan longestStart = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan longestStop = TimeSpan.FromSeconds(60);
    private static readonly string key = Convert.ToBase64String(new byte[64]);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ingest-azurite-");
    private readonly Dictionary<string, string> origins = [];
    private readonly Process node;
    private Task drained = Task.CompletedTask;

    private AzuriteProcess(string script) => node = new Process
    {
        StartInfo = new ProcessStartInfo("node")
        {
            ArgumentList =
            {
                script, "--blobPort", "0", "--queuePort", "0", "--tablePort", "0", "--location", folder.FullName,
                "--silent", "--skipApiVersionCheck", "--disableTelemetry",
            },
            Environment =
            {
                ["AZURITE_ACCOUNTS"] = string.Join(';', Enumerable.Range(1, Accounts).Select(i => $"{Name(i)}:{key}")),
            },
            RedirectStandardOutput = true,
        },
    };

    public static bool IsNodeInstalled()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        return folders.Any(folder => File.Exists(Path.Combine(folder, "node")))
            && folders.Any(folder => File.Exists(Path.Combine(folder, "npx")));
    }

    /// <summary>The script that npx would run: started by node itself, its process id is the one to stop.</summary>
    /// <returns>Null when npx cannot get it in time.</returns>
    public static async Task<string?> FindScriptAsync(CancellationToken cancellationToken)
    {
        using var npx = new Process
        {
            StartInfo = new ProcessStartInfo("npx")
            {
                ArgumentList = { "--yes", $"--package=azurite@{Version}", "-c", PrintScript },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        npx.Start();
        npx.BeginErrorReadLine();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(longestStart);
        try
        {
            return await ReadScriptAsync(npx, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            npx.Kill(entireProcessTree: true);
            return null;
        }
    }

    /// <exception cref="InvalidOperationException">Azurite ended before it listened.</exception>
    public static async Task<AzuriteProcess> StartAsync(string script, CancellationToken cancellationToken)
    {
        var azurite = new AzuriteProcess(script);
        azurite.node.Start();
        try
        {
            await azurite.ListenAsync(cancellationToken);
            return azurite;
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    /// <param name="account">From 1 on.</param>
    public string ConnectionString(int account) =>
        $"AccountName={Name(account)};AccountKey={key};BlobEndpoint={origins["Blob"]}/{Name(account)};"
        + $"QueueEndpoint={origins["Queue"]}/{Name(account)};TableEndpoint={origins["Table"]}/{Name(account)}";

    public async ValueTask DisposeAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{node.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        using var limit = new CancellationTokenSource(longestStop);
        await node.WaitForExitAsync(limit.Token);
        await drained;
        node.Dispose();
        folder.Delete(recursive: true);
    }

    private static async Task<string?> ReadScriptAsync(Process npx, CancellationToken cancellationToken)
    {
        var output = await npx.StandardOutput.ReadToEndAsync(cancellationToken);
        await npx.WaitForExitAsync(cancellationToken);
        var script = output.Trim();
        return npx.ExitCode == 0 && File.Exists(script) ? script : null;
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(longestStart);
        while (origins.Count < 3)
        {
            Note(await node.StandardOutput.ReadLineAsync(limit.Token));
        }

        drained = node.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
    }

    private void Note(string? line)
    {
        if (line is null)
        {
            throw new InvalidOperationException("Azurite ended before it listened.");
        }

        if (ListeningLine().Match(line) is { Success: true } match)
        {
            origins[match.Groups["service"].Value] = match.Groups["origin"].Value;
        }
    }

    private static string Name(int account) => $"test{account}";

    [GeneratedRegex("^Azurite (?<service>Blob|Queue|Table) service is successfully listening at (?<origin>http:.+)$")]
    private static partial Regex ListeningLine();
}
