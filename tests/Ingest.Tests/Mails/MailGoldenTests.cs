using Ingest.Mails;
using Ingest.Meetings;
using Ingest.Tests.Fakes;
using Xunit;

namespace Ingest.Tests.Mails;

public sealed class MailGoldenTests
{
    private const string Title = "Lavrov and Rubio open talks in Riyadh";

    [Fact]
    public void The_first_alert_of_a_story_tells_the_meeting_then_the_article_then_how_to_stop()
    {
        var alert = AnAlert.About(Title, AnAlert.Meeting);
        var story = AnAlert.StoryOf(
            alert.Article,
            AnAlert.Article("US and Russian ministers meet", "Capital Notes"),
            AnAlert.Article("Riyadh talks begin", "Continental Desk"));

        var mail = AlertMail.Render(alert, AnAlert.Subscription, story, AnAlert.Settings);

        Holds("first-alert", mail);
    }

    [Fact]
    public void A_change_alert_tells_first_what_changed()
    {
        var first = AnAlert.About(Title, AnAlert.Meeting);
        var alert = AnAlert.Changed(
            first,
            "Riyadh talks called off",
            AnAlert.Change(MeetingField.Status, "scheduled", "cancelled"),
            AnAlert.Change(MeetingField.When, "2025-02-18/2025-02-18", null),
            AnAlert.Change(MeetingField.Place, null, "Diriyah Palace, Riyadh")) with
        {
            Meetings = [AnAlert.Meeting with { Status = MeetingStatus.Cancelled, When = null }],
        };
        var story = AnAlert.StoryOf(first.Article, alert.Article);

        var mail = AlertMail.Render(alert, AnAlert.Subscription, story, AnAlert.Settings);

        Holds("change-alert", mail);
    }

    [Fact]
    public void A_digest_tells_all_its_alerts_in_one_mail()
    {
        var first = AnAlert.About(Title, AnAlert.Meeting);
        var unlinked = AnAlert.About("Lavrov speaks to students", []);
        var end = AnAlert.Change(MeetingField.Status, "UnderWay", "Held");
        var changed = AnAlert.Changed(first, "Riyadh talks end", end);
        var settings = AnAlert.Settings with { PublicUrl = new("https://news.example/ingest/") };

        var mail = DigestMail.Render(
            [first, unlinked with { Article = unlinked.Article with { Url = null, PublishedAt = null } }, changed],
            AnAlert.Subscription,
            new DateTimeOffset(2025, 2, 19, 7, 0, 0, TimeSpan.FromHours(9)),
            settings);

        Holds("digest", mail);
    }

    [Fact]
    public void A_hostile_title_stays_one_harmless_line()
    {
        var title = "Talks\r\nBcc: all@example.org\u0000\u2028<script>alert(1)</script> \"quoted\" & 'so' "
            + "\u202Egnp.exe\u202C \U0001F54A\uFE0F \uD83D " + string.Concat(Enumerable.Repeat("very long ", 50));
        var alert = AnAlert.About(title, AnAlert.Meeting with { Title = title, Quote = title });

        var mail = AlertMail.Render(alert, AnAlert.Subscription, null, AnAlert.Settings);

        Holds("hostile-title", mail);
    }

    private static void Holds(string name, OutgoingMail mail)
    {
        string[] head =
        [
            $"Message-ID: {mail.MessageId}",
            $"Thread: {mail.ThreadId ?? "none"}",
            $"From: {mail.From}",
            $"To: {mail.To}",
            $"Subject: {mail.Subject}",
            .. mail.Headers.Select(header => $"{header.Name}: {header.Value}"),
        ];
        Golden.Holds($"mails/{name}.expected.txt", string.Join('\n', head) + "\n\n" + mail.Text);
        Golden.Holds($"mails/{name}.expected.html", mail.Html);
    }
}
