namespace Ingest.Feeds;

/// <summary>A link of a feed or entry to something that goes with it: its page, itself, a hub, a next page.</summary>
/// <param name="Address">Absolute. Null where the link names none that can be resolved.</param>
/// <param name="Relation">In lower case; alternate where the document does not say.</param>
/// <param name="Length">In bytes. Null where absent or not a number.</param>
public readonly record struct FeedLink(Uri? Address, string Relation, string? Type, string? Title, long? Length);
