using System.Collections.ObjectModel;

namespace Azure.AI.TextAnalytics;

/// <summary>What came of the texts of a request, in its order.</summary>
public class ExtractKeyPhrasesResultCollection : ReadOnlyCollection<ExtractKeyPhrasesResult>
{
    internal ExtractKeyPhrasesResultCollection(IList<ExtractKeyPhrasesResult> list)
        : base(list)
    {
    }
}
