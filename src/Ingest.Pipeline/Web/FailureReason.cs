using System.Net.Sockets;
using System.Security.Authentication;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Ingest.Pipeline.Web;

/// <summary>Says in one sentence for the operator why a fetch brought nothing.</summary>
public static class FailureReason
{
    /// <summary>Null for exceptions that are not the host's doing: a bug, or the caller's cancellation.</summary>
    public static string? Find(Exception exception, Uri address) => exception switch
    {
        TimeoutRejectedException timeout => NoAnswerWithin(timeout.Timeout),
        BrokenCircuitException => $"{address.Host} did not answer several times and is left alone for a while.",
        HttpRequestException { InnerException: AddressRefusedException } =>
            $"{address.Host} has a private address, which is not allowed.",
        HttpRequestException { InnerException: SocketException socket } => OfSocket(socket.SocketErrorCode, address),
        HttpRequestException { InnerException: IOException { InnerException: SocketException socket } } =>
            OfSocket(socket.SocketErrorCode, address),
        HttpRequestException http => OfHttp(http.HttpRequestError, http.InnerException, address),
        HttpIOException http => OfHttp(http.HttpRequestError, http.InnerException, address),
        IOException { InnerException: SocketException socket } => OfSocket(socket.SocketErrorCode, address),
        IOException => BrokenOff,
        InvalidDataException => "The answer's compression is damaged.",
        _ => null,
    };

    public static string NoAnswerWithin(TimeSpan timeout) => $"No answer within {timeout.TotalSeconds:0.#} s.";

    private const string BrokenOff = "The answer broke off before its end.";

    private static string OfSocket(SocketError error, Uri address) => error switch
    {
        SocketError.HostNotFound or SocketError.NoData => NotFound(address),
        SocketError.TryAgain or SocketError.NoRecovery => $"The name server gave no answer about {address.Host}.",
        SocketError.ConnectionRefused => "The connection was refused.",
        SocketError.TimedOut => $"{address.Host} could not be reached in time.",
        SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown =>
            "The host broke the connection off.",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.NetworkDown
            or SocketError.HostDown or SocketError.AddressNotAvailable =>
            $"There is no way through the network to {address.Host}.",
        _ => $"The connection failed ({error}).",
    };

    private static string OfHttp(HttpRequestError error, Exception? inner, Uri address) => error switch
    {
        HttpRequestError.NameResolutionError => NotFound(address),
        // A handshake that fails otherwise has the failure inside its AuthenticationException.
        HttpRequestError.SecureConnectionError
            when inner is AuthenticationException { InnerException: null } =>
            "The TLS certificate is not valid.",
        HttpRequestError.SecureConnectionError => "No secure connection could be agreed on.",
        HttpRequestError.ResponseEnded => BrokenOff,
        HttpRequestError.ConfigurationLimitExceeded => "The headers of the answer are too long.",
        HttpRequestError.HttpProtocolError or HttpRequestError.InvalidResponse =>
            "The answer is not as HTTP demands.",
        _ => $"The request failed ({error}).",
    };

    private static string NotFound(Uri address) => $"The host name {address.Host} could not be found.";
}
