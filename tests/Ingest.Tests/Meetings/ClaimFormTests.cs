using FsCheck;
using FsCheck.Fluent;
using Ingest.Meetings;
using Xunit;

namespace Ingest.Tests.Meetings;

/// <summary>Forms in which news tells of meetings, each with who takes part and where it stands.</summary>
public sealed class ClaimFormTests
{
    [Theory]
    [InlineData("Marco Rubio considered meeting Sergey Lavrov.", MeetingStatus.Possible)]
    [InlineData("Marco Rubio proposed meeting Sergey Lavrov in Cairo.", MeetingStatus.Possible)]
    [InlineData("Marco Rubio rejected meeting Sergey Lavrov.", MeetingStatus.Declined)]
    [InlineData("Marco Rubio avoided meeting Sergey Lavrov.", MeetingStatus.Declined)]
    [InlineData("Marco Rubio ruled out holding talks with Sergey Lavrov.", MeetingStatus.NotPlanned)]
    [InlineData("Marco Rubio met for nearly three hours with Sergey Lavrov.", MeetingStatus.Held)]
    [InlineData("Marco Rubio met for more than three hours with Sergey Lavrov.", MeetingStatus.Held)]
    [InlineData("Marco Rubio dined with Sergey Lavrov in Cairo.", MeetingStatus.Held)]
    [InlineData("Marco Rubio met Russia's long-serving top diplomat, Sergey Lavrov, in Cairo.", MeetingStatus.Held)]
    [InlineData("Marco Rubio told reporters after a closed-door meeting with Russian caretaker minister Sergey Lavrov that he was tired.", MeetingStatus.Held)]
    [InlineData("Marco Rubio telephoned Russia's Sergey Lavrov to urge him to come.", MeetingStatus.Held)]
    [InlineData("Marco Rubio had a \"very good conversation\" with Sergey Lavrov.", MeetingStatus.Held)]
    [InlineData("Marco Rubio spent more than three hours with Sergey Lavrov in the Kremlin.", MeetingStatus.Held)]
    [InlineData("Marco Rubio is due to see Sergey Lavrov before he flies on to Berlin.", MeetingStatus.Planned)]
    [InlineData("A face-to-face between Marco Rubio and Sergey Lavrov could take place in March.", MeetingStatus.Possible)]
    [InlineData("Marco Rubio pulled out of an event at which he was set to hold talks with Sergey Lavrov.", MeetingStatus.Cancelled)]
    public void A_verb_and_what_it_governs_tell_of_two_persons(string text, MeetingStatus status)
    {
        var claim = Assert.Single(ClaimsIn.Text(text));

        Assert.Equal(["marco-rubio", "sergey-lavrov"], Ids(claim));
        Assert.Equal(status, claim.Status);
    }

    [Theory]
    [InlineData("Washington and Tehran held talks in Muscat on Sunday.", "us ir")]
    [InlineData("Moscow, Kyiv and Washington agreed to hold talks in Riyadh.", "ru ua us")]
    [InlineData("London and Paris will hold a summit on Monday.", "gb fr")]
    [InlineData("Seoul said its foreign minister would hold talks with his Japanese counterpart on Thursday.", "kr jp")]
    public void Capitals_side_by_side_stand_for_their_states(string text, string ids) =>
        Assert.Equal(ids.Split(' '), Ids(Assert.Single(ClaimsIn.Text(text))));

    [Theory]
    [InlineData("Emmanuel Macron convened the leaders of Germany and Poland in Paris on Monday.")]
    [InlineData("Emmanuel Macron gathered the leaders of Germany and Poland in Paris on Monday.")]
    public void Who_calls_others_together_is_their_host(string text)
    {
        var claim = Assert.Single(ClaimsIn.Text(text));

        Assert.Equal(["emmanuel-macron", "de", "pl"], Ids(claim));
        Assert.Equal(PartPlayed.Host, claim.Participants[0].Part);
    }

