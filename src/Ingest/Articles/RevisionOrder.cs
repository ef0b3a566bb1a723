namespace Ingest.Articles;

/// <summary>Orders the revisions of one article: the one seen last is current, ties go to the greater id.</summary>
public static class RevisionOrder
{
    public static int Compare(
        DateTimeOffset leftSeenAt,
        RevisionId left,
        DateTimeOffset rightSeenAt,
        RevisionId right)
    {
        var bySeen = leftSeenAt.CompareTo(rightSeenAt);
        return bySeen != 0 ? bySeen : string.CompareOrdinal(left.Value, right.Value);
    }
}
