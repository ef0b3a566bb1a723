using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Ingest.Feeds;
using Ingest.Pipeline.Web;
using Xunit;

namespace Ingest.Pipeline.Tests.Web;

public sealed class HostileOriginTests
{
    private static readonly FetchOptions Small = new() { AllowPrivate = true, MaxBody = 256 * 1024 };

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("raw deflate")]
    public async Task A_packed_document_is_unpacked(string coding)
    {
        var packed = Pack(coding, Encoding.UTF8.GetBytes("<rss>packed</rss>"));
        await using var origin = new Origin(exchange =>
            exchange.AnswerAsync("200 OK", packed, $"Content-Encoding: {coding.Split(' ')[^1]}"));
        using var fetching = new Fetching();

        Assert.Equal("<rss>packed</rss>", await BodyAsync(fetching, origin));
    }

    [Fact]
    public async Task Gzip_that_is_not_announced_is_unpacked_and_announced_gzip_that_is_none_is_taken_as_it_is()
    {
        await using var origin = new Origin(exchange => exchange.Path == "/unannounced"
            ? exchange.AnswerAsync("200 OK", Pack("gzip", Encoding.UTF8.GetBytes("<rss/>")))
            : exchange.AnswerAsync("200 OK", "<rss/>", "Content-Encoding: gzip"));
        using var fetching = new Fetching();

        Assert.Equal("<rss/>", await BodyAsync(fetching, origin, "/unannounced"));
        Assert.Equal("<rss/>", await BodyAsync(fetching, origin, "/unpacked"));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_bomb_is_not_unpacked_beyond_its_limit(string coding)
    {
        var bomb = Pack(coding, new byte[20 * 1024 * 1024]);
        await using var origin = new Origin(exchange =>
            exchange.AnswerAsync("200 OK", bomb, $"Content-Encoding: {coding}"));
        using var fetching = new Fetching();

        var reason = await fetching.ReasonAsync(origin.At("/"));

        Assert.Equal("The answer expands to more than 200 times its size.", reason);
    }

    [Fact]
    public async Task Damaged_compression_is_a_failure()
    {
        var damaged = Pack("gzip", Encoding.UTF8.GetBytes("<rss>packed</rss>"));
        damaged.AsSpan(10).Fill(0xff);
        await using var origin = new Origin(exchange =>
            exchange.AnswerAsync("200 OK", damaged, "Content-Encoding: gzip"));
        using var fetching = new Fetching();

        Assert.Equal("The answer's compression is damaged.", await fetching.ReasonAsync(origin.At("/")));
    }

    [Fact]
    public async Task An_endless_body_is_read_no_further_than_its_limit()
    {
        await using var origin = new Origin(async exchange =>
        {
            await exchange.HeadAsync("200 OK");
            while (true)
            {
                await exchange.Line.WriteAsync(new byte[8192], exchange.Closing);
            }
        });
        using var fetching = new Fetching(Small);

        Assert.Equal("The answer is larger than 0.25 MiB.", await fetching.ReasonAsync(origin.At("/")));
    }

    [Fact]
    public async Task A_body_announced_too_large_is_not_read()
    {
        await using var origin = new Origin(exchange => exchange.HeadAsync("200 OK", "Content-Length: 99999999999"));
        using var fetching = new Fetching(Small);

        Assert.Equal("The answer is larger than 0.25 MiB.", await fetching.ReasonAsync(origin.At("/")));
    }

    [Fact]
    public async Task A_body_shorter_than_announced_is_a_failure()
    {
        await using var origin = new Origin(async exchange =>
        {
            await exchange.HeadAsync("200 OK", "Content-Length: 100");
            await exchange.Line.WriteAsync("<rss>"u8.ToArray(), exchange.Closing);
        });
        using var fetching = new Fetching();

        Assert.Equal("The answer broke off before its end.", await fetching.ReasonAsync(origin.At("/")));
    }

    [Fact]
    public async Task A_body_longer_than_announced_ends_where_it_was_announced_to()
    {
        await using var origin = new Origin(async exchange =>
        {
            await exchange.HeadAsync("200 OK", "Content-Length: 6");
            await exchange.Line.WriteAsync("<rss/><more/>"u8.ToArray(), exchange.Closing);
        });
        using var fetching = new Fetching();

        Assert.Equal("<rss/>", await BodyAsync(fetching, origin));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_host_that_never_finishes_is_given_up_after_the_time_out(bool withHead)
    {
        var asked = new TaskCompletionSource();
        await using var origin = new Origin(async exchange =>
        {
            await (withHead ? exchange.HeadAsync("200 OK") : Task.CompletedTask);
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, exchange.Closing);
        });
        using var fetching = new Fetching();

        var outcome = fetching.ReasonAsync(origin.At("/"));
        await asked.Task;
        fetching.Time.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal("No answer within 30 s.", await outcome);
    }

    [Fact]
    public async Task The_callers_cancellation_is_no_failure_of_the_host()
    {
        using var cancelling = new CancellationTokenSource();
        await using var origin = new Origin(async exchange =>
        {
            await cancelling.CancelAsync();
            await Task.Delay(Timeout.Infinite, exchange.Closing);
        });
        using var fetching = new Fetching();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => fetching.FetchUntilAsync(origin.At("/"), cancelling.Token));
    }

    [Theory]
    [InlineData("not HTTP at all\r\n\r\n", "The answer is not as HTTP demands.")]
    [InlineData("", "The answer broke off before its end.")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "The answer is not as HTTP demands.")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n<", "The answer broke off before its end.")]
    public async Task A_host_that_speaks_no_HTTP_is_a_failure(string answer, string reason)
    {
        await using var origin = new Origin(async exchange =>
            await exchange.Line.WriteAsync(Encoding.ASCII.GetBytes(answer), exchange.Closing));
        using var fetching = new Fetching();

        Assert.Equal(reason, await fetching.ReasonAsync(origin.At("/")));
    }

    [Fact]
    public async Task A_flood_of_headers_is_a_failure()
    {
        await using var origin = new Origin(exchange =>
            exchange.AnswerAsync("200 OK", "<rss/>", $"X-Flood: {new string('x', 100_000)}"));
        using var fetching = new Fetching();

        Assert.Equal("The headers of the answer are too long.", await fetching.ReasonAsync(origin.At("/")));
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_a_failure()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(Fetching.Now.AddYears(-1), Fetching.Now.AddYears(20));
        await using var origin = new Origin(exchange => exchange.AnswerAsync("200 OK", "<rss/>"), certificate);
        using var fetching = new Fetching();

        var address = new UriBuilder(origin.At("/")) { Scheme = "https" }.Uri;

        Assert.Equal("The TLS certificate is not valid.", await fetching.ReasonAsync(address));
    }

    private static async Task<string> BodyAsync(Fetching fetching, Origin origin, string path = "/")
    {
        var outcome = Assert.IsType<FetchOutcome.Modified>(await fetching.FetchAsync(origin.At(path)));
        return Encoding.UTF8.GetString(outcome.Body.Span);
    }

    private static byte[] Pack(string coding, byte[] bytes)
    {
        var packed = new MemoryStream();
        using (Stream packing = coding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Optimal),
            "deflate" => new ZLibStream(packed, CompressionLevel.Optimal),
            "br" => new BrotliStream(packed, CompressionLevel.Optimal),
            _ => new DeflateStream(packed, CompressionLevel.Optimal),
        })
        {
            packing.Write(bytes);
        }

        return packed.ToArray();
    }
}
