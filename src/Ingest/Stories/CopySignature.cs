namespace Ingest.Stories;

public sealed record CopySignature(EquatableArray<ulong> Words, int Length)
{
    public IEnumerable<string> Bands() => [.. Words.Select(w => $"{w}")];
}

public static class StoryClusterer
{
    public static bool IsCopy(CopySignature a, CopySignature b) => a == b;
}
