namespace Ingest.Feeds.Markup;

/// <summary>The name of a tag or attribute, in lower case.</summary>
internal sealed class MarkupName
{
    public MarkupName(string full)
    {
        var colon = full.IndexOf(':', StringComparison.Ordinal);
        Full = full;
        Prefix = colon <= 0 ? "" : full[..colon];
        Local = colon < 0 ? full : full[(colon + 1)..];
        IsDeclaration = Prefix == "xmlns" || full == "xmlns";
    }

    /// <summary>With its prefix.</summary>
    public string Full { get; }

    /// <summary>Empty where there is none.</summary>
    public string Prefix { get; }

    public string Local { get; }

    /// <summary>Whether an attribute of this name declares a namespace.</summary>
    public bool IsDeclaration { get; }
}
