using System.Collections.ObjectModel;

namespace Azure.AI.TextAnalytics;

/// <summary>The names of a text.</summary>
public class CategorizedEntityCollection : ReadOnlyCollection<CategorizedEntity>
{
    internal CategorizedEntityCollection(IList<CategorizedEntity> entities)
        : base(entities)
    {
    }
}
