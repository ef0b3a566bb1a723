namespace Ingest.Benchmarks.News;

/// <summary>What an outlet publishes under one address.</summary>
/// <param name="Paragraphs">Plain text.</param>
public sealed record NewsItem(
    Uri Address,
    string Title,
    EquatableArray<string> Paragraphs,
    DateTimeOffset PublishedAt)
{
    /// <summary>The item after its outlet went over it: same address, other title, one paragraph more.</summary>
    public NewsItem Revised() => this with
    {
        Title = $"UPDATE: {Title}",
        Paragraphs = [.. Paragraphs, "This report was completed after further officials had spoken to reporters."],
    };
}
