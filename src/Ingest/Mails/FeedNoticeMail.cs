using System.Diagnostics;
using System.Globalization;
using Ingest.Feeds;

namespace Ingest.Mails;

/// <summary>Tells the operator which feeds have fallen silent or broken, and which have healed.</summary>
public static class FeedNoticeMail
{
    private const int MostFeeds = 100;

    /// <param name="notices">At least one.</param>
    /// <param name="operatorAddress">A bare address.</param>
    public static OutgoingMail Render(
        IReadOnlyList<(Feed Feed, FeedNotice Notice)> notices,
        string operatorAddress,
        MailSettings settings,
        DateTimeOffset now)
    {
        var subject = Subject(notices);
        var blocks = new List<MailBlock> { new MailBlock.Heading(1, subject) };
        foreach (var (feed, notice) in notices.Take(MostFeeds))
        {
            blocks.Add(new MailBlock.Heading(2, NameOf(feed)));
            blocks.Add(new MailBlock.Facts(FactsOf(feed, notice)));
        }

        blocks.Add(new MailBlock.Paragraph(
            "You get one mail when a feed has been silent or broken for a while, and one when it is well again."));
        blocks.Add(new MailBlock.Command("ingest feeds list"));
        var id = Hash.Of([.. notices.SelectMany(IdParts), now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
        return new OutgoingMail
        {
            MessageId = $"{id}@{settings.Domain()}",
            From = settings.From,
            To = operatorAddress,
            Subject = subject,
            Text = TextPart.Write(blocks),
            Html = HtmlPart.Write(subject, blocks),
            Headers = [new("Auto-Submitted", "auto-generated")],
        };
    }

    private static string[] IdParts((Feed Feed, FeedNotice Notice) item) => [item.Feed.Id.Value, $"{item.Notice}"];

    private static string Subject(IReadOnlyList<(Feed Feed, FeedNotice Notice)> notices)
    {
        var (feed, notice) = notices[0];
        return notices.Count == 1
            ? CleanText.OneLine($"Feed {Words(notice)}: {NameOf(feed)}", MailHead.SubjectLimit)
            : $"{notices.Count} feeds need a look or have healed";
    }

    private static string NameOf(Feed feed) => CleanText.OneLine(feed.Title ?? feed.Address.Host, MailHead.SubjectLimit);

    private static string Words(FeedNotice notice) => notice switch
    {
        FeedNotice.Broken => "broken",
        FeedNotice.Silent => "silent",
        FeedNotice.Healed => "well again",
        _ => throw new UnreachableException(),
    };

    private static EquatableArray<Fact> FactsOf(Feed feed, FeedNotice notice)
    {
        var facts = new List<Fact>
        {
            new("State", Words(notice)),
            new("Address", CleanText.OneLine(feed.Address.AbsoluteUri, MailHead.SubjectLimit)),
        };
        if (feed.Reason is { } reason)
        {
            facts.Add(new("Reason", CleanText.OneLine(reason, MailHead.SubjectLimit)));
        }

        if (feed.TroubleSince is { } since)
        {
            facts.Add(new("Since", Day(since)));
        }

        facts.Add(new("Last new entry", feed.LastEntryAt is { } last ? Day(last) : "none yet"));
        return [.. facts];
    }

    private static string Day(DateTimeOffset time) =>
        time.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
