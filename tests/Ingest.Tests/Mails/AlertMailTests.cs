using Ingest.Mails;
using Ingest.Meetings;
using Ingest.Stories;
using Ingest.Subscriptions;
using Xunit;

namespace Ingest.Tests.Mails;

public sealed class AlertMailTests
{
    private static readonly Alert First = AnAlert.About("Ministers to meet", AnAlert.Meeting);
    private static readonly Alert Change =
        AnAlert.Changed(First, "Ministers not to meet", AnAlert.Change(MeetingField.Status, "planned", "cancelled"));

    private static readonly Story Story = AnAlert.StoryOf(First.Article, Change.Article);

    [Fact]
    public void All_mails_of_a_story_share_thread_and_subject()
    {
        var first = Render(First);
        var change = Render(Change);

        Assert.Equal(first.ThreadId, change.ThreadId);
        Assert.Equal("Re: " + first.Subject, change.Subject);
        Assert.NotEqual(first.MessageId, change.MessageId);
    }

    [Fact]
    public void A_mail_refers_to_the_threads_of_every_id_its_story_has_had()
    {
        var older = new StoryId("older");
        var merged = Story with { Id = new("survivor"), Aliases = [older, First.StoryId] };

        var mail = AlertMail.Render(First, AnAlert.Subscription, merged, AnAlert.Settings);

        Assert.Equal($"story.{First.StoryId}@news.example", mail.ThreadId);
        Assert.Equal(["story.older@news.example", "story.survivor@news.example"], mail.FormerThreadIds);
    }

    [Fact]
    public void The_message_id_is_that_of_the_delivery()
    {
        var delivery = Delivery.IdOf(First.Id.Value, AnAlert.Subscription.Address);

        var mail = Render(First);

        Assert.Equal($"{delivery}@news.example", mail.MessageId);
    }

    [Theory]
    [InlineData("alerts@news.example", "news.example")]
    [InlineData("\"Desk @ home\" <alerts@news.example>", "news.example")]
    [InlineData("Desk <alerts@bücher.example>", "xn--bcher-kva.example")]
    [InlineData("Desk", "localhost")]
    [InlineData("Desk <alerts@bad domain>", "localhost")]
    public void The_domain_of_ids_is_that_of_the_sender(string from, string domain)
    {
        var settings = new MailSettings(from, null);

        Assert.Equal(domain, settings.Domain());
    }

    [Theory]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("bundled:harbour-wire", null)]
    [InlineData("https://user:secret@wire.example/a b?q=ü#x", "https://wire.example/a%20b?q=%C3%BC#x")]
    [InlineData("http://bücher.example:8080/", "http://xn--bcher-kva.example:8080/")]
    [InlineData("http://[::1]:8080/x", "http://[::1]:8080/x")]
    public void A_mail_links_only_to_web_addresses_in_ascii(string written, string? expected)
    {
        var address = MailLink.To(new Uri(written));

        Assert.Equal(expected, address);
    }

    [Fact]
    public void An_article_without_a_title_gives_a_subject_that_names_what_is_watched()
    {
        var mail = AlertMail.Render(AnAlert.About(""), AnAlert.Subscription, null, AnAlert.Settings);

        Assert.Equal("News of Sergey Lavrov", mail.Subject);
    }

    [Fact]
    public void Many_copies_are_counted_and_few_outlets_named()
    {
        var articles = Enumerable.Range(1, 9).Select(i => AnAlert.Article("Ministers to meet", $"Outlet {i}"));
        var story = AnAlert.StoryOf([First.Article, .. articles]);

        var mail = AlertMail.Render(First, AnAlert.Subscription, story, AnAlert.Settings);

        Assert.Contains(
            "9 more copies of this story: Outlet",
            mail.Text.ReplaceLineEndings(" "),
            StringComparison.Ordinal);
        Assert.Equal(5, mail.Text.Split("Outlet ").Length - 1);
        Assert.Contains(" and others.", mail.Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void A_digest_has_the_message_id_of_its_slot_in_whatever_zone_the_slot_is_given()
    {
        var inTokyo = AnAlert.Noon.ToOffset(TimeSpan.FromHours(9));

        var mail = DigestMail.Render([First], AnAlert.Subscription, inTokyo, AnAlert.Settings);

        Assert.Equal($"{DigestMail.IdOf(AnAlert.Subscription, AnAlert.Noon)}@news.example", mail.MessageId);
        Assert.Null(mail.ThreadId);
    }

    private static OutgoingMail Render(Alert alert) =>
        AlertMail.Render(alert, AnAlert.Subscription, Story, AnAlert.Settings);
}