    [Theory]
    [InlineData("Bulgarian lawmakers met on Friday to vote on the budget.")]
    [InlineData("Israeli ministers met on Sunday to discuss the truce.")]
    [InlineData("Donald Trump convened his cabinet on Monday.")]
    [InlineData("Lawmakers gathered signatures against Viktor Orban.")]
    public void What_a_state_discusses_with_itself_is_no_meeting(string text) => Assert.Empty(ClaimsIn.Text(text));

    [Theory]
    [InlineData("EU leaders met without Viktor Orban in Brussels.", "viktor-orban")]
    [InlineData("Talks between Israel and Hamas went on without the United States.", "us")]
    [InlineData("The talks between Iran and Israel were marred by Viktor Orban's absence from the table.", "viktor-orban")]
    public void Who_is_not_there_is_absent(string text, string id) =>
        Assert.Equal([id], Assert.Single(ClaimsIn.Text(text)).Absent.Select(party => party.Id.Value));

    [Theory]
    [InlineData("Narendra Modi will hold bilateral meetings with leaders including Vladimir Putin and Xi Jinping.")]
    [InlineData("Narendra Modi met separately with leaders such as Vladimir Putin and Xi Jinping.")]
    public void Leaders_among_whom_some_are_named_are_those(string text) =>
        Assert.Equal(["narendra-modi vladimir-putin", "narendra-modi xi-jinping"], ClaimsIn.Text(text).Select(claim => string.Join(' ', Ids(claim))));

    [Theory]
    [InlineData("Donald Tusk was in Kyiv on Monday alongside Viktor Orban, where the pair were received by Volodymyr Zelenskyy.")]
    [InlineData("Two premiers -- Donald Tusk and Viktor Orban -- visited Kyiv on Monday and met Volodymyr Zelenskyy.")]
    public void Who_stands_before_a_clause_and_when_hold_for_it(string text)
    {
        var claim = Assert.Single(ClaimsIn.Text(text));

        Assert.Equal(["donald-tusk", "viktor-orban", "volodymyr-zelenskyy"], Ids(claim).Order(StringComparer.Ordinal));
        Assert.Equal(new DateOnly(2025, 2, 17), claim.When?.From);
        Assert.Equal("Kyiv", claim.Place?.City);
    }

    [Fact]
    public void Who_is_expected_in_a_city_meets_there_and_then()
    {
        var claim = Assert.Single(ClaimsIn.Text("Marco Rubio is expected in Munich on Friday, where he will hold talks with Sergey Lavrov."));

        Assert.Equal((MeetingStatus.Scheduled, "Munich"), (claim.Status, claim.Place?.City));
        Assert.Equal(new DateOnly(2025, 2, 21), claim.When?.From);
    }

    [Theory]
    [InlineData("Vladimir Putin denied that he had cancelled a meeting with Donald Trump.", MeetingStatus.Planned)]
    [InlineData("Vladimir Putin denied he cancelled a meeting with Donald Trump.", MeetingStatus.Planned)]
    [InlineData("The Kremlin denied reports that Vladimir Putin had cancelled a meeting with Donald Trump.", MeetingStatus.Planned)]
    [InlineData("Vladimir Putin is expected to hold a trilateral with Donald Trump.", MeetingStatus.Planned)]
    public void Who_denies_that_it_is_off_plans_it_still(string text, MeetingStatus status) =>
        Assert.Equal(status, Assert.Single(ClaimsIn.Text(text)).Status);

    [Fact]
    public void The_two_leaders_are_no_two_officials_named_by_the_way()
    {
        var claims = ClaimsIn.Text(
            "Kim Jong Un arrived in Vladivostok a day before a summit with Vladimir Putin.\nKim was greeted by regional governor Oleg Kozhemyako "
            + "and Foreign Minister Sergei Lavrov.\nThe two leaders will meet on Russky Island on Thursday.");

        Assert.Contains(claims, claim => claim is { Status: MeetingStatus.Scheduled } && Ids(claim).SequenceEqual(["kim-jong-un", "vladimir-putin"]));
        Assert.Contains(claims, claim => Ids(claim).SequenceEqual(["oleg-kozhemyako", "sergey-lavrov", "kim-jong-un"]));
    }

