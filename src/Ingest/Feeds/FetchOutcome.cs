namespace Ingest.Feeds;

/// <summary>What asking a feed's address came to.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>200 with a body.</summary>
    /// <param name="Body">Decompressed.</param>
    /// <param name="Address">Where the body came from, after redirects: the base of relative addresses in it.</param>
    /// <param name="MaxAge">How long the host calls the answer fresh. Null where it does not say.</param>
    /// <param name="MovedTo">Set when every redirect on the way was permanent (301, 308).</param>
    public sealed record Modified(
        ReadOnlyMemory<byte> Body,
        Uri Address,
        string? ContentType,
        string? ETag,
        string? LastModified,
        TimeSpan? MaxAge,
        Uri? MovedTo) : FetchOutcome;

    /// <summary>304.</summary>
    /// <param name="MaxAge">How long the host calls the answer fresh. Null where it does not say.</param>
    /// <param name="MovedTo">Set when every redirect on the way was permanent (301, 308).</param>
    public sealed record NotModified(TimeSpan? MaxAge, Uri? MovedTo) : FetchOutcome;

    /// <summary>410.</summary>
    public sealed record Gone : FetchOutcome;

    /// <summary>401, 403, 429, 503 and the like: the host asks us to stay away.</summary>
    /// <param name="RetryAfter">As the host asks, counted from the answer. Null where it does not say.</param>
    public sealed record Refused(int StatusCode, TimeSpan? RetryAfter) : FetchOutcome;

    /// <summary>Not asked: the host told another of its feeds to stay away for so long.</summary>
    public sealed record Postponed(TimeSpan Wait) : FetchOutcome;

    /// <summary>No usable answer.</summary>
    /// <param name="Reason">One sentence for the operator.</param>
    public sealed record Failed(string Reason) : FetchOutcome
    {
        /// <summary>Of the answer. Null where there was none, or it was a feed's that could not be taken.</summary>
        public int? StatusCode { get; init; }
    }
}
