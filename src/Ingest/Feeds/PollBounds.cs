namespace Ingest.Feeds;

/// <summary>Between which a feed's next poll lies, whatever its own pace and its host's wishes.</summary>
public sealed record PollBounds(TimeSpan Shortest, TimeSpan Longest)
{
    /// <summary>5 minutes to 24 hours.</summary>
    public static PollBounds Usual { get; } = new(TimeSpan.FromMinutes(5), TimeSpan.FromHours(24));
}
