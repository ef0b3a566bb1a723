namespace Ingest.Articles;

/// <summary>One revision of an article: an entry made ours, with canonical address and clean text.</summary>
public sealed record Article
{
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    public required ArticleHead Head { get; init; }

    /// <summary>Plain text, paragraphs separated by one line feed; empty where the entry carried none.</summary>
    public required string Text { get; init; }

    /// <summary>What of the text the source's markup names as captions, in its order; empty where it names none.</summary>
    public EquatableArray<TextSpan> Captions { get; init; } = [];

    /// <summary>True where the source's text goes on behind <see cref="FeedArticles.MaxText"/>.</summary>
    public bool IsCut { get; init; }

    /// <summary>What is analysed, and what all offsets count in: the title, an empty line, the text.</summary>
    public string AnalyzedText() => Head.Title + TitleEnd + Text;

    /// <summary>Stands between title and text in <see cref="AnalyzedText"/>.</summary>
    public const string TitleEnd = "\n\n";
}
