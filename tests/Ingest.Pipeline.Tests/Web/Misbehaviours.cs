using System.IO.Compression;
using System.Text;
using Ingest.Feeds;
using Microsoft.Extensions.Time.Testing;

namespace Ingest.Pipeline.Tests.Web;

/// <summary>What hosts do to those who ask them for a feed, each by a name and with the state it leaves a feed in.</summary>
internal static class Misbehaviours
{
    private const string Item = "<item><title>Gespräche in Zürich</title><link>https://a.example/1</link></item>";
    private const string Rss = $"<rss><channel><title>World</title>{Item}</channel></rss>";
    private const string Page = "<!doctype html><html><head><title>Log in</title></head><body><p>Log in</body></html>";

    public static IReadOnlyDictionary<string, Misbehaviour> All { get; } = new Misbehaviour[]
    {
        new("never answers", FeedHealth.Broken, (exchange, clock) => Stall(exchange, clock)),
        new("sends a head and no body", FeedHealth.Broken, async (exchange, clock) =>
        {
            await exchange.HeadAsync("200 OK");
            await Stall(exchange, clock);
        }),
        new("drips a byte at a time", FeedHealth.Broken, DripAsync),
        new("never stops", FeedHealth.Broken, EndlessAsync),
        new("announces more than it sends", FeedHealth.Broken, (exchange, _) =>
            RawAsync(exchange, $"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n{Rss}")),
        new("announces less than it sends", FeedHealth.Well, (exchange, _) =>
            RawAsync(exchange, $"HTTP/1.1 200 OK\r\nContent-Length: {Encoding.UTF8.GetByteCount(Rss) - 9}\r\n\r\n{Rss}")),
        new("announces a terabyte", FeedHealth.Broken, (exchange, _) =>
            exchange.HeadAsync("200 OK", "Content-Length: 1099511627776")),
        new("calls plain text gzip", FeedHealth.Well, Answers(Rss, "Content-Encoding: gzip")),
        new("packs without saying so", FeedHealth.Well, (exchange, _) => exchange.AnswerAsync("200 OK", Gzip(Rss))),
        new("names a coding nobody knows", FeedHealth.Well, Answers(Rss, "Content-Encoding: x-nonsense")),
        new("sends damaged gzip", FeedHealth.Broken, (exchange, _) =>
            exchange.AnswerAsync("200 OK", [.. Gzip(Rss)[..12], 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], "Content-Encoding: gzip")),
        new("sends a gzip bomb", FeedHealth.Broken, (exchange, _) =>
            exchange.AnswerAsync("200 OK", Gzip(new string(' ', 30_000_000)), "Content-Encoding: gzip")),
        new("redirects in a circle", FeedHealth.Broken, (exchange, _) =>
            exchange.HeadAsync("302 Found", $"Location: {(exchange.Path == "/feed" ? "/other" : "/feed")}")),
        new("redirects without end", FeedHealth.Broken, (exchange, _) =>
            exchange.HeadAsync("302 Found", $"Location: {exchange.Path}x")),
        new("redirects to a private address", FeedHealth.Broken, Redirects("http://10.0.0.1/feed")),
        new("redirects to the metadata of a cloud", FeedHealth.Broken, Redirects("http://169.254.169.254/latest/")),
        new("redirects to a file", FeedHealth.Broken, Redirects("file:///etc/passwd")),
        new("redirects to nowhere", FeedHealth.Broken, (exchange, _) => exchange.HeadAsync("302 Found")),
        new("redirects to a login page", FeedHealth.Broken, (exchange, _) => exchange.Path == "/feed"
            ? exchange.HeadAsync("302 Found", "Location: /login")
            : exchange.AnswerAsync("200 OK", Page)),
        new("moves for good", FeedHealth.Moved, (exchange, _) => exchange.Path == "/feed"
            ? exchange.HeadAsync("301 Moved Permanently", "Location: /new")
            : exchange.AnswerAsync("200 OK", Rss)),
        new("answers 304 to a question that was not asked", FeedHealth.Broken, Status("304 Not Modified")),
        new("answers 410", FeedHealth.Gone, Status("410 Gone")),
        new("answers 404", FeedHealth.Broken, Status("404 Not Found")),
        new("wants a login", FeedHealth.Blocked, Status("401 Unauthorized")),
        new("forbids", FeedHealth.Blocked, Status("403 Forbidden")),
        new("wants to be left alone", FeedHealth.Blocked, Status("429 Too Many Requests", "Retry-After: 60")),
        new("has no time", FeedHealth.Blocked, Status("503 Service Unavailable", "Retry-After: nonsense")),
        new("falls over", FeedHealth.Broken, Status("500 Internal Server Error")),
        new("answers with nothing to say", FeedHealth.Broken, Status("204 No Content")),
        new("sends an empty body", FeedHealth.Broken, Answers("")),
        new("sends a page", FeedHealth.Broken, Answers(Page, "Content-Type: application/rss+xml")),
        new("sends an error in JSON", FeedHealth.Broken, Answers("{\"error\":\"not found\"}")),
        new("sends a feed as a picture", FeedHealth.Well, Answers(Rss, "Content-Type: image/png")),
        new("names a wrong charset", FeedHealth.Well, Answers(Rss, "Content-Type: text/xml; charset=utf-16")),
        new("sends a feed without entries", FeedHealth.Empty, Answers("<rss><channel><title>World</title></channel></rss>")),
        new("sends a warning before the feed", FeedHealth.Well, Answers("<br />\n<b>Warning</b>: line 3<br />\n" + Rss)),
        new("ends inside an item", FeedHealth.Well, Answers(Rss[..^25])),
        new("parts a character between two chunks", FeedHealth.Well, PartedAsync),
        new("sends a chunk of no size", FeedHealth.Broken, (exchange, _) =>
            RawAsync(exchange, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")),
        new("speaks no HTTP", FeedHealth.Broken, (exchange, _) => RawAsync(exchange, "220 mail.example ESMTP\r\n")),
        new("hangs up", FeedHealth.Broken, (_, _) => Task.CompletedTask),
        new("breaks every connection off", FeedHealth.Broken, (exchange, _) =>
        {
            exchange.Reset();
            return Task.CompletedTask;
        }),
        new("floods with headers", FeedHealth.Broken, Status("200 OK", $"X-Flood: {new string('x', 100_000)}")),
    }.ToDictionary(misbehaviour => misbehaviour.Name, StringComparer.Ordinal);

    private static Func<Exchange, FakeTimeProvider, Task> Answers(string body, params string[] headers) =>
        (exchange, _) => exchange.AnswerAsync("200 OK", body, headers);

    private static Func<Exchange, FakeTimeProvider, Task> Status(string status, params string[] headers) =>
        (exchange, _) => exchange.HeadAsync(status, headers);

    private static Func<Exchange, FakeTimeProvider, Task> Redirects(string address) =>
        Status("302 Found", $"Location: {address}");

    private static Task Stall(Exchange exchange, FakeTimeProvider clock)
    {
        clock.Advance(TimeSpan.FromMinutes(1));
        return Task.Delay(Timeout.Infinite, exchange.Closing);
    }

    private static async Task DripAsync(Exchange exchange, FakeTimeProvider clock)
    {
        await exchange.HeadAsync("200 OK", "Content-Length: 1000");
        while (true)
        {
            await exchange.Line.WriteAsync("<"u8.ToArray(), exchange.Closing);
            clock.Advance(TimeSpan.FromSeconds(5));
        }
    }

    private static async Task EndlessAsync(Exchange exchange, FakeTimeProvider clock)
    {
        await exchange.HeadAsync("200 OK");
        while (true)
        {
            await exchange.Line.WriteAsync(new byte[65536], exchange.Closing);
        }
    }

    private static async Task PartedAsync(Exchange exchange, FakeTimeProvider clock)
    {
        var bytes = Encoding.UTF8.GetBytes(Rss);
        var at = Array.IndexOf(bytes, (byte)0xC3) + 1;
        await exchange.HeadAsync("200 OK", "Transfer-Encoding: chunked");
        await ChunkAsync(exchange, bytes[..at]);
        await ChunkAsync(exchange, bytes[at..]);
        await ChunkAsync(exchange, []);
    }

    private static async Task ChunkAsync(Exchange exchange, byte[] bytes)
    {
        await exchange.Line.WriteAsync(Encoding.ASCII.GetBytes($"{bytes.Length:x}\r\n"), exchange.Closing);
        await exchange.Line.WriteAsync((byte[])[.. bytes, .. "\r\n"u8], exchange.Closing);
        await exchange.Line.FlushAsync(exchange.Closing);
    }

    private static Task RawAsync(Exchange exchange, string answer) =>
        exchange.Line.WriteAsync(Encoding.UTF8.GetBytes(answer), exchange.Closing).AsTask();

    private static byte[] Gzip(string text)
    {
        var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionLevel.Fastest))
        {
            packing.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}

/// <summary>One way to misbehave.</summary>
internal sealed record Misbehaviour(string Name, FeedHealth LeavesFeed, Func<Exchange, FakeTimeProvider, Task> Script);
