using FsCheck;
using FsCheck.Fluent;
using Ingest.Meetings;
using Xunit;

namespace Ingest.Tests.Meetings;

public sealed class ClaimFinderTests
{
    [Theory]
    [InlineData("Vladimir Putin met Donald Trump in Anchorage.")]
    [InlineData("Vladimir Putin met with Donald Trump.")]
    [InlineData("Vladimir Putin meets Donald Trump in Anchorage")]
    [InlineData("Donald Trump and Vladimir Putin met in Anchorage on Monday.")]
    [InlineData("Vladimir Putin held talks with Donald Trump on Monday.")]
    [InlineData("Vladimir Putin sat down with Donald Trump on Monday.")]
    [InlineData("Vladimir Putin received Donald Trump at the Kremlin.")]
    [InlineData("Donald Trump was received by Vladimir Putin in Moscow.")]
    [InlineData("Vladimir Putin hosted Donald Trump in Moscow on Monday.")]
    [InlineData("Vladimir Putin spoke by phone with Donald Trump on Monday.")]
    [InlineData("Donald Trump called Vladimir Putin on Monday.")]
    [InlineData("Talks between Vladimir Putin and Donald Trump ended on Monday.")]
    [InlineData("The meeting between Vladimir Putin and Donald Trump took place in Anchorage.")]
    [InlineData("Vladimir Putin's meeting with Donald Trump lasted three hours and ended on Monday.")]
    [InlineData("Russian President Vladimir Putin will meet U.S. President Donald Trump on Friday.")]
    [InlineData("Putin, Trump to meet in Alaska")]
    [InlineData("Trump-Putin summit set for Friday in Alaska")]
    [InlineData("After talks with Vladimir Putin, Donald Trump said he was hopeful.")]
    [InlineData("Donald Trump and Vladimir Putin discussed the war in a phone call.")]
    [InlineData("Vladimir Putin and Donald Trump spoke for two hours on Monday.")]
    [InlineData("Vladimir Putin and Donald Trump discussed grain exports.")]
    [InlineData("Vladimir Putin told visiting President Donald Trump that he was glad.")]
    [InlineData("Vladimir Putin received a phone call from Donald Trump on Monday.")]
    [InlineData("Vladimir Putin and Donald Trump agreed on a truce during a phone call on Monday.")]
    [InlineData("Vladimir Putin hopes to see Donald Trump in Anchorage.")]
    [InlineData("Vladimir Putin invited Donald Trump to Moscow.")]
    [InlineData("After their talks in Anchorage, Vladimir Putin and Donald Trump left.")]
    [InlineData("Donald Trump: no meeting with Vladimir Putin before spring")]
    [InlineData("Donald Trump: I will meet Vladimir Putin in Anchorage")]
    [InlineData("Donald Trump in Moscow for talks with Vladimir Putin")]
    [InlineData("Donald Trump is visiting Moscow and is due to meet Vladimir Putin later on Friday.")]
    [InlineData("The Kremlin said Donald Trump and Vladimir Putin would speak later on Friday.")]
    [InlineData("Donald Trump lands in Moscow ahead of Vladimir Putin meeting")]
    [InlineData("Donald Trump urges Vladimir Putin in call to stop the war")]
    [InlineData("Markets fell in Tokyo as Donald Trump met Vladimir Putin in Anchorage.")]
    [InlineData("Donald Trump and Vladimir Putin agreed on a truce after talks in Anchorage.")]
    [InlineData("Donald Trump, Vladimir Putin agree to restore flights after meeting in Anchorage")]
    [InlineData("Donald Trump and Vladimir Putin have met face to face in recent weeks.")]
    [InlineData("Vladimir Putin shook hands with Donald Trump in Anchorage.")]
    [InlineData("Vladimir Putin and Donald Trump could not agree after three days of talks in Anchorage.")]
    [InlineData("In a phone call on Sunday, Vladimir Putin told Donald Trump that the truce held.")]
    [InlineData("Vladimir Putin gave a warm welcome on Monday to American leader Donald Trump.")]
    [InlineData("Vladimir Putin was given a ceremonial welcome by Donald Trump in Anchorage.")]
    [InlineData("Donald Trump called on President Vladimir Putin at the Kremlin.")]
    public void Both_parties_of_a_meeting_are_found(string text)
    {
        var claim = Assert.Single(ClaimsIn.Text(text));

        Assert.Equal(["Donald Trump", "Vladimir Putin"], claim.Participants.Select(party => party.Name).Order());
    }