    [Fact]
    public void Who_skips_one_place_may_visit_another()
    {
        var claim = ClaimsIn.Text("Keir Starmer, who did not travel to Munich, will visit Washington in the week of Feb. 24.")[^1];

        Assert.Equal((MeetingStatus.Scheduled, "Washington"), (claim.Status, claim.Place?.City));
        Assert.Equal(["keir-starmer", "us"], Ids(claim));
    }

    [Theory]
    [InlineData("Talks between Israel and Qatar began in Doha on Thursday. William Burns and Abbas Kamel were attending, along with David Barnea.", "William Burns, Abbas Kamel, David Barnea")]
    [InlineData("Ali Karimov met Irfaan Ali in Doha on Thursday at talks mediated by Ralph Gonsalves and attended by Celso Amorim.", "Ralph Gonsalves, Celso Amorim")]
    public void Who_attends_takes_part(string text, string names) =>
        Assert.Superset(names.Split(", ").ToHashSet(), ClaimsIn.Text(text)[0].Participants.Select(party => party.Name).ToHashSet());

    [Theory]
    [InlineData("Readout of President Joe Biden's Call with Prime Minister Benjamin Netanyahu of Israel")]
    [InlineData("President Joseph R. Biden, Jr. spoke today with Prime Minister Benjamin Netanyahu of Israel.")]
    [InlineData("Benjamin Netanyahu challenged Joe Biden to meet him.")]
    public void Titles_suffixes_and_offices_hide_nobody(string text) =>
        Assert.Equal(["benjamin-netanyahu", "joe-biden"], Ids(Assert.Single(ClaimsIn.Text(text))).Order(StringComparer.Ordinal));

    [Fact]
    public void A_clause_between_commas_parts_no_meeting_from_its_place_and_day()
    {
        var claim = Assert.Single(ClaimsIn.Text("Xi Jinping met Anthony Albanese, who is on an official visit to China, at the Great Hall of the People in Beijing on Monday."));

        Assert.Equal(("Beijing", new DateOnly(2025, 2, 17)), (claim.Place?.City, claim.When?.From));
    }

    [Fact]
    public void A_visit_is_the_way_to_whom_the_visitor_meets_there()
    {
        var claim = Assert.Single(ClaimsIn.Text(
            "Xi Jinping met Anthony Albanese in Beijing on Monday.\nAlbanese, who arrived in Shanghai on Saturday, is paying a six-day visit.\nWang Yi and He Lifeng were present."));

        Assert.Equal(MeetingStatus.Held, claim.Status);
        Assert.Equal(["xi-jinping", "anthony-albanese", "wang-yi", "he-lifeng"], Ids(claim));
    }

    [Theory]
    [InlineData("Emmanuel Macron is to meet Zelenskyy's chief of staff, Andriy Yermak, on Thursday.", MeetingStatus.Scheduled)]
    [InlineData("Emmanuel Macron will no longer meet Andriy Yermak on Thursday.", MeetingStatus.Cancelled)]
    [InlineData("Emmanuel Macron was refused a meeting with Andriy Yermak.", MeetingStatus.Declined)]
    [InlineData("Emmanuel Macron spoke by video link with Andriy Yermak from Paris.", MeetingStatus.Held)]
    public void Whom_a_person_meets_or_not_is_told(string text, MeetingStatus status)
    {
        var claim = Assert.Single(ClaimsIn.Text(text));

        Assert.Equal(["emmanuel-macron", "andriy-yermak"], Ids(claim));
        Assert.Equal(status, claim.Status);
        Assert.Null(claim.Place);
    }

    [Fact]
    public void A_meeting_that_somebody_boycotts_takes_place_without_him()
    {
        var claim = Assert.Single(ClaimsIn.Text("Peter Szijjarto will boycott Thursday's extraordinary meeting of EU foreign ministers."));

        Assert.Equal(("european-union", "peter-szijjarto"), (Assert.Single(claim.Participants).Id.Value, Assert.Single(claim.Absent).Id.Value));
        Assert.Equal(new DateOnly(2025, 2, 20), claim.When?.From);
    }

