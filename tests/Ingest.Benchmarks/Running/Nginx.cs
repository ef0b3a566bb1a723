using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Ingest.Benchmarks.News;

namespace Ingest.Benchmarks.Running;

/// <summary>Serves feeds from files by nginx, each on a loopback address of its own.</summary>
public sealed class Nginx : IAsyncDisposable
{
    private const string Program = "/usr/sbin/nginx";

    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(20);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ingest-nginx-");
    private readonly int port;
    private Process? process;

    private Nginx(int port) => this.port = port;

    /// <exception cref="InvalidOperationException">nginx is not installed, or does not start.</exception>
    public static async Task<Nginx> StartAsync(IReadOnlyList<NewsFeed> feeds, CancellationToken cancellationToken)
    {
        if (!File.Exists(Program))
        {
            throw new InvalidOperationException($"{Program} is missing: install nginx (Debian: nginx-light).");
        }

        var server = new Nginx(FeedList.FreePort(feeds[0].Host));
        await server.WriteFilesAsync(feeds, cancellationToken);
        server.process = Process.Start(Program, ["-p", server.folder.FullName, "-c", "nginx.conf", "-e", "errors.log"]);
        await server.WaitAsync(feeds[^1].Host, cancellationToken);
        return server;
    }

    public string Opml(IEnumerable<NewsFeed> feeds) => FeedList.Opml(feeds, port);

    public IEnumerable<Uri> Addresses(IEnumerable<NewsFeed> feeds) => feeds.Select(feed => FeedList.Address(feed, port));

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        folder.Delete(recursive: true);
    }

    private async Task WriteFilesAsync(IReadOnlyList<NewsFeed> feeds, CancellationToken cancellationToken)
    {
        var types = new StringBuilder();
        var listens = new StringBuilder();
        foreach (var feed in feeds)
        {
            var home = folder.CreateSubdirectory(Path.Combine("feeds", $"{feed.Host}"));
            await File.WriteAllBytesAsync(Path.Combine(home.FullName, "feed"), FeedText.Write(feed), cancellationToken);
            listens.Append("listen ").Append(feed.Host).Append(':').Append(port).AppendLine(";");
            types.Append(feed.Host).Append(" \"").Append(FeedText.ContentType(feed.Form)).AppendLine("\";");
        }

        var settings =
            $$"""
            user root;
            daemon off;
            pid nginx.pid;
            worker_processes 1;
            worker_rlimit_nofile 30000;
            events { worker_connections 20000; }
            http {
              access_log off;
              map_hash_max_size 65536;
              map_hash_bucket_size 256;
              client_body_temp_path .;
              proxy_temp_path .;
              fastcgi_temp_path .;
              uwsgi_temp_path .;
              scgi_temp_path .;
              map $server_addr $feed_type {
                {{types}}
              }
              server {
                {{listens}}
                root feeds/$server_addr;
                types { }
                default_type "";
                add_header Content-Type $feed_type;
              }
            }
            """;
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "nginx.conf"), settings, cancellationToken);
    }

    private async Task WaitAsync(IPAddress host, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await AnswersAsync(host, cancellationToken))
        {
            if (process!.HasExited || Stopwatch.GetElapsedTime(began) > LongestStart)
            {
                throw new InvalidOperationException("nginx did not start: its words are above.");
            }

            await Task.Delay(50, cancellationToken);
        }
    }

    private async Task<bool> AnswersAsync(IPAddress host, CancellationToken cancellationToken)
    {
        using var probe = new TcpClient();
        try
        {
            await probe.ConnectAsync(host, port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
