namespace Azure.AI.TextAnalytics;

/// <summary>The names of one text, or why there are none.</summary>
public class RecognizeEntitiesResult : TextAnalyticsResult
{
    private readonly CategorizedEntityCollection? _entities;

    internal RecognizeEntitiesResult(string id, CategorizedEntityCollection entities)
        : base(id, error: null) => _entities = entities;

    internal RecognizeEntitiesResult(string id, TextAnalyticsError error)
        : base(id, error)
    {
    }

    public CategorizedEntityCollection Entities => Found(_entities);
}
