using Ingest.Feeds;
using Ingest.Meetings;

namespace Ingest.Pipeline.Query;

/// <summary>A list as the API answers it.</summary>
public sealed record ListAnswer<T>(IReadOnlyList<T> Items);

/// <summary>An article as the API answers it.</summary>
public sealed record ArticleAnswer(
    string Id,
    DateTimeOffset At,
    string Source,
    string Title,
    string Lead,
    Uri? Url,
    string Story,
    int Copies,
    IReadOnlyList<string> Actors)
{
    public static ArticleAnswer Of(ArticleRow row) =>
        new(
            row.Id.Value,
            row.At,
            row.Source,
            row.Title,
            row.Lead,
            row.Url,
            row.Story.Value,
            row.Copies,
            [.. row.Actors.Select(actor => actor.Value)]);
}

/// <summary>A meeting as the API answers it.</summary>
/// <param name="IsPolitical">Whether a state, a body of states or somebody in an office takes part.</param>
/// <param name="Topics">What it is about, in the words of the sources. Empty where none says.</param>
/// <param name="Outcomes">What came of it, likewise.</param>
/// <param name="From">First day. Null when no day is known.</param>
/// <param name="To">Last day, inclusive. Null when no day is known.</param>
/// <param name="Precision">How exactly the days are known. Null when none is.</param>
public sealed record MeetingAnswer(
    string Id,
    string Title,
    MeetingStatus Status,
    MeetingModality Modality,
    MeetingLevel Level,
    MeetingFormat Format,
    bool IsPolitical,
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> Outcomes,
    IReadOnlyList<Participant> Participants,
    IReadOnlyList<Participant> Absent,
    MeetingPlace? Place,
    DateOnly? From,
    DateOnly? To,
    string? Precision,
    IReadOnlyList<ClaimAnswer> Claims)
{
    public static MeetingAnswer Of(Meeting meeting) =>
        new(
            meeting.Id.Value,
            meeting.Title,
            meeting.Status,
            meeting.Modality,
            MeetingLevels.Of(meeting),
            MeetingSides.FormatOf(meeting),
            MeetingScope.IsPolitical(meeting.Participants),
            MeetingSubstance.TopicsOf(meeting),
            MeetingSubstance.OutcomesOf(meeting),
            meeting.Participants,
            meeting.Absent,
            meeting.Place,
            meeting.When?.From,
            meeting.When?.To,
            meeting.When?.Precision.ToString(),
            [.. meeting.Claims.Select(ClaimAnswer.Of)]);
}

/// <summary>What one article says about a meeting, as the API answers it.</summary>
/// <param name="Caption">Whether the quote stands under a picture.</param>
public sealed record ClaimAnswer(
    string Article,
    string Source,
    DateTimeOffset PublishedAt,
    Uri? Url,
    MeetingStatus Status,
    string Quote,
    bool Caption)
{
    public static ClaimAnswer Of(SourcedClaim claim) =>
        new(
            claim.ArticleId.Value,
            claim.Source,
            claim.PublishedAt,
            claim.Url,
            claim.Claim.Status,
            claim.Claim.Quote.Text,
            claim.Claim.Quote.IsCaption);
}

/// <summary>A feed as the API answers it.</summary>
/// <param name="Reason">One sentence. Null while all is well.</param>
public sealed record FeedAnswer(
    string Id,
    Uri Address,
    string? Title,
    FeedHealth Health,
    string? Reason,
    DateTimeOffset? Since,
    DateTimeOffset? FetchedAt,
    DateTimeOffset? NextPoll,
    IReadOnlyList<string> Warnings)
{
    public static FeedAnswer Of(Feed feed) =>
        new(
            feed.Id.Value,
            feed.Address,
            feed.Title,
            feed.Health,
            feed.Reason,
            feed.Since,
            feed.FetchedAt,
            feed.NextPoll,
            feed.Warnings);
}

/// <summary>How much there is.</summary>
/// <param name="Articles">Counted up to <see cref="MaxCount"/>.</param>
/// <param name="Meetings">Counted up to <see cref="MaxCount"/>.</param>
/// <param name="Feeds">All of them.</param>
/// <param name="FeedsInTrouble">Those that bring nothing and should.</param>
/// <param name="Failures">What a stage could not do, counted up to <see cref="MaxCount"/>.</param>
public sealed record Totals(int Articles, int Meetings, int Feeds, int FeedsInTrouble, int Failures)
{
    public const int MaxCount = 1000;
}
