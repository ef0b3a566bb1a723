namespace Ingest.Benchmarks.News;

/// <summary>What is wrong with a feed that is otherwise complete: all its entries can be read.</summary>
public enum FeedFault
{
    None,
    BareAmpersands,
    UnclosedTitles,
    ControlCharacters,
    UnknownReferences,

    /// <summary>Windows-1252 that is declared as UTF-8.</summary>
    WrongEncoding,

    JunkBefore,

    /// <summary>The last end tags are missing.</summary>
    CutOff,
}
