using Ingest.Analyses.Quantities;
using Ingest.Articles;
using Ingest.Meetings;
using Ingest.Stories;

namespace Ingest.Analyses;

/// <summary>What the analyzer found in one revision; all that tracking needs, so that no text is read again.</summary>
public sealed record Analysis
{
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    public required ArticleHead Article { get; init; }

    /// <summary>Name and version of the analyzer: a revision analysed by the same one is not analysed again.</summary>
    public required string Analyzer { get; init; }

    /// <summary>
    /// True for a text in another language than English: only names that the catalogue knows were looked for.
    /// </summary>
    public bool NamesOnly { get; init; }

    /// <summary>
    /// True where titles and bodies are written as only machine paraphrase writes them; their names are restored, quotes are not.
    /// </summary>
    public bool IsSpun { get; init; }

    /// <summary>True where the article goes on behind what was read (<see cref="Analyzer.LongestText"/>).</summary>
    public bool IsCut { get; init; }

    /// <summary>Captions, repeats and lines of the outlet, in text order, not overlapping; all else is title and body.</summary>
    public EquatableArray<MarkedPart> Parts { get; init; } = [];

    /// <summary>In text order, not overlapping.</summary>
    public EquatableArray<Mention> Mentions { get; init; } = [];

    /// <summary>Most mentioned first, ties in order of first mention.</summary>
    public EquatableArray<Entity> Entities { get; init; } = [];

    /// <summary>Best first.</summary>
    public EquatableArray<KeyPhrase> KeyPhrases { get; init; } = [];

    /// <summary>In text order.</summary>
    public EquatableArray<DateExpression> Dates { get; init; } = [];

    /// <summary>In text order, not overlapping; none lies in a name, and but for ages none in a date.</summary>
    public EquatableArray<Quantity> Quantities { get; init; } = [];

    /// <summary>In text order; the ordinal of a claim is its place here.</summary>
    public EquatableArray<Claim> Claims { get; init; } = [];

    public required CopySignature Signature { get; init; }
}
