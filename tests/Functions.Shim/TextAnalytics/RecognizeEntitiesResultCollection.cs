using System.Collections.ObjectModel;

namespace Azure.AI.TextAnalytics;

/// <summary>What came of the texts of a request, in its order.</summary>
public class RecognizeEntitiesResultCollection : ReadOnlyCollection<RecognizeEntitiesResult>
{
    internal RecognizeEntitiesResultCollection(IList<RecognizeEntitiesResult> list)
        : base(list)
    {
    }
}
