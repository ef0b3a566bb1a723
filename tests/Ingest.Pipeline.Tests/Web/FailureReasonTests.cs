using System.Net.Sockets;
using System.Security.Authentication;
using Ingest.Pipeline.Web;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Xunit;

namespace Ingest.Pipeline.Tests.Web;

public sealed class FailureReasonTests
{
    private static readonly Uri Address = new("https://news.example/feed");

    [Theory]
    [InlineData(SocketError.HostNotFound, "The host name news.example could not be found.")]
    [InlineData(SocketError.TryAgain, "The name server gave no answer about news.example.")]
    [InlineData(SocketError.ConnectionRefused, "The connection was refused.")]
    [InlineData(SocketError.TimedOut, "news.example could not be reached in time.")]
    [InlineData(SocketError.ConnectionReset, "The host broke the connection off.")]
    [InlineData(SocketError.NetworkUnreachable, "There is no way through the network to news.example.")]
    [InlineData(SocketError.TooManyOpenSockets, "The connection failed (TooManyOpenSockets).")]
    public void A_failed_connection_is_told_in_one_sentence_wherever_it_is_wrapped(SocketError error, string reason)
    {
        var socket = new SocketException((int)error);
        var connecting = new HttpRequestException(HttpRequestError.ConnectionError, null, socket);
        var sending = new HttpRequestException(null, new IOException(null, socket));
        var reading = new IOException(null, socket);

        Assert.All<Exception>(
            [connecting, sending, reading],
            exception => Assert.Equal(reason, FailureReason.Find(exception, Address)));
    }

    [Fact]
    public void A_bad_certificate_is_told_from_a_failed_handshake()
    {
        var certificate = Secure(new AuthenticationException());
        var handshake = Secure(new AuthenticationException(null, new InvalidOperationException()));
        var ended = Secure(new IOException());

        Assert.Equal("The TLS certificate is not valid.", FailureReason.Find(certificate, Address));
        Assert.Equal("No secure connection could be agreed on.", FailureReason.Find(handshake, Address));
        Assert.Equal("No secure connection could be agreed on.", FailureReason.Find(ended, Address));
    }

    [Fact]
    public void What_the_manners_end_has_a_reason_too()
    {
        var timeout = new TimeoutRejectedException(TimeSpan.FromSeconds(30));

        Assert.Equal("No answer within 30 s.", FailureReason.Find(timeout, Address));
        Assert.NotNull(FailureReason.Find(new BrokenCircuitException(), Address));
        Assert.NotNull(FailureReason.Find(new InvalidDataException(), Address));
    }

    [Fact]
    public void A_bug_and_a_cancellation_are_no_failures_of_a_host()
    {
        Assert.Null(FailureReason.Find(new InvalidOperationException(), Address));
        Assert.Null(FailureReason.Find(new OperationCanceledException(), Address));
    }

    private static HttpRequestException Secure(Exception inner) =>
        new(HttpRequestError.SecureConnectionError, null, inner);
}
