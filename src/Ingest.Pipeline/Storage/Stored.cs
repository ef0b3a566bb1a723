namespace Ingest.Pipeline.Storage;

/// <summary>A record as read, with the ETag that a conditional write needs.</summary>
public sealed record Stored<T>(T Record, string ETag);
