using Ingest.Articles;
using Ingest.Meetings;
using Ingest.Stories;
using Ingest.Subscriptions;

namespace Ingest.Mails;

/// <summary>The facts of one alert: what changed, the meetings, the article, who else carries it.</summary>
public static class AlertBody
{
    public const int TitleLimit = 300;
    private const int SourceLimit = 100;
    private const int QuoteLimit = 1000;
    private const int OutletsNamed = 5;

    /// <param name="story">Null where other articles of the story are not known.</param>
    /// <param name="level">Of the headings.</param>
    public static IEnumerable<MailBlock> Of(Alert alert, Story? story, int level) =>
    [
        .. Changes(alert),
        .. alert.Meetings.SelectMany(meeting => MeetingBlocks(meeting, alert.Article.Language, level)),
        new MailBlock.Heading(level, "The article"),
        .. ArticleBlocks(alert),
        .. Others(alert, story),
    ];

    /// <summary>As <see cref="Of"/>, under the article's title as heading, for a mail that holds many.</summary>
    public static IEnumerable<MailBlock> UnderTitle(Alert alert, int level) =>
    [
        new MailBlock.Heading(level, Title(alert.Article), Language(alert.Article.Language)),
        .. Changes(alert),
        .. alert.Meetings.SelectMany(meeting => MeetingBlocks(meeting, alert.Article.Language, level + 1)),
        .. Lead(alert),
        .. SourceBlocks(alert.Article),
    ];

    public static string Title(ArticleHead article) =>
        CleanText.OneLine(article.Title, TitleLimit) is { Length: > 0 } title ? title : "Article without a title";

    private static IEnumerable<MailBlock> Changes(Alert alert) =>
        alert.Changes.Count == 0
            ? []
            : [new MailBlock.Facts(alert.Changes.Select(ChangeWords.Of).ToEquatableArray())];

    private static IEnumerable<MailBlock> MeetingBlocks(MeetingSummary meeting, string? language, int level)
    {
        var title = CleanText.OneLine(meeting.Title, TitleLimit);
        yield return new MailBlock.Heading(level, title.Length > 0 ? title : MeetingWords.Names(meeting.Participants));
        yield return new MailBlock.Facts(Facts(meeting).ToEquatableArray());
        var quote = CleanText.OneLine(meeting.Quote, QuoteLimit);
        if (quote.Length > 0)
        {
            yield return new MailBlock.Quotation(quote, Language(language));
        }
    }

    private static IEnumerable<Fact> Facts(MeetingSummary meeting)
    {
        yield return new("Who", MeetingWords.Who(meeting.Participants));
        yield return new("Status", MeetingWords.Of(meeting.Status));
        yield return new("When", meeting.When is { } span ? DateWords.Of(span) : "not known");
        if (meeting.Place is { } place)
        {
            yield return new("Where", MeetingWords.Of(place));
        }

        if (meeting.Modality != MeetingModality.Unknown)
        {
            yield return new("How", MeetingWords.Of(meeting.Modality));
        }

        if (meeting.Absent.Count > 0)
        {
            yield return new("Not taking part", MeetingWords.Who(meeting.Absent));
        }
    }

    private static IEnumerable<MailBlock> ArticleBlocks(Alert alert) =>
    [
        new MailBlock.Paragraph(Title(alert.Article), Language(alert.Article.Language)),
        .. Lead(alert),
        .. SourceBlocks(alert.Article),
    ];

    /// <summary>How the article begins, where no meeting's sentence says what it is about.</summary>
    private static IEnumerable<MailBlock> Lead(Alert alert)
    {
        var lead = CleanText.OneLine(alert.Article.Lead, ArticleHead.LeadLength);
        return alert.Meetings.Count > 0 || lead.Length == 0
            ? []
            : [new MailBlock.Quotation(lead, Language(alert.Article.Language))];
    }

    private static IEnumerable<MailBlock> SourceBlocks(ArticleHead article)
    {
        var source = Source(article.Source);
        yield return new MailBlock.Paragraph(article.PublishedAt is { } published
            ? $"{source}, {DateWords.Of(published)}"
            : $"{source}, no time given, first seen {DateWords.Of(article.SeenAt)}");
        if (MailLink.To(article.Url) is { } address)
        {
            yield return new MailBlock.Link($"Read the article at {source}", address);
        }
    }

    private static IEnumerable<MailBlock> Others(Alert alert, Story? story)
    {
        var others = (story?.Articles ?? []).Where(article => article.Id != alert.Article.Id).ToList();
        if (others.Count == 0)
        {
            yield break;
        }

        var outlets = others.Select(article => Source(article.Source)).Distinct(StringComparer.Ordinal).ToList();
        var named = string.Join(", ", outlets.Take(OutletsNamed));
        var rest = outlets.Count > OutletsNamed ? " and others" : "";
        var copies = others.Count == 1 ? "1 more copy" : FormattableString.Invariant($"{others.Count} more copies");
        yield return new MailBlock.Paragraph($"{copies} of this story: {named}{rest}.");
    }

    private static string Source(string source) =>
        CleanText.OneLine(source, SourceLimit) is { Length: > 0 } name ? name : "unnamed source";

    /// <summary>Null for what is no language tag (BCP 47: letters, digits, hyphens).</summary>
    private static string? Language(string? tag) =>
        tag is { Length: > 1 and <= 35 } && tag.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
            ? tag
            : null;
}
