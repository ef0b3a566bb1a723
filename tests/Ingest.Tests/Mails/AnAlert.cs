using Ingest.Analyses;
using Ingest.Articles;
using Ingest.Mails;
using Ingest.Meetings;
using Ingest.Stories;
using Ingest.Subscriptions;

namespace Ingest.Tests.Mails;

/// <summary>Alerts with everything a mail can tell.</summary>
internal static class AnAlert
{
    public static readonly DateTimeOffset Noon = new(2025, 2, 18, 12, 0, 0, TimeSpan.Zero);

    public static readonly MailSettings Settings = new("Ingest <alerts@news.example>", null);

    public static readonly Subscription Subscription =
        Watching(new Watch.OneActor(new("sergey-lavrov"), "Sergey Lavrov"));

    public static readonly Participant Lavrov =
        new(new("sergey-lavrov"), "Sergey Lavrov", EntityType.Person, "ru", "foreign minister");

    public static readonly Participant Rubio =
        new(new("marco-rubio"), "Marco Rubio", EntityType.Person, "us", "Secretary of State");

    public static MeetingSummary Meeting { get; } = new()
    {
        Id = new("m1"),
        Title = "Sergey Lavrov and Marco Rubio",
        Status = MeetingStatus.UnderWay,
        Modality = MeetingModality.InPerson,
        Participants = [Lavrov, Rubio],
        Absent = [new(new("ua"), "Ukraine", EntityType.Country)],
        Place = new("Diriyah Palace", "Riyadh", "sa"),
        When = new(new(2025, 2, 18), new(2025, 2, 18), DatePrecision.Day),
        Quote = "Sergey Lavrov and Marco Rubio sat down in Riyadh on Tuesday without anybody from Kyiv at the table.",
    };

    public static Subscription Watching(Watch watch) => new()
    {
        Id = Subscription.IdOf("reader@example.org", watch),
        Address = "reader@example.org",
        Watch = watch,
        CreatedAt = Noon,
    };

    public static Alert About(string title, params ReadOnlySpan<MeetingSummary> meetings)
    {
        var article = Article(title, "Harbour Wire");
        var story = Story.IdOf(article.Id);
        return new()
        {
            Id = Alert.IdOfStory(Subscription.Id, story),
            SubscriptionId = Subscription.Id,
            StoryId = story,
            Article = article,
            Meetings = [.. meetings],
            CreatedAt = Noon,
        };
    }

    /// <summary>What an article of the story changed later.</summary>
    public static Alert Changed(Alert first, string title, params ReadOnlySpan<HistoryEntry> changes)
    {
        var article = Article(title, "Capital Notes");
        return first with
        {
            Id = Alert.IdOfChange(Subscription.Id, article.Id, article.Revision),
            Article = article,
            IsChange = true,
            Changes = [.. changes],
        };
    }

    public static HistoryEntry Change(MeetingField field, string? old, string? current) =>
        new(field, old, current, new("a2"), new("r2"), Noon);

    /// <summary>A story of articles, each a minute younger than the one before.</summary>
    public static Story StoryOf(params ReadOnlySpan<ArticleHead> articles)
    {
        var story = new Story { Id = Story.IdOf(articles[0].Id) };
        for (var i = 0; i < articles.Length; i++)
        {
            story = story.With(StoryArticle.Of(articles[i]) with { At = articles[i].At.AddMinutes(i) });
        }

        return story;
    }

    public static ArticleHead Article(string title, string source) => new()
    {
        Id = new(Hash.Of(title, source)),
        Revision = new(Hash.Of(title)),
        FeedId = new("f1"),
        Source = source,
        Url = new("https://wire.example/2025/02/18/riyadh-talks?edition=world&part=1"),
        Title = title,
        Lead = "",
        Language = "en-GB",
        PublishedAt = Noon.AddMinutes(-25),
        SeenAt = Noon,
    };
}
