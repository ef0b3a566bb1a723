namespace Ingest.Stories;

/// <summary>What re-wording leaves alone in a text, small enough to compare with thousands of others.</summary>
/// <param name="Words">64-bit minimum hashes over the word shingles of title and text; as many as bands times rows.</param>
/// <param name="Length">Words in title and text.</param>
public sealed record CopySignature(EquatableArray<ulong> Words, int Length);
