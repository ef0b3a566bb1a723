using FsCheck;
using FsCheck.Fluent;
using Ingest.Analyses;
using Ingest.Analyses.Dates;
using Xunit;

namespace Ingest.Tests.Analyses.Dates;

public sealed class DateFinderTests
{
    private static readonly DateOnly Tuesday = new(2025, 2, 18);

    [Theory]
    [InlineData("They met on 17 February 2025.", "17 February 2025", "2025-02-17")]
    [InlineData("They met on Feb. 17, 2025, in Rome.", "Feb. 17, 2025", "2025-02-17")]
    [InlineData("They met on Feb 17.", "Feb 17", "2025-02-17")]
    [InlineData("They met on the 17th of February.", "the 17th of February", "2025-02-17")]
    [InlineData("They met on 2025-02-17.", "2025-02-17", "2025-02-17")]
    [InlineData("They met on the 17th.", "the 17th", "2025-02-17")]
    [InlineData("They met on the 19th.", "the 19th", "2025-01-19")]
    [InlineData("They will meet on the 19th.", "the 19th", "2025-02-19")]
    [InlineData("They met on Monday, 17 February, in Rome.", "Monday, 17 February", "2025-02-17")]
    [InlineData("The envoy left on December 30.", "December 30", "2024-12-30")]
    [InlineData("The envoy leaves on January 3, 2026.", "January 3, 2026", "2026-01-03")]
    public void A_day_is_read_in_every_way_of_writing_it(string text, string surface, string value) =>
        AssertOnly(text, surface, value);

    [Theory]
    [InlineData("They met in January 2022.", "January 2022", "2022-01")]
    [InlineData("The summit will open in March.", "March", "2025-03")]
    [InlineData("The summit opened in March.", "March", "2024-03")]
    [InlineData("They last met in 2021.", "2021", "2021")]
    [InlineData("It was worse than the 1991 flood.", "1991", "1991")]
    [InlineData("It is wanted by the end of the year.", "the end of the year", "2025")]
    [InlineData("It was the war of the 20th century.", "the 20th century", "19")]
    [InlineData("Talks began in early January.", "early January", "2025-01")]
    [InlineData("The economy shrank in the third quarter of 2024.", "the third quarter of 2024", "2024-Q3")]
    public void A_month_or_year_keeps_its_precision(string text, string surface, string value) =>
        AssertOnly(text, surface, value);

    [Theory]
    [InlineData("The ministers met on Monday.", "Monday", "2025-02-17")]
    [InlineData("The ministers met on Tuesday.", "Tuesday", "2025-02-18")]
    [InlineData("The ministers will meet on Tuesday.", "Tuesday", "2025-02-18")]
    [InlineData("The ministers will meet on Monday.", "Monday", "2025-02-24")]
    [InlineData("The ministers are due to meet on Friday.", "Friday", "2025-02-21")]
    [InlineData("On Friday, the ministers will meet.", "Friday", "2025-02-21")]
    [InlineData("They will meet in Rome, he said on Monday.", "Monday", "2025-02-17")]
    [InlineData("Ministers to meet on Thursday", "Thursday", "2025-02-20")]
    [InlineData("They arrived to meet him on Thursday.", "Thursday", "2025-02-13")]
    [InlineData("The visit was postponed to Friday.", "Friday", "2025-02-21")]
    [InlineData("They will meet on Wednesday next week.", "Wednesday next week", "2025-02-26")]
    [InlineData("They spoke last Tuesday.", "last Tuesday", "2025-02-11")]
    [InlineData("They speak next Tuesday.", "next Tuesday", "2025-02-25")]
    [InlineData("The fair was off to a bright start on Saturday.", "Saturday", "2025-02-15")]
    [InlineData("The agreement must be signed by Friday.", "Friday", "2025-02-21")]
    public void A_weekday_is_past_unless_the_verb_looks_ahead(string text, string surface, string value) =>
        AssertOnly(text, surface, value);