    [Theory]
    [InlineData("The foreign secretary met Sergey Lavrov on Monday.", "Sergey Lavrov")]
    [InlineData("Sergey Lavrov will meet with national and regional Iraqi officials.", "Iraq, Sergey Lavrov")]
    [InlineData("Sergey Lavrov met with the Minister of Foreign Affairs of Iraq on Monday.", "Iraq, Sergey Lavrov")]
    [InlineData("Russian Foreign Minister Sergey Lavrov left for Baghdad on Monday.", "Iraq, Sergey Lavrov")]
    [InlineData("Russian Foreign Minister Sergey Lavrov will travel to Baghdad for a meeting.", "Iraq, Sergey Lavrov")]
    [InlineData("Sergey Lavrov will pay a visit to Iraq next week.", "Iraq, Sergey Lavrov")]
    [InlineData("Iran and Iraq ended a round of talks in Muscat on Monday, mediated by Oman.", "Iran, Iraq, Oman")]
    [InlineData("M23 rebels and Rwanda held talks in Doha.", "M23, Rwanda")]
    [InlineData("Iran's Abbas Araghchi in Beijing for talks", "Abbas Araghchi, China")]
    [InlineData("Sergey Lavrov told a visiting Iranian delegation that it was late.", "Iran, Sergey Lavrov")]
    [InlineData("Foreign ministers of the Arab League met in Cairo on Monday.", "Arab League")]
    [InlineData("Leaders of the BRICS countries met in Kazan on Monday.", "BRICS")]
    [InlineData("Talks between the United Nations and the Taliban were held in Doha on Monday.", "Taliban, United Nations")]
    [InlineData("Sergey Lavrov met the foreign minister of Iraq, Dr Fuad Hussein, on Monday.", "Fuad Hussein, Sergey Lavrov")]
    [InlineData("Negotiators from Baghdad and Tehran met in Muscat on Monday.", "Iran, Iraq")]
    [InlineData("Before flying to Lagos Sergey Lavrov held consultations in Israel with lawmakers.", "Israel, Sergey Lavrov")]
    [InlineData("Sergey Lavrov will visit Riyadh for talks with Marco Rubio.", "Marco Rubio, Sergey Lavrov")]
    public void Who_is_not_named_in_full_takes_part_as_what_the_text_names(string text, string parties)
    {
        var claim = Assert.Single(ClaimsIn.Text(text));

        Assert.Equal(parties, string.Join(", ", claim.Participants.Select(party => party.Name).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_month_ahead_in_a_sentence_of_the_past_is_that_of_last_year() =>
        Assert.Equal(new DateOnly(2024, 5, 1), Assert.Single(ClaimsIn.Text("Sergey Lavrov met Marco Rubio in May.")).When?.From);

    [Fact]
    public void A_day_ahead_without_a_year_in_a_sentence_of_the_past_is_that_of_last_year() =>
        Assert.Equal(new DateOnly(2024, 7, 27), Assert.Single(ClaimsIn.Text("Sergey Lavrov met Marco Rubio in Rome on July 27, prompting protests.")).When?.From);

    [Fact]
    public void A_seat_of_government_is_a_place_in_its_city()
    {
        var place = Assert.Single(ClaimsIn.Text("Donald Trump received Vladimir Putin at the White House.")).Place;

        Assert.Equal("us", place?.Country);
        Assert.Equal("Washington", place?.City);
    }

    [Theory]
    [InlineData("Donald Trump and JD Vance discussed the war.")]
    [InlineData("Donald Trump called on Vladimir Putin to stop.")]
    [InlineData("Donald Trump invited Vladimir Putin to answer.")]
    [InlineData("The visit by Sergey Lavrov focused on help to Syria.")]
    [InlineData("A Russian national was arrested during a G8 summit last month.")]
    public void What_resembles_a_meeting_is_none(string text) => Assert.Empty(ClaimsIn.Text(text));

    [Theory]
    [InlineData("Sergey Lavrov met Marco Rubio on Monday.", MeetingStatus.Held)]
    [InlineData("Sergey Lavrov is meeting Marco Rubio in Riyadh.", MeetingStatus.UnderWay)]
    [InlineData("Sergey Lavrov will meet Marco Rubio on Friday.", MeetingStatus.Scheduled)]
    [InlineData("Sergey Lavrov will meet Marco Rubio.", MeetingStatus.Planned)]
    [InlineData("Sergey Lavrov and Marco Rubio agreed to meet.", MeetingStatus.Planned)]
    [InlineData("Sergey Lavrov to meet Marco Rubio next week", MeetingStatus.Scheduled)]
    [InlineData("Sergey Lavrov could meet Marco Rubio.", MeetingStatus.Possible)]
    [InlineData("A possible meeting between Sergey Lavrov and Marco Rubio was discussed.", MeetingStatus.Possible)]
    [InlineData("Sergey Lavrov will reportedly meet Marco Rubio.", MeetingStatus.Rumoured)]
    [InlineData("The meeting between Sergey Lavrov and Marco Rubio was called off.", MeetingStatus.Cancelled)]
    [InlineData("Talks between Sergey Lavrov and Marco Rubio have been cancelled.", MeetingStatus.Cancelled)]
    [InlineData("The talks between Sergey Lavrov and Marco Rubio were postponed until Friday.", MeetingStatus.Postponed)]
    [InlineData("Sergey Lavrov refused to meet Marco Rubio.", MeetingStatus.Declined)]
    [InlineData("Sergey Lavrov will not meet Marco Rubio.", MeetingStatus.NotPlanned)]
    [InlineData("There are no plans for a meeting between Sergey Lavrov and Marco Rubio.", MeetingStatus.NotPlanned)]
    [InlineData("Moscow denied that Sergey Lavrov would meet Marco Rubio.", MeetingStatus.NotPlanned)]
    [InlineData("The Kremlin ruled out a meeting between Sergey Lavrov and Marco Rubio.", MeetingStatus.NotPlanned)]
    [InlineData("Sergey Lavrov ruled out talks with Marco Rubio.", MeetingStatus.NotPlanned)]
    [InlineData("Marco Rubio calls off summit with Sergey Lavrov", MeetingStatus.Cancelled)]
    [InlineData("Marco Rubio arrives in Moscow for talks with Sergey Lavrov", MeetingStatus.Scheduled)]
    [InlineData("Marco Rubio discussed the war with Sergey Lavrov.", MeetingStatus.Held)]
    [InlineData("Marco Rubio failed to agree on a date at a meeting with Sergey Lavrov.", MeetingStatus.Held)]
    [InlineData("Marco Rubio says no talks with Sergey Lavrov", MeetingStatus.NotPlanned)]
    [InlineData("Marco Rubio flew to Moscow on Sunday for talks with Sergey Lavrov.", MeetingStatus.Held)]
    [InlineData("Marco Rubio invited Sergey Lavrov to Washington.", MeetingStatus.Possible)]
    [InlineData("Marco Rubio broke off to call Sergey Lavrov.", MeetingStatus.Held)]
    [InlineData("Marco Rubio broke off talks with Sergey Lavrov.", MeetingStatus.Cancelled)]
    [InlineData("Marco Rubio proposed talks with Sergey Lavrov.", MeetingStatus.Possible)]
    [InlineData("Marco Rubio is open to meeting Sergey Lavrov.", MeetingStatus.Possible)]
    [InlineData("Marco Rubio announced talks with Sergey Lavrov.", MeetingStatus.Planned)]
    [InlineData("Marco Rubio meets Sergey Lavrov in Geneva on March 3", MeetingStatus.Scheduled)]
    [InlineData("Marco Rubio and Sergey Lavrov fail to agree at talks in Geneva", MeetingStatus.Held)]
    [InlineData("Marco Rubio and Sergey Lavrov pose for a photo before their meeting in Geneva on Monday.", MeetingStatus.Held)]
    [InlineData("Marco Rubio told Sergey Lavrov in a phone call on Monday that it was late.", MeetingStatus.Held)]
    [InlineData("Marco Rubio toured a factory before holding talks with Sergey Lavrov.", MeetingStatus.Held)]
    [InlineData("Marco Rubio is looking forward to meeting Sergey Lavrov again.", MeetingStatus.Planned)]
    [InlineData("Marco Rubio would probably meet Sergey Lavrov.", MeetingStatus.Planned)]
    [InlineData("There are no plans for Marco Rubio to meet Sergey Lavrov.", MeetingStatus.NotPlanned)]
    [InlineData("During a phone call on Monday, Marco Rubio urged Sergey Lavrov to agree.", MeetingStatus.Held)]
    public void Tense_and_denial_tell_the_status(string text, MeetingStatus status) =>
        Assert.Equal(status, Assert.Single(ClaimsIn.Text(text)).Status);

    [Theory]
    [InlineData("Emmanuel Macron met Olaf Scholz in Berlin.", MeetingModality.InPerson)]
    [InlineData("Emmanuel Macron spoke by phone with Olaf Scholz.", MeetingModality.Phone)]
    [InlineData("Emmanuel Macron held a video call with Olaf Scholz.", MeetingModality.Video)]
    [InlineData("Emmanuel Macron spoke with Olaf Scholz.", MeetingModality.Unknown)]
    public void The_modality_is_told_only_where_the_words_tell_it(string text, MeetingModality modality) =>
        Assert.Equal(modality, Assert.Single(ClaimsIn.Text(text)).Modality);

    [Fact]
    public void The_day_of_the_announcement_is_not_the_day_of_the_meeting()
    {
        var claim = Assert.Single(ClaimsIn.Text("Dmitry Peskov said on Monday that Sergey Lavrov will meet Marco Rubio on Friday."));

        Assert.Equal(new DateOnly(2025, 2, 21), claim.When?.From);
    }

    [Theory]
    [InlineData("Sergey Lavrov met Marco Rubio on Monday, three days after talks with Hakan Fidan in Antalya.", "Hakan Fidan", -3)]
    [InlineData("Sergey Lavrov met Marco Rubio on Monday, a week after talks with Hakan Fidan in Antalya.", "Hakan Fidan", -7)]
    [InlineData("Sergey Lavrov met Marco Rubio on Monday, a day before talks with Hakan Fidan in Antalya.", "Hakan Fidan", 1)]
    public void A_meeting_counted_from_another_has_its_own_day(string text, string other, int days)
    {
        var claims = ClaimsIn.Text(text);

        var main = Assert.Single(claims, claim => claim.Participants.Any(party => party.Name == "Marco Rubio"));
        var counted = Assert.Single(claims, claim => claim.Participants.Any(party => party.Name == other));
        Assert.Equal(main.When!.From.AddDays(days), counted.When!.From);
    }

    [Fact]
    public void Who_joins_takes_part_in_what_the_sentence_before_told_of()
    {
        const string Text =
            "Volodymyr Zelenskyy met Donald Trump on Monday, three days after Trump's summit with Vladimir Putin in Alaska. "
            + "European leaders then joined them for talks.";

        var claim = Assert.Single(ClaimsIn.Text(Text), claim => claim.Participants.Any(party => party.Name == "European leaders"));

        Assert.Contains(claim.Participants, party => party.Name == "Volodymyr Zelenskyy");
    }

    [Theory]
    [InlineData("The meeting between Sergey Lavrov and Marco Rubio was moved from Thursday to Friday.", "2025-02-21", "2025-02-20")]
    [InlineData("Sergey Lavrov's meeting with Marco Rubio has been pushed back to March.", "2025-03-01", null)]
    [InlineData("The talks between Sergey Lavrov and Marco Rubio, due on Wednesday, will now take place on Friday.", "2025-02-21", null)]
    public void A_meeting_that_moves_lies_ahead(string text, string to, string? from)
    {
        var claim = Assert.Single(ClaimsIn.Text(text));

        Assert.Equal((to, from), ($"{claim.When?.From:yyyy-MM-dd}", claim.PreviousWhen is { } left ? $"{left.From:yyyy-MM-dd}" : null));
    }

    [Fact]
    public void A_meeting_that_moves_keeps_its_former_day()
    {
        var claim = Assert.Single(ClaimsIn.Text("Thursday's meeting between Sergey Lavrov and Marco Rubio was postponed to Friday."));

        Assert.Equal((new DateOnly(2025, 2, 21), new DateOnly(2025, 2, 20)), (claim.When!.From, claim.PreviousWhen!.From));
    }

    [Fact]
    public void The_place_of_a_meeting_has_the_country_of_its_city()
    {
        var claim = Assert.Single(ClaimsIn.Text("Sergey Lavrov met Marco Rubio in Riyadh on Monday."));

        Assert.Equal(new MeetingPlace(null, "Riyadh", "sa"), claim.Place);
    }

    [Fact]
    public void Who_stays_away_is_absent_and_takes_no_part()
    {
        var claim = Assert.Single(ClaimsIn.Text(
            "Sergey Lavrov met Marco Rubio in Riyadh. Officials from Ukraine will not be present at the talks."));

        Assert.Equal("ua", Assert.Single(claim.Absent).Id.Value);
        Assert.DoesNotContain(claim.Participants, party => party.Id.Value == "ua");
    }

    [Theory]
    [InlineData("Hakan Fidan did not attend the talks between Sergey Lavrov and Marco Rubio in Geneva on Monday.", MeetingStatus.Held)]
    [InlineData("Hakan Fidan will not attend the talks between Sergey Lavrov and Marco Rubio in Geneva.", MeetingStatus.Scheduled)]
    [InlineData("Hakan Fidan pulled out of the talks between Sergey Lavrov and Marco Rubio in Geneva on Monday.", MeetingStatus.Held)]
    [InlineData("Hakan Fidan will miss the talks between Sergey Lavrov and Marco Rubio in Geneva.", MeetingStatus.Scheduled)]
    [InlineData("Sergey Lavrov met Marco Rubio in Geneva in the absence of Hakan Fidan.", MeetingStatus.Held)]
    [InlineData("Sergey Lavrov met Marco Rubio in Geneva. Hakan Fidan sent his deputy instead.", MeetingStatus.Held)]
    [InlineData("Sergey Lavrov met Marco Rubio in Geneva, but Hakan Fidan had no seat at the table.", MeetingStatus.Held)]
    [InlineData("Sergey Lavrov met Marco Rubio in Geneva; Hakan Fidan was missing.", MeetingStatus.Held)]
    [InlineData("The talks between Sergey Lavrov and Marco Rubio went ahead on Monday with Hakan Fidan notably absent.", MeetingStatus.Held)]
    [InlineData("Sergey Lavrov will meet Marco Rubio in Geneva, but Hakan Fidan no longer plans to attend.", MeetingStatus.Scheduled)]
    [InlineData("Sergey Lavrov met Marco Rubio. Hakan Fidan, who was expected to take part, did not show up.", MeetingStatus.Held)]
    public void A_meeting_takes_place_without_who_keeps_away(string text, MeetingStatus status)
    {
        var claim = Assert.Single(ClaimsIn.Text(text));

        Assert.Equal("Hakan Fidan", Assert.Single(claim.Absent).Name);
        Assert.Equal(["Marco Rubio", "Sergey Lavrov"], claim.Participants.Select(party => party.Name).Order());
        Assert.Equal(status, claim.Status);
    }

    [Fact]
    public void Neither_of_two_is_present() =>
        Assert.Equal(
            ["Hakan Fidan", "Wang Yi"],
            Assert.Single(ClaimsIn.Text("Neither Hakan Fidan nor Wang Yi was present when Sergey Lavrov met Marco Rubio in Geneva."))
                .Absent.Select(party => party.Name).Order());

    [Fact]
    public void Who_is_left_out_is_absent()
    {
        var claim = Assert.Single(ClaimsIn.Text("Donald Trump and Vladimir Putin will meet on Friday without Volodymyr Zelenskyy."));

        Assert.Equal("Volodymyr Zelenskyy", Assert.Single(claim.Absent).Name);
    }

    [Theory]
    [InlineData("Sergey Lavrov last met Marco Rubio in 2021.")]
    [InlineData("It was the first contact since January 2022, when Sergey Lavrov and Antony Blinken met in Geneva.")]
    public void What_the_text_recalls_is_background(string text) => Assert.True(Assert.Single(ClaimsIn.Text(text)).Background);

    [Theory]
    [InlineData("Production cannot meet demand, Olaf Scholz said.")]
    [InlineData("Marco Rubio and Mike Waltz spoke for the United States.")]
    [InlineData("Germany met its climate targets.")]
    [InlineData("Olaf Scholz told reporters that the plan was premature.")]
    [InlineData("Emmanuel Macron spoke to reporters in Paris.")]
    [InlineData("Olaf Scholz called Donald Trump's plan premature.")]
    [InlineData("Vladimir Putin called for an end to the war.")]
    [InlineData("Ukraine received U.S. weapons.")]
    [InlineData("Keir Starmer welcomed the decision of Germany.")]
    [InlineData("Dmitry Peskov held a press briefing in Moscow.")]
    [InlineData("Olaf Scholz visited a factory in Bremen.")]
    [InlineData("Germany met France in the final on Sunday.")]
    [InlineData("Brazil meet Morocco in East Rutherford on Saturday.")]
    [InlineData("Bertrand Rawlings visited China in 1920.")]
    [InlineData("Sergey Lavrov sat down with Jane Roe for an interview on Monday.")]
    [InlineData("Sergey Lavrov and Marco Rubio left after talks collapsed.")]
    [InlineData("Bloomberg spoke with Sergey Lavrov on Monday.")]
    [InlineData("Sergey Lavrov has never met Marco Rubio.")]
    [InlineData("Sergey Lavrov never met Marco Rubio in Geneva.")]
    [InlineData("Donald Trump received a briefing on Iran.")]
    [InlineData("Vladimir Putin held a news conference in Moscow on Thursday.")]
    [InlineData("Russia has called Ukraine a threat.")]
    [InlineData("Marco Rubio called on Sergey Lavrov to stop the war.")]
    [InlineData("Fans gave Sergey Lavrov a warm welcome.")]
    [InlineData("Mark Rutte is committed to meeting the target by 2035.")]
    public void What_is_no_meeting_makes_no_claim(string text) => Assert.Empty(ClaimsIn.Text(text));

    [Fact]
    public void Nine_mentions_of_a_meeting_make_one_claim()
    {
        var claims = ClaimsIn.Text(
            "Sergey Lavrov met Marco Rubio in Riyadh on Tuesday. The meeting between Lavrov and Rubio took place in Riyadh. "
            + "Lavrov and Rubio met on Tuesday for four hours.");

        Assert.Single(claims);
    }

    [Fact]
    public void A_quote_is_verbatim()
    {
        var article = ClaimsIn.Article("It rained. Sergey Lavrov met “his colleague” Marco Rubio in Riyadh. It stopped.");

        var claim = Assert.Single(Ingest.Analyses.Analyzer.Analyze(article).Claims);

        Assert.Equal(claim.Quote.Text, article.AnalyzedText().Substring(claim.Quote.Start, claim.Quote.Text.Length));
        Assert.Contains("Lavrov met", claim.Quote.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_is_survived() =>
        Prop.ForAll<string?>(text =>
        {
            var source = $"{text} Putin and {text} met Trump's, the two leaders without {text} (L) in Rome, who";

            return ClaimsIn.Text(source).All(claim => claim.Participants.Count > 0);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Russian and U.S. officials held talks in Riyadh on Tuesday.", "ru us")]
    [InlineData("China and India resumed negotiations on Monday.", "cn in")]
    [InlineData("Talks between Moscow and Kyiv will resume on Friday.", "ru ua")]
    [InlineData("The foreign ministers of France, Germany and Poland met in Weimar on Monday.", "de fr pl")]
    [InlineData("US-Russia talks began on Tuesday.", "ru us")]
    public void Countries_stand_as_parties(string text, string codes) =>
        Assert.Equal(
            codes.Split(' '),
            Assert.Single(ClaimsIn.Text(text)).Participants.Select(party => party.Id.Value).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Trump and Putin to meet in Budapest\n\nDonald Trump will meet Vladimir Putin in Budapest on February 27.")]
    [InlineData("Trump-Putin meeting is cancelled\n\nThe meeting of Donald Trump and Vladimir Putin on February 27 was cancelled.")]
    public void A_headline_without_a_day_tells_of_the_meeting_that_the_text_dates(string text) =>
        Assert.Equal(new DateOnly(2025, 2, 27), Assert.Single(ClaimsIn.Text(text)).When?.From);
}
