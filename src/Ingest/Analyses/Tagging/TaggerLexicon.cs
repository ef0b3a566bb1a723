namespace Ingest.Analyses.Tagging;

/// <summary>What nouns mean and which names stand in public lists.</summary>
internal sealed class TaggerLexicon(HashedBytes senses, HashedBytes names)
{
    /// <summary>
    /// The kind of thing that a noun means most often, as WordNet numbers its files of nouns less two (18 is a
    /// person, 14 a group); 0 when not known.
    /// </summary>
    internal int SenseOf(ulong word) => senses[word];

    /// <summary>The kinds of names that a phrase is in lists, a bit for each <see cref="NameKind"/>.</summary>
    internal int KindsOf(ulong phrase) => names[phrase];
}
