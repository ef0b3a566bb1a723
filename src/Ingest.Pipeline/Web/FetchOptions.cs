using System.ComponentModel.DataAnnotations;
using System.Net;
using Ingest.Feeds;

namespace Ingest.Pipeline.Web;

/// <summary>How far a fetch goes for a host that is slow, lavish or hostile.</summary>
public sealed class FetchOptions : IValidatableObject
{
    public const string Section = "Fetch";

    /// <summary>From the first request to the last byte, redirects included. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>To one address of a host; a host may have several. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes of a body, both as sent and as expanded. Default 15 MiB.</summary>
    [Range(1024, 256 * 1024 * 1024)]
    public int MaxBody { get; set; } = 15 * 1024 * 1024;

    /// <summary>How many times its size a compressed body may expand to. Default 200.</summary>
    [Range(2, 2000)]
    public int MaxExpansion { get; set; } = 200;

    /// <summary>Redirects followed in one fetch. Default 5.</summary>
    [Range(0, 20)]
    public int MaxRedirects { get; set; } = 5;

    /// <summary>Fetches at one time from one host. Default 2.</summary>
    [Range(1, 64)]
    public int PerHost { get; set; } = 2;

    /// <summary>Fetches without answer within five minutes after which a host is left alone. Default 5.</summary>
    [Range(2, 1000)]
    public int BreakAfter { get; set; } = 5;

    /// <summary>How long a host that does not answer is left alone. Default 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan BreakFor { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>A feed is asked no more often. Default 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan ShortestPoll { get; set; } = PollBounds.Usual.Shortest;

    /// <summary>A feed is asked no less often, whatever its host wishes. Default 24 hours.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan LongestPoll { get; set; } = PollBounds.Usual.Longest;

    /// <summary>Fetch from loopback, private and link-local addresses too. Default false.</summary>
    public bool AllowPrivate { get; set; }

    /// <summary>
    /// Private networks that may be fetched from although others may not, in CIDR notation, semicolons between.
    /// Default none.
    /// </summary>
    public string AllowedNetworks { get; set; } = "";

    /// <summary>Address of a page or mailbox that hosts find in the User-Agent. Default none.</summary>
    [StringLength(200)]
    [RegularExpression("[!-~]*")]
    public string? Contact { get; set; }

    /// <summary>Whether the guard lets a fetch through to this address.</summary>
    public bool Allows(IPAddress address) =>
        AllowPrivate || AddressGuard.IsPublic(address) || Networks().Any(network => network.Contains(address));

    public PollBounds Bounds() => new(ShortestPoll, LongestPoll);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ShortestPoll > LongestPoll)
        {
            yield return new ValidationResult("ShortestPoll is longer than LongestPoll.", [nameof(ShortestPoll)]);
        }

        foreach (var text in Texts().Where(text => !IPNetwork.TryParse(text, out _)))
        {
            yield return new ValidationResult($"{text} is no network in CIDR notation.", [nameof(AllowedNetworks)]);
        }
    }

    private IEnumerable<IPNetwork> Networks() => Texts().Select(text => IPNetwork.Parse(text));

    private string[] Texts() =>
        AllowedNetworks.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