    [Fact]
    public void Two_who_agree_after_talks_held_them_that_day_with_their_host()
    {
        var claims = ClaimsIn.Text(
            "Srettha Thavisin and Hun Manet agreed on Monday to a ceasefire after talks hosted by Malaysian Prime Minister Anwar Ibrahim.\nThe ambassadors of the United "
            + "States and China also attended the talks.\nMilitary commanders from both sides would meet on Wednesday.");

        Assert.Equal(["srettha-thavisin", "hun-manet", "anwar-ibrahim"], Ids(claims[0]));
        Assert.Equal((PartPlayed.Host, new DateOnly(2025, 2, 17)), (claims[0].Participants[2].Part, claims[0].When?.From));
    }

    [Fact]
    public void She_is_who_is_spoken_of_not_whom_she_met() =>
        Assert.Equal(
            ["kaja-kallas", "shigeru-ishiba"],
            Ids(ClaimsIn.Text("Kaja Kallas has left. Her talks in Hanoi with Bui Thanh Son will be rescheduled. She met Shigeru Ishiba in Tokyo on Monday.")[^1]));

    [Theory]
    [InlineData("A Hezbollah delegation that was to have met Joseph Aoun on Sunday did not show up.", "hezbollah joseph-aoun", MeetingStatus.Cancelled)]
    [InlineData("Nikol Pashinyan has not decided whether to meet Ilham Aliyev.", "nikol-pashinyan ilham-aliyev", MeetingStatus.Possible)]
    [InlineData("Defence ministers from NATO's 32 member states meet in Brussels on Monday.", "nato", MeetingStatus.Held)]
    [InlineData("NATO defence chiefs gathered in Brussels on Monday.", "nato", MeetingStatus.Held)]
    public void Delegations_and_doubts_are_read(string text, string ids, MeetingStatus status)
    {
        var claim = Assert.Single(ClaimsIn.Text(text));

        Assert.Equal(ids.Split(' '), Ids(claim));
        Assert.Equal(status, claim.Status);
        Assert.Empty(claim.Absent);
    }

    [Fact]
    public void Who_says_so_and_where_is_not_where_they_meet() =>
        Assert.Null(Assert.Single(ClaimsIn.Text("Nikol Pashinyan will meet Ilham Aliyev on Friday, the government in Yerevan said.")).Place);

    [Fact]
    public void Who_has_long_attended_nothing_is_absent_from_nothing_here() =>
        Assert.Empty(ClaimsIn.Text("Mark Rutte met Ruben Brekelmans on Monday. Peter Szijjarto has not attended a session of the group since 2023.")[0].Absent);

    [Fact]
    public void Who_sends_his_deputy_is_absent() =>
        Assert.Equal(
            ["pete-hegseth"],
            ClaimsIn.Text("NATO defence ministers met in Brussels on Monday, with Pete Hegseth sending his deputy.")[0].Absent.Select(party => party.Id.Value));

    [Fact]
    public void What_was_set_and_does_not_take_place_is_cancelled()
    {
        var claim = Assert.Single(ClaimsIn.Text("Talks that had been scheduled for Saturday in Oman between Iran and the United States will not take place, Badr al-Busaidi said."));

        Assert.Equal(MeetingStatus.Cancelled, claim.Status);
        Assert.Equal(["ir", "us"], Ids(claim));
    }

    [Theory]
    [InlineData("Hakan Fidan conferred by phone with his Iranian and Saudi counterparts on Sunday.", "hakan-fidan ir sa")]
    [InlineData("Kaja Kallas will chair a gathering of EU foreign ministers in Copenhagen on Friday, with Andrii Sybiha taking part.", "european-union kaja-kallas andrii-sybiha")]
    [InlineData("Keir Starmer welcomed Friedrich Merz to Downing Street on Monday.", "keir-starmer friedrich-merz")]
    [InlineData("He Lifeng, Commerce Minister Wang Wentao and trade negotiator Li Chenggang met Scott Bessent and Trade Representative Jamieson Greer.", "he-lifeng wang-wentao li-chenggang scott-bessent jamieson-greer")]
    public void Counterparts_guests_and_those_who_take_part_are_there(string text, string ids) =>
        Assert.Equal(ids.Split(' '), Ids(Assert.Single(ClaimsIn.Text(text))));

