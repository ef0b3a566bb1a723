using Ingest.Articles;
using Ingest.Meetings;
using Ingest.Pipeline.Storage;
using Ingest.Stories;

namespace Ingest.Pipeline;

/// <summary>
/// Part of stage 6. Lets a story, and a meeting, go with the last of its articles. Until then they keep what the others
/// said: a meeting's history is made of all its claims, and a late copy is known by any article of its story.
/// </summary>
public sealed class ForgetStories(
    TrackedArticleStore tracked,
    StoryStore stories,
    MeetingStore meetings,
    CandidateClaims candidates)
{
    /// <param name="article">Whose row is gone.</param>
    /// <param name="keptSince">What was kept before is old.</param>
    public async Task RunAsync(ForgottenArticle article, DateTimeOffset keptSince, CancellationToken cancellationToken)
    {
        await ForgetStoryAsync(article.Id, keptSince, cancellationToken);
        foreach (var meeting in article.Meetings)
        {
            await ForgetMeetingAsync(meeting, keptSince, cancellationToken);
        }
    }

    private async Task ForgetStoryAsync(ArticleId member, DateTimeOffset keptSince, CancellationToken cancellationToken)
    {
        var story = await stories.FindAsync(Story.IdOf(member), cancellationToken);
        var members = (story?.Articles ?? []).Select(article => (article.Id, article.SeenAt));
        if (!await IsAnyKeptAsync(members, keptSince, cancellationToken))
        {
            await stories.ForgetAsync(member, story, cancellationToken);
        }
    }

    /// <summary>A claim's rows go before the record, which holds the claims that they are made from.</summary>
    private async Task ForgetMeetingAsync(MeetingId name, DateTimeOffset keptSince, CancellationToken cancellationToken)
    {
        var meeting = await meetings.FindAsync(name, cancellationToken);
        var claims = meeting?.Claims ?? [];
        var members = claims.Select(claim => (claim.ArticleId, claim.SeenAt)).Distinct();
        if (await IsAnyKeptAsync(members, keptSince, cancellationToken))
        {
            return;
        }

        foreach (var claim in claims)
        {
            await candidates.RemoveAsync(claim, cancellationToken);
        }

        await meetings.ForgetAsync(name, meeting, cancellationToken);
    }

    /// <summary>The newest are asked first. A young article without a row is being tracked.</summary>
    private async Task<bool> IsAnyKeptAsync(
        IEnumerable<(ArticleId Id, DateTimeOffset SeenAt)> members,
        DateTimeOffset keptSince,
        CancellationToken cancellationToken)
    {
        foreach (var (id, seenAt) in members.Reverse())
        {
            if (seenAt >= keptSince || await tracked.FindAsync(id, cancellationToken) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
