using System.Collections.ObjectModel;

namespace Azure.AI.TextAnalytics;

/// <summary>The key phrases of a text.</summary>
public class KeyPhraseCollection : ReadOnlyCollection<string>
{
    internal KeyPhraseCollection(IList<string> keyPhrases)
        : base(keyPhrases)
    {
    }
}