    [Theory]
    [InlineData("Joseph Aoun flew to Riyadh on Tuesday. Aoun will meet Mohammed bin Salman later in the day.", 18)]
    [InlineData("Joseph Aoun will head to Cairo for Wednesday's Arab summit, on the sidelines of which he is likely to hold talks with Ahmed al-Sharaa.", 19)]
    public void The_day_of_what_is_told_is_the_day_of_what_is_at_its_side(string text, int day) =>
        Assert.Equal(new DateOnly(2025, 2, day), ClaimsIn.Text(text)[^1].When?.From);

    [Fact]
    public void A_pope_and_a_Korean_are_called_by_their_first_word() =>
        Assert.Equal(
            ["pope-leo-xiv", "kim-jong-un"],
            Ids(Assert.Single(ClaimsIn.Text("Pope Leo XIV and Kim Jong-un wrote to Kim Yo-jong. Leo met Kim on Monday."))));

    [Theory]
    [InlineData("Indirect talks between Israel and Iran, mediated by Oman, ended on Saturday.", "om", PartPlayed.Mediator)]
    [InlineData("Marco Rubio and Sergey Lavrov held Omani-mediated talks in Rome on Saturday.", "om", PartPlayed.Mediator)]
    [InlineData("Marco Rubio and Sergey Lavrov held talks in Rome on Saturday, with Viktor Orban mediating.", "viktor-orban", PartPlayed.Mediator)]
    [InlineData("Viktor Orban brokered talks between Marco Rubio and Sergey Lavrov in Rome on Saturday.", "viktor-orban", PartPlayed.Mediator)]
    [InlineData("Marco Rubio met Qatari mediators in Doha on Saturday.", "qa", PartPlayed.Mediator)]
    [InlineData("Kaja Kallas chaired a meeting of EU foreign ministers in Luxembourg on Monday.", "kaja-kallas", PartPlayed.Chair)]
    [InlineData("EU foreign ministers met in Luxembourg on Monday in a session chaired by Kaja Kallas.", "kaja-kallas", PartPlayed.Chair)]
    [InlineData("Xi Jinping met Vladimir Putin in Kazan on Tuesday. Xi was accompanied by Foreign Minister Wang Yi.", "wang-yi", PartPlayed.DelegationMember)]
    [InlineData("Xi Jinping met Vladimir Putin in Kazan on Tuesday. Wang Yi was part of the Chinese delegation.", "wang-yi", PartPlayed.DelegationMember)]
    public void The_part_that_somebody_plays_is_told(string text, string id, PartPlayed part) =>
        Assert.Equal(part, Assert.Single(Assert.Single(ClaimsIn.Text(text)).Participants, party => party.Id.Value == id).Part);

    [Fact]
    public void The_day_after_a_delegation_and_its_head_is_that_of_the_meeting() =>
        Assert.Equal(
            new DateOnly(2025, 2, 14),
            Assert.Single(ClaimsIn.Text("The Russian delegation, led by Vladimir Medinsky, met the Ukrainian delegation headed by Rustem Umerov in Istanbul on Friday.")).When?.From);

    [Fact]
    public void Who_was_asked_to_take_part_does_not_for_that() =>
        Assert.DoesNotContain(
            "luiz-inacio-lula-da-silva",
            Ids(ClaimsIn.Text("Nicolas Maduro met Irfaan Ali in Kingstown on Thursday. Luiz Inacio Lula da Silva had been asked to take part but stayed in Brasilia.")[0]));

    [Fact]
    public void What_is_discussed_is_not_where() =>
        Assert.Null(ClaimsIn.Text("David Lammy met Marco Rubio on Saturday. They discussed the Chagos Islands, Ukraine and the Middle East.")[0].Place);

    [Fact]
    public void Who_took_part_on_another_day_took_part_in_another_meeting() =>
        Assert.Equal(
            ["marco-rubio", "mohammed-bin-salman"],
            Ids(ClaimsIn.Text("Marco Rubio will meet Mohammed bin Salman in Jeddah on Friday. Sergey Lavrov attended a summit in Jeddah on May 19, 2023.")[0]));

