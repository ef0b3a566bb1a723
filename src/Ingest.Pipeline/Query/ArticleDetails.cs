using Ingest.Analyses;
using Ingest.Articles;
using Ingest.Meetings;
using Ingest.Stories;

namespace Ingest.Pipeline.Query;

/// <summary>An article with all that is known of its current revision.</summary>
/// <param name="Analysis">Null when it cannot be read any more.</param>
/// <param name="Story">Null when it cannot be read any more.</param>
/// <param name="Meetings">Those it makes claims about, each once.</param>
public sealed record ArticleDetails(
    TrackedArticle Article,
    Analysis? Analysis,
    Story? Story,
    EquatableArray<Meeting> Meetings);