    [Theory]
    [InlineData("They spoke last week.", "last week", "2025-W07")]
    [InlineData("They spoke final week.", "final week", "2025-W07")]
    [InlineData("They will speak subsequent week.", "subsequent week", "2025-W09")]
    [InlineData("They will speak next month.", "next month", "2025-03")]
    [InlineData("They spoke earlier this week.", "earlier this week", "2025-W08")]
    [InlineData("They spoke last weekend.", "last weekend", "2025-W07-WE")]
    [InlineData("They spoke over the weekend.", "the weekend", "2025-W07-WE")]
    [InlineData("They spoke last year.", "last year", "2024")]
    [InlineData("They spoke yesterday.", "yesterday", "2025-02-17")]
    [InlineData("They speak tomorrow.", "tomorrow", "2025-02-19")]
    [InlineData("They spoke on Monday evening.", "Monday evening", "2025-02-17TEV")]
    [InlineData("They spoke three days ago.", "three days ago", "2025-02-15")]
    [InlineData("They spoke two years ago.", "two years ago", "2023")]
    [InlineData("They spoke a decade ago.", "a decade ago", "2015")]
    [InlineData("They spoke 24 hours ago.", "24 hours ago", "2025-02-17")]
    [InlineData("This past week was quiet.", "This past week", "2025-W07")]
    [InlineData("They met this weekend.", "this weekend", "2025-W07-WE")]
    [InlineData("The figure fell from the year before.", "the year before", "2024")]
    public void A_relative_date_counts_from_the_day_of_publication(string text, string surface, string value) =>
        AssertOnly(text, surface, value);

    [Theory]
    [InlineData("They met at 10 a.m. on Monday.", "10 a.m. on Monday", "2025-02-17T10:00")]
    [InlineData("They met on Monday at 2:30 p.m. local time.", "Monday at 2:30 p.m. local time", "2025-02-17T14:30")]
    [InlineData("They met at 12:05 am.", "12:05 am", "2025-02-18T00:05")]
    [InlineData("They met at 15:00 GMT.", "15:00 GMT", "2025-02-18T15:00")]
    [InlineData("They will meet at noon on Friday.", "noon on Friday", "2025-02-21T12:00")]
    [InlineData("They left by midnight.", "midnight", "2025-02-18T24:00")]
    public void A_time_of_the_clock_takes_the_day_beside_it(string text, string surface, string value) =>
        AssertOnly(text, surface, value);

    [Theory]
    [InlineData("They met on March 11, 2024.\nThe next day they left.", "The next day", "2024-03-12")]
    [InlineData("They met on March 11, 2024.\nThe day before, he had called.", "The day before", "2024-03-10")]
    [InlineData("They met on March 11, 2024.\nTwo days later they left.", "Two days later", "2024-03-13")]
    [InlineData("They met on March 11, 2024.\nA month earlier they had not.", "A month earlier", "2024-02")]
    [InlineData("They met on March 11, 2024.\nThe following week they met again.", "The following week", "2024-W12")]
    [InlineData("They met on March 11, 2024.\nThat evening they dined.", "That evening", "2024-03-11TEV")]
    [InlineData("They met in 1989.\nFour years earlier they had fought.", "Four years earlier", "1985")]
    [InlineData("They met in 1989.\nTwo days later they left.", "Two days", "P2D")]
    [InlineData("They met on March 11, 2024.\nThe day before the vote was calm.", null, null)]
    public void What_is_counted_from_a_date_told_before_does_not_count_from_publication(
        string text,
        string? surface,
        string? value)
    {
        var told = Find(text).Skip(1).Select(date => (text.Substring(date.Start, date.Length), date.Value));

        Assert.Equal(surface is null ? [] : [(surface, value!)], told);
    }

    [Theory]
    [InlineData("They met on New Year's Day.", "New Year's Day", "2025-01-01")]
    [InlineData("They met on Christmas Eve, 2023.", "Christmas Eve, 2023", "2023-12-24")]
    [InlineData("They will meet on the Fourth of July.", "the Fourth of July", "2025-07-04")]
    [InlineData("They will march on May Day.", "May Day", "2025-05-01")]
    [InlineData("Sales fell in Q3 2024.", "Q3 2024", "2024-Q3")]
    [InlineData("The third-quarter loss grew.", "third-quarter", "2024-Q3")]
    [InlineData("It passed in mid-2018.", "mid-2018", "2018")]
    [InlineData("They met in the spring of 2023.", "the spring of 2023", "2023-SP")]
    [InlineData("They met on the evening of 12 February.", "the evening of 12 February", "2025-02-12TEV")]
    public void A_date_known_by_another_name_is_read(string text, string surface, string value) =>
        AssertOnly(text, surface, value);

