namespace Ingest.Feeds.Markup;

/// <summary>A piece of a document: text or an element.</summary>
internal abstract class MarkupNode
{
    public MarkupNode? Next { get; set; }
}

/// <summary>Character data, references decoded.</summary>
internal sealed class MarkupText(string value) : MarkupNode
{
    public string Value { get; } = value;
}

/// <summary>
/// A name and value on a start tag. Names are in lower case, and keep their prefix where it is none we read.
/// </summary>
internal readonly record struct MarkupAttribute(Space Space, string Name, string Value);
