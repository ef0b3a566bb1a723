using Ingest.Meetings;
using Ingest.Subscriptions;
using Ingest.Tests.Mails;
using Ingest.Tests.Meetings;
using Xunit;

namespace Ingest.Tests.Subscriptions;

/// <summary>What an alert tells when it is mailed, however the articles arrived before.</summary>
public sealed class AlertTests
{
    private static readonly SourcedClaim Plan = ASourcedClaim.Of("Lavrov Rubio", MeetingStatus.Scheduled);

    private static readonly SourcedClaim End =
        ASourcedClaim.Of("Lavrov Rubio", MeetingStatus.Cancelled) with { ArticleId = new("end"), PublishedAt = ASourcedClaim.At(2) };

    [Fact]
    public void A_change_is_told_with_what_the_article_changed()
    {
        var told = ChangeBy(End).AsOf([Resolve(Plan, End)]);

        Assert.Contains(told!.Changes, change => change is { Field: MeetingField.Status, Old: "Scheduled", New: "Cancelled" });
        Assert.Equal(MeetingStatus.Cancelled, Assert.Single(told.Meetings).Status);
    }

    [Fact]
    public void A_change_that_an_earlier_article_proved_to_have_told_is_not()
    {
        var earlier = End with { ArticleId = new("earlier"), PublishedAt = ASourcedClaim.At(1) };

        Assert.Null(ChangeBy(End).AsOf([Resolve(Plan, earlier, End)]));
    }

    [Fact]
    public void The_first_alert_of_a_story_is_told_with_or_without_changes()
    {
        var first = ChangeBy(Plan) with { IsChange = false };

        Assert.Empty(first.AsOf([Resolve(Plan, End)])!.Changes);
        Assert.Empty(first.AsOf([])!.Meetings);
    }

    [Fact]
    public void Of_two_first_alerts_of_one_story_that_of_the_earlier_article_is_mailed()
    {
        var (early, late) = (FirstAt(0), FirstAt(1));

        Assert.Equal(early, Alert.WinnerOf([late, early], _ => false));
        Assert.Equal(early, Alert.WinnerOf([early, late], _ => false));
    }

    [Fact]
    public void A_first_alert_that_was_mailed_stays_the_only_one()
    {
        var (early, late) = (FirstAt(0), FirstAt(1));

        Assert.Equal(late, Alert.WinnerOf([early, late], alert => alert.Id == late.Id));
        Assert.Null(Alert.WinnerOf([early with { State = AlertState.Folded }], _ => false));
    }

    private static Meeting Resolve(params SourcedClaim[] claims) => MeetingMerger.Resolve(new("m"), claims);

    private static Alert ChangeBy(SourcedClaim claim) => AnAlert.About("A title") with
    {
        IsChange = true,
        Article = AnAlert.Article("A title", "Wire") with
        {
            Id = claim.ArticleId,
            Revision = claim.Revision,
            PublishedAt = claim.PublishedAt,
        },
    };

    private static Alert FirstAt(int hour)
    {
        var article = AnAlert.Article($"Title {hour}", "Wire") with { PublishedAt = ASourcedClaim.At(hour), SeenAt = ASourcedClaim.At(hour) };
        return AnAlert.About(article.Title) with { Article = article, Id = new($"{9 - hour}") };
    }
}
