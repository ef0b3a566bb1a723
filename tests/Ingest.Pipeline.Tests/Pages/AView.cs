using Ingest.Analyses;
using Ingest.Articles;
using Ingest.Feeds;
using Ingest.Meetings;
using Ingest.Pipeline.Pages;
using Ingest.Pipeline.Query;
using Ingest.Stories;

namespace Ingest.Pipeline.Tests.Pages;

/// <summary>Views in which every text from outside is the same.</summary>
public static class AView
{
    public static DateTimeOffset Now { get; } = new(2025, 2, 18, 12, 0, 0, TimeSpan.Zero);

    public static FirstView First(string text, Uri? url = null) =>
        new(
            new([new(text, null)], null, null, null),
            [Meeting(text, url)],
            [Story(text, url)],
            [new(new("a"), Now, text, text, text, url, new("s"), 1) { Actors = [new(text)] }],
            [Feed(text)],
            new(1, 1, 1, 1, 1),
            Now);

    public static FeedsView Feeds(string text) => new([Feed(text)], Now);

    public static MeetingView Related(string text, Uri? url = null)
    {
        var day = new DateSpan(new(2025, 2, 17), new(2025, 2, 17), DatePrecision.Day);
        var other = Meeting(text, url) with { When = day };
        return new(Meeting(text, url), [new(MeetingRelationKind.LastOfTheSame, other)]);
    }

    public static Meeting Meeting(string text, Uri? url = null)
    {
        var claim = Claim(text, url);
        return new()
        {
            Id = new("m"),
            Claims = [claim],
            Title = text,
            Status = MeetingStatus.Held,
            Participants = claim.Claim.Participants,
            Absent = claim.Claim.Absent,
            Place = claim.Claim.Place,
            History =
            [
                new(MeetingField.Place, text, text, new("a"), new("r"), Now),
                new(MeetingField.When, text, text, new("b"), new("r"), Now),
            ],
        };
    }

    public static Story Story(string text, Uri? url = null) =>
        new()
        {
            Id = new("s"),
            Articles =
            [
                new(new("a"), new("r"), text, text, url, Now, Now),
                new(new("b"), new("r"), text, text, url, Now, Now),
            ],
        };

    public static ArticleDetails Article(string text, Uri? url = null)
    {
        var head = Head(text, url);
        return new(
            new() { Head = head, FirstSeen = Now, StoryId = new("s"), Indexed = new("a", Now, []) },
            new()
            {
                Article = head,
                Analyzer = "test",
                Signature = new([], [], [], 0, default),
                Entities =
                [
                    new()
                    {
                        Id = new(text),
                        Name = text,
                        Type = EntityType.Person,
                        Country = text,
                        Office = text,
                        Mentions = 1,
                    },
                ],
                KeyPhrases = [new(text, 1)],
            },
            Story(text, url),
            [Meeting(text, url)]);
    }

    private static ArticleHead Head(string text, Uri? url) =>
        new()
        {
            Id = new("a"),
            Revision = new("r"),
            FeedId = new("f"),
            Source = text,
            Title = text,
            Lead = text,
            Language = text + '"',
            Url = url,
            SeenAt = Now,
        };

    private static SourcedClaim Claim(string text, Uri? url) =>
        SourcedClaim.Of(Head(text, url), 0, new()
        {
            Status = MeetingStatus.Held,
            Participants = [Party(text)],
            Absent = [Party(text)],
            Place = new(text, text, text),
            Quote = new(0, text),
            Speaker = text,
        });

    private static Participant Party(string text) => new(new(text), text, EntityType.Person, text, text);

    private static Feed Feed(string text) =>
        Ingest.Feeds.Feed.At(new("https://wire.example/feed"), Now) with
        {
            Title = text,
            Health = FeedHealth.Broken,
            Reason = text,
            Since = Now,
            NextPoll = Now.AddHours(1),
            Warnings = [text],
        };
}
