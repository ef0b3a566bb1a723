namespace Ingest.Feeds;

/// <summary>A list of feeds as another reader wrote it, in document order.</summary>
public sealed record OpmlDocument(EquatableArray<OpmlOutline> Outlines, EquatableArray<ParseWarning> Warnings);

/// <summary>One feed of a list.</summary>
/// <param name="Folder">Levels separated by a slash. Null at the top.</param>
public sealed record OpmlOutline(Uri Address, string? Title, string? Folder);
