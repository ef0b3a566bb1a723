using Ingest.Actors;
using Ingest.Analyses;
using Ingest.Mails;
using Ingest.Meetings;
using Xunit;

namespace Ingest.Tests.Meetings;

/// <summary>Level, format and relations, on the meetings of Russia and the United States in 2025.</summary>
public sealed class MeetingRelationTests
{
    private static readonly Participant Lavrov = Person("Sergey Lavrov", "ru", "Foreign Minister");
    private static readonly Participant Rubio = Person("Marco Rubio", "us", "Secretary of State");
    private static readonly Participant Putin = Person("Vladimir Putin", "ru", "President");
    private static readonly Participant Trump = Person("Donald Trump", "us", "President");
    private static readonly Participant Witkoff = Person("Steve Witkoff", "us", "Special Envoy");
    private static readonly Participant Modi = Person("Narendra Modi", "in", "Prime Minister");

    private static readonly Meeting Riyadh = Held("riyadh", "02-18", "Riyadh", "sa", Lavrov, Rubio);
    private static readonly Meeting KualaLumpur = Held("kl", "07-10", "Kuala Lumpur", "my", Lavrov, Rubio);
    private static readonly Meeting Moscow = Held("moscow", "08-06", "Moscow", "ru", Putin, Witkoff);
    private static readonly Meeting Anchorage = Held("anchorage", "08-15", "Anchorage", "us", Putin, Trump);

    [Theory]
    [InlineData("President", MeetingLevel.Leaders)]
    [InlineData("Prime Minister", MeetingLevel.Leaders)]
    [InlineData("Vice President", MeetingLevel.Officials)]
    [InlineData("Deputy Prime Minister", MeetingLevel.Officials)]
    [InlineData("Foreign Minister", MeetingLevel.Ministers)]
    [InlineData("Secretary of State", MeetingLevel.Ministers)]
    [InlineData("Secretary-General", MeetingLevel.Leaders)]
    [InlineData("Special Envoy", MeetingLevel.Officials)]
    [InlineData(null, MeetingLevel.Unknown)]
    public void An_office_has_its_level(string? office, MeetingLevel level) => Assert.Equal(level, MeetingLevels.Of(office));

    [Fact]
    public void The_lower_side_gives_the_level()
    {
        Assert.Equal(MeetingLevel.Officials, MeetingLevels.Of(Moscow));
        Assert.Equal(MeetingLevel.Leaders, MeetingLevels.Of(Anchorage));
    }

    [Fact]
    public void Format_and_place_are_told_in_words()
    {
        Assert.Equal("bilateral, of ministers, in a third country", MeetingWords.Nature(Riyadh));
        Assert.Equal("bilateral, of leaders", MeetingWords.Nature(Anchorage));
        Assert.Equal(MeetingFormat.Internal, MeetingSides.FormatOf(Anchorage with { Participants = [Trump, Rubio] }));
        Assert.Equal(MeetingFormat.Multilateral, MeetingSides.FormatOf(Anchorage with { Participants = [Trump, Putin, Modi] }));
    }

    [Fact]
    public void The_last_and_the_next_meeting_of_the_same_two_are_found()
    {
        Meeting[] all = [Anchorage, Moscow, KualaLumpur, Riyadh];

        Assert.Equal(Riyadh, Related(KualaLumpur, all, MeetingRelationKind.LastOfTheSame));
        Assert.Equal(KualaLumpur, Related(Riyadh, all, MeetingRelationKind.NextOfTheSame));
        Assert.Null(Related(Anchorage, all, MeetingRelationKind.LastOfTheSame));
    }

    [Fact]
    public void A_meeting_at_a_lower_level_prepares_the_next_higher_one_of_its_countries()
    {
        Meeting[] all = [Anchorage, Moscow, KualaLumpur, Riyadh];

        Assert.Equal(Anchorage, Related(Moscow, all, MeetingRelationKind.Prepares));
        Assert.Equal(Moscow, Related(Anchorage, all, MeetingRelationKind.Follows));
        Assert.Null(Related(Riyadh, all, MeetingRelationKind.Prepares));
    }

    [Fact]
    public void What_was_not_held_is_no_last_meeting_and_what_was_called_off_no_next_one()
    {
        var off = KualaLumpur with { Status = MeetingStatus.Cancelled };

        Assert.Empty(MeetingRelations.Of(Riyadh, [off]));
        Assert.Empty(MeetingRelations.Of(Anchorage, [Held("x", "08-01", null, null, Putin, Trump) with { Status = MeetingStatus.Passed }]));
    }

    [Fact]
    public void Talks_of_two_at_a_summit_are_held_in_its_margins()
    {
        var summit = Held("brics", "07-06", "Rio de Janeiro", "br", Lavrov, Modi, Person("Lula", "br", "President"));
        var talks = Held("talks", "07-06", "Rio de Janeiro", "br", Lavrov, Person("Abbas Araghchi", "ir", "Foreign Minister"));

        Assert.Equal(summit, Related(talks, [summit], MeetingRelationKind.InTheMarginsOf));
        Assert.Null(Related(Riyadh, [summit], MeetingRelationKind.InTheMarginsOf));
    }

    [Fact]
    public void A_meeting_without_a_day_has_no_before_and_after() =>
        Assert.Empty(MeetingRelations.Of(Riyadh with { When = null }, [KualaLumpur]));

    private static Meeting? Related(Meeting meeting, Meeting[] others, MeetingRelationKind kind) =>
        MeetingRelations.Of(meeting, others).SingleOrDefault(relation => relation.Kind == kind)?.Other;

    private static Meeting Held(string id, string day, string? city, string? country, params Participant[] parties)
    {
        var on = DateOnly.Parse($"2025-{day}", System.Globalization.CultureInfo.InvariantCulture);
        return new()
        {
            Id = new(id),
            Claims = [],
            Title = id,
            Status = MeetingStatus.Held,
            Participants = [.. parties],
            Place = city is null ? null : new(null, city, country),
            When = new(on, on, DatePrecision.Day),
        };
    }

    private static Participant Person(string name, string country, string office) =>
        new(ActorCatalogue.IdOf(name), name, EntityType.Person, country, office);
}
