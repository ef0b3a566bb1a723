using Ingest.Actors;
using Ingest.Analyses;
using Ingest.Meetings;
using Ingest.Subscriptions;
using Ingest.Tests.Analyses;
using Ingest.Tests.Mails;
using Ingest.Tests.Meetings;
using Xunit;

namespace Ingest.Tests.Subscriptions;

public sealed class SubscriptionMatcherTests
{
    private static readonly Analysis OfRubio =
        Analyzer.Analyze(AnArticle.With("U.S. Secretary of State Marco Rubio met diplomats in Riyadh on Tuesday."));

    private static readonly Subscription Reader = AnAlert.Watching(new Watch.OneActor(new("sergey-lavrov"), "Sergey Lavrov"));

    private static readonly Subscription OtherReader = AnAlert.Watching(new Watch.OneActor(new("marco-rubio"), "Marco Rubio"));

    [Fact]
    public void Who_watches_somebody_whom_the_article_names_is_matched_by_the_article()
    {
        var watched = Assert.Single(SubscriptionMatcher.Of([Reader, OtherReader], ActorCatalogue.BuiltIn).Match(OfRubio, []));

        Assert.Equal(OtherReader, watched.Subscription);
        Assert.True(watched.IsNamed);
    }

    [Fact]
    public void Who_watches_a_party_that_only_other_articles_name_is_matched_by_the_meeting_alone()
    {
        var claim = ASourcedClaim.Of("Lavrov Rubio", MeetingStatus.Held);
        var meeting = MeetingMerger.Resolve(new("m"), [claim]);
        var lavrov = meeting.Participants.Single(party => party.Name.Contains("Lavrov", StringComparison.Ordinal));
        var reader = AnAlert.Watching(new Watch.OneActor(lavrov.Id, lavrov.Name));

        var watched = Assert.Single(SubscriptionMatcher.Of([reader], ActorCatalogue.BuiltIn).Match(OfRubio, [meeting]));

        Assert.False(watched.IsNamed);
        Assert.Equal(meeting.Id, Assert.Single(watched.Meetings).Id);
    }

    [Fact]
    public void Who_watches_an_actor_that_was_merged_into_another_is_matched_by_the_other()
    {
        var edits = new EditedCatalogue(
            ActorCatalogue.BuiltIn,
            [new() { Id = new("sergey-lavrov"), MergedInto = new("marco-rubio") }]);

        var watched = SubscriptionMatcher.Of([Reader, OtherReader], edits.Catalogue).Match(OfRubio, []);

        Assert.Equal([Reader, OtherReader], watched.Select(each => each.Subscription).OrderBy(each => each == OtherReader));
    }
}