    [Theory]
    [InlineData("Olaf Scholz hosts Emmanuel Macron in Granada on Friday. Donald Tusk met Joe Biden on Monday. Viktor Orban was not invited to Friday's gathering.")]
    [InlineData("Olaf Scholz will meet Emmanuel Macron in Granada on Friday. Viktor Orban will not travel to Granada because of a cold.")]
    public void Who_stays_away_stays_away_from_what_takes_place_then_and_there(string text) =>
        Assert.Equal(["viktor-orban"], ClaimsIn.Text(text)[0].Absent.Select(party => party.Id.Value));

    [Fact]
    public void A_meeting_put_off_from_next_Monday_was_to_be_on_it() =>
        Assert.Equal(
            new DateOnly(2025, 2, 24),
            Assert.Single(ClaimsIn.Text("A meeting between Olaf Scholz and Viktor Orban, set for next Monday, has been put off until April.")).PreviousWhen?.From);

    [Fact]
    public void A_journey_long_over_led_to_its_meeting()
    {
        var claim = Assert.Single(ClaimsIn.Text("Viktor Orban travelled to Moscow in July to meet Vladimir Putin."));

        Assert.Equal(MeetingStatus.Held, claim.Status);
        Assert.Equal(new DateOnly(2024, 7, 1), claim.When?.From);
    }

    [Fact]
    public void A_journey_of_yesterday_may_not_have_led_to_its_meeting_yet()
    {
        var claim = Assert.Single(ClaimsIn.Text("Viktor Orban flew to Moscow on Monday to meet Vladimir Putin."));

        Assert.Equal(MeetingStatus.Scheduled, claim.Status);
        Assert.Null(claim.When);
    }

    [Fact]
    public void A_day_that_is_planned_and_long_gone_by_is_that_of_next_year() =>
        Assert.Equal(
            new DateOnly(2025, 11, 5),
            Assert.Single(ClaimsIn.Text("Mohammed bin Salman is to visit Donald Trump on Nov. 5.")).When?.From);

    /// <summary>Words of meetings in any order: sentences that nobody writes, and that no rule was made for.</summary>
    [Fact]
    public void Any_order_of_the_words_of_meetings_is_survived()
    {
        string[] words =
        [
            "Putin", "Trump", "Xi Jinping", "Kim Jong-un", "Jr.", "Russia", "France's", "Swiss", "EU", "NATO's", "Kyiv", "Berlin", "the", "a", "his", "her", "he", "they", "him", "them",
            "two", "both", "leaders", "sides", "officials", "minister", "president", "delegation", "mediators", "met", "meets", "meet", "will", "would", "no", "longer", "not", "has",
            "had", "was", "were", "is", "be", "to", "spent", "three hours", "with", "by", "phone", "hosted", "mediated", "chaired", "accompanied", "attended", "attending", "present",
            "part", "of", "from", "in", "at", "on Monday", "Thursday's", "next week", "talks", "summit", "visit", "call", "face-to-face", "trilateral", "trade", "where", "which", "that",
            "who", "whether", "and", "or", "but", "after", "before", "denied", "cancelled", "postponed", "boycott", "skip", "sending", "deputy", "refused", "ready", "said", "told",
            "invited", "welcomed", "visited", "flew", "heads", "sidelines", "margins", "including", "such", "as", "since", "off", "out", "up", "show", ",", ",", "--", "\"", "\u201C", "\u201D", ":", ";", "(", ")",
        ];
        var texts = Gen.Elements(words).ListOf().Select(some => string.Join(' ', some) + ".").ToArbitrary();
        Prop.ForAll(texts, text => ClaimsIn.Text(text).All(claim =>
            Analyzed(text).AsSpan(claim.Quote.Start).StartsWith(claim.Quote.Text, StringComparison.Ordinal)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20_000).WithEndSize(24));
    }

    private static string Analyzed(string text) => ClaimsIn.Article(text).AnalyzedText();

    private static IEnumerable<string> Ids(Claim claim) => claim.Participants.Select(party => party.Id.Value);
}