    [Theory]
    [InlineData("The talks took two and a half years.", "two and a half years", "DURATION", "P2.5Y")]
    [InlineData("The month-long truce held.", "month-long", "DURATION", "P1M")]
    [InlineData("They walk each morning.", "each morning", "SET", "XXXX-XX-XXTMO")]
    [InlineData("They walk twice a month.", "a month", "SET", "P1M")]
    [InlineData("The talks took three days.", "three days", "DURATION", "P3D")]
    [InlineData("The three-year war goes on.", "three-year", "DURATION", "P3Y")]
    [InlineData("He stayed for several weeks.", "several weeks", "DURATION", "PXW")]
    [InlineData("He spoke in the past two months.", "the past two months", "DURATION", "P2M")]
    [InlineData("They meet every Monday.", "every Monday", "SET", "XXXX-WXX-1")]
    [InlineData("They meet daily.", "daily", "SET", "P1D")]
    [InlineData("The border is now open.", "now", "DATE", "PRESENT_REF")]
    [InlineData("They recently spoke.", "recently", "DATE", "PAST_REF")]
    [InlineData("It is the most recent of them.", "recent", "DATE", "PAST_REF")]
    public void What_is_no_calendar_day_has_no_span(string text, string surface, string type, string value)
    {
        var date = Assert.Single(Find(text));

        Assert.Equal((surface, type, value), (text.Substring(date.Start, date.Length), date.Type, date.Value));
        Assert.Null(date.Span);
    }

    [Theory]
    [InlineData("They meet on 24-25 March.")]
    [InlineData("They meet on March 24-25.")]
    [InlineData("They meet on March 24 to 25.")]
    [InlineData("They meet from 24 to 25 March.")]
    [InlineData("They meet between 24 and 25 March 2025.")]
    public void A_range_spans_its_days(string text)
    {
        var date = Assert.Single(Find(text));

        Assert.Equal(new DateSpan(new DateOnly(2025, 3, 24), new DateOnly(2025, 3, 25), DatePrecision.Day), date.Span);
    }

    [Theory]
    [InlineData("Talks may resume.")]
    [InlineData("Troops march on.")]
    [InlineData("About 2000 people came.")]
    [InlineData("The second half was dull.")]
    [InlineData("He lives on the 17th floor.")]
    [InlineData("The Sun reported it.")]
    [InlineData("It costs 30 dollars.")]
    [InlineData("They won 10:30.")]
    [InlineData("They live on Christmas Island.")]
    [InlineData("The Midnight Express left.")]
    [InlineData("The early days of radio were loud.")]
    public void Words_that_only_look_like_dates_are_left_alone(string text) => Assert.Empty(Find(text));

    [Fact]
    public void A_decade_has_its_ten_years()
    {
        var decade = Assert.Single(Find("They first met in the 1980s, not in the 0000s or 9990s."));

        Assert.Equal("198", decade.Value);
        Assert.Equal(new DateSpan(new DateOnly(1980, 1, 1), new DateOnly(1989, 12, 31), DatePrecision.Decade), decade.Span);
    }

    [Fact]
    public void Any_text_and_any_day_is_survived() =>
        Prop.ForAll<string?, int>((text, day) =>
        {
            var source = (text ?? "") + " last Monday, this past, the 0000s, 31 February 2 years ago " + text;
            var reference = DateOnly.FromDayNumber((int)((uint)day % DateOnly.MaxValue.DayNumber));

            var found = DateFinder.Find(Tokenizer.Tokenize(source), reference);

            return found.All(date => date.Length > 0 && date.Type is not null && date.Start + date.Length <= source.Length);
        }).QuickCheckThrowOnFailure();

    private static EquatableArray<DateExpression> Find(string text) => DateFinder.Find(Tokenizer.Tokenize(text), Tuesday);

    private static void AssertOnly(string text, string surface, string value)
    {
        var date = Assert.Single(Find(text));

        Assert.Equal((surface, value), (text.Substring(date.Start, date.Length), date.Value));
    }
}
