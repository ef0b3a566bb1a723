using Ingest.Stories;
using Ingest.Subscriptions;

namespace Ingest.Mails;

/// <summary>Writes the mail that tells of one alert at once.</summary>
public static class AlertMail
{
    /// <param name="story">Null where it is gone: the mail then names no other outlets.</param>
    public static OutgoingMail Render(Alert alert, Subscription subscription, Story? story, MailSettings settings)
    {
        var head = new MailHead(
            Delivery.IdOf(alert.Id.Value, subscription.Address),
            Subject(alert, subscription, story),
            Threads(alert, story));
        MailBlock[] blocks =
        [
            new MailBlock.Heading(1, Headline(alert, subscription)),
            .. AlertBody.Of(alert, story, 2),
        ];
        return MailEnvelope.Seal(head, blocks, subscription, settings);
    }

    private static string Headline(Alert alert, Subscription subscription) =>
        alert.IsChange ? "What changed" : $"New story on {MailEnvelope.Watched(subscription)}";

    /// <summary>
    /// The title of the story's earliest article, so that all mails of a story share it and mail readers keep them
    /// together; of the alert's article where the story is gone.
    /// </summary>
    private static string Subject(Alert alert, Subscription subscription, Story? story)
    {
        var earliest = story is { Articles: [var first, ..] } ? first.Title : alert.Article.Title;
        var title = CleanText.OneLine(earliest, MailHead.SubjectLimit);
        var subject = title.Length > 0 ? title : $"News of {MailEnvelope.Watched(subscription)}";
        return alert.IsChange ? $"Re: {subject}" : subject;
    }

    /// <summary>One for each id the story has had: mails already sent refer to the id of their day.</summary>
    private static EquatableArray<string> Threads(Alert alert, Story? story) =>
        (story?.Aliases ?? [])
            .Append(story?.Id ?? alert.StoryId)
            .Where(id => id != alert.StoryId)
            .Append(alert.StoryId)
            .Select(id => $"story.{id}")
            .ToEquatableArray();
}
