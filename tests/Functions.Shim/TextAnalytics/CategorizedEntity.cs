namespace Azure.AI.TextAnalytics;

/// <summary>A name that was found in a text, its offset in UTF-16 code units.</summary>
public readonly struct CategorizedEntity
{
    internal CategorizedEntity(
        string text,
        EntityCategory category,
        string? subCategory,
        double confidenceScore,
        int offset,
        int length)
    {
        Text = text;
        Category = category;
        SubCategory = subCategory;
        ConfidenceScore = confidenceScore;
        Offset = offset;
        Length = length;
    }

    public string Text { get; }

    public EntityCategory Category { get; }

    public string? SubCategory { get; }

    public double ConfidenceScore { get; }

    public int Offset { get; }

    public int Length { get; }
}
