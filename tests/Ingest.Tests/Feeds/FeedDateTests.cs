using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Ingest.Feeds;
using Xunit;

namespace Ingest.Tests.Feeds;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Mon, 03 Feb 2025 10:20:30 GMT", "2025-02-03T10:20:30")]
    [InlineData("Mon, 03 Feb 2025 10:20:30 +0200", "2025-02-03T08:20:30")]
    [InlineData("Mon, 3 Feb 25 10:20 EST", "2025-02-03T15:20:00")]
    [InlineData("03 Feb 99 10:20:30 UT", "1999-02-03T10:20:30")]
    [InlineData("Monday, 03 February 2025 10:20:30 PDT", "2025-02-03T17:20:30")]
    [InlineData("Mon,03 Feb 2025 10:20:30 GMT+1", "2025-02-03T09:20:30")]
    [InlineData("Mon, 03 Feb 2025 10:20:30 +0000 (Coordinated Universal Time)", "2025-02-03T10:20:30")]
    [InlineData("Mon Feb  3 10:20:30 2025", "2025-02-03T10:20:30")]
    [InlineData("Mon Feb 03 2025 10:20:30 GMT+0100 (Central European Standard Time)", "2025-02-03T09:20:30")]
    [InlineData("February 3, 2025 3:20 PM", "2025-02-03T15:20:00")]
    [InlineData("February 3, 2025 - 3:20 p.m.", "2025-02-03T15:20:00")]
    [InlineData("Mon, 3 Feb 2025 10:00 a.m. EST", "2025-02-03T15:00:00")]
    [InlineData("3rd February 2025", "2025-02-03T00:00:00")]
    [InlineData("2025-02-03T10:20:30Z", "2025-02-03T10:20:30")]
    [InlineData("2025-02-03T10:20:30.123456+05:30", "2025-02-03T04:50:30")]
    [InlineData("2025-02-03 10:20:30", "2025-02-03T10:20:30")]
    [InlineData("2025-02-03T10:20Z", "2025-02-03T10:20:00")]
    [InlineData("20250203T102030Z", "2025-02-03T10:20:30")]
    [InlineData("20250203102030", "2025-02-03T10:20:30")]
    [InlineData("2025-02-03", "2025-02-03T00:00:00")]
    [InlineData("2025-02", "2025-02-01T00:00:00")]
    [InlineData("2025/02/03 10:20:30 JST", "2025-02-03T01:20:30")]
    [InlineData("03.02.2025 10:20", "2025-02-03T10:20:00")]
    [InlineData("02/03/2025 10:20", "2025-02-03T10:20:00")]
    [InlineData("23/02/2025 10:20", "2025-02-23T10:20:00")]
    [InlineData("2025-02-03T24:00:00Z", "2025-02-04T00:00:00")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00")]
    [InlineData("Di, 04 März 2025 10:20:30 +0100", "2025-03-04T09:20:30")]
    [InlineData("lun., 03 févr. 2025 10:20:30 +0100", "2025-02-03T09:20:30")]
    [InlineData("Пн, 03 фев 2025 10:20:30 +0300", "2025-02-03T07:20:30")]
    [InlineData("2025-034", "2025-02-03T00:00:00")]
    [InlineData("2025-034T10:20:30Z", "2025-02-03T10:20:30")]
    [InlineData("2025034", "2025-02-03T00:00:00")]
    [InlineData("2024-366", "2024-12-31T00:00:00")]
    [InlineData("2025-W06-1", "2025-02-03T00:00:00")]
    [InlineData("2025-W06", "2025-02-03T00:00:00")]
    [InlineData("2025W061T102030Z", "2025-02-03T10:20:30")]
    [InlineData("2026-W53-5T10:20:30+01:00", "2027-01-01T09:20:30")]
    [InlineData("25335", "2025-12-01T00:00:00")]
    [InlineData("-2502", "2025-02-01T00:00:00")]
    [InlineData("mar., 04 févr. 2025 10:20:30 +0100", "2025-02-04T09:20:30")]
    [InlineData("mardi 4 mars 2025 10:20", "2025-03-04T10:20:00")]
    [InlineData("Ma 3 helmikuuta 2025", "2025-02-03T00:00:00")]
    [InlineData("3 marraskuuta 2025", "2025-11-03T00:00:00")]
    [InlineData("2025年2月3日 10時20分30秒", "2025-02-03T10:20:30")]
    [InlineData("2025年2月3日 星期一 下午3:20", "2025-02-03T15:20:00")]
    [InlineData("2025년 2월 3일 (월) 오후 7:20", "2025-02-03T10:20:00")]
    [InlineData("3 лютого 2025 р. 10:20", "2025-02-03T10:20:00")]
    [InlineData("3 فبراير 2025 10:20", "2025-02-03T10:20:00")]
    [InlineData("3 Şubat 2025 Pazartesi 10:20", "2025-02-03T10:20:00")]
    [InlineData("Mon, 03 Feb 2025 10:20:30 R", "2025-02-03T05:20:30")]
    [InlineData("Mon, 03 Feb 2025 10:20:30 A", "2025-02-03T11:20:30")]
    [InlineData("Mon, 03 Feb 2025 10:20:30 ACST", "2025-02-03T00:50:30")]
    [InlineData("lundi 3 février 2025 - 10h20", "2025-02-03T10:20:00")]
    [InlineData("03/02/2025 10h", "2025-03-02T10:00:00")]
    [InlineData("03 Şub 2025 Pzt 10:20:30 +0300", "2025-02-03T07:20:30")]
    [InlineData("월, 03 2월 2025 10:20:30 +0900", "2025-02-03T01:20:30")]
    [InlineData("3日2月2025年", "2025-02-03T00:00:00")]
    [InlineData("2/3/25", "2025-02-03T00:00:00")]
    [InlineData("02/03/25 10:20", "2025-02-03T10:20:00")]
    [InlineData("25/02/03", "2025-02-03T00:00:00")]
    [InlineData("03.02.25 10:20", "2025-02-03T10:20:00")]
    [InlineData("2025-02-03 10:20:30 America/New_York", "2025-02-03T15:20:30")]
    [InlineData("2025-07-03 10:20:30 America/New_York", "2025-07-03T14:20:30")]
    [InlineData("1738578030", "2025-02-03T10:20:30")]
    [InlineData("1738578030000", "2025-02-03T10:20:30")]
    public void A_date_is_read_as_its_instant(string written, string expected)
    {
        var date = FeedDate.TryParse(written);

        Assert.Equal(DateTimeOffset.Parse(expected + "Z", CultureInfo.InvariantCulture), date);
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("Mon, 32 Feb 2025 10:20:30 GMT")]
    [InlineData("2025-02-29")]
    [InlineData("2025-13-01")]
    [InlineData("2025-02-03T25:00:00Z")]
    [InlineData("2025-02-03T10:61:00Z")]
    [InlineData("2025-02-03T10:20:30+99:99")]
    [InlineData("2025-02-03T10:20:30Zebra")]
    [InlineData("10:20:30")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("2025-366")]
    [InlineData("2025-W54-1")]
    [InlineData("2025-W06-8")]
    [InlineData("22013")]
    [InlineData("2025-02-03 10:20:30 Mars/Olympus")]
    [InlineData("0123456789")]
    [InlineData("17385780301")]
    [InlineData("-0001-11-30T00:00:00+00:00")]
    public void What_is_no_date_stays_absent(string written) => Assert.Null(FeedDate.TryParse(written));

    [Fact]
    public void Any_text_is_read_or_absent() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<string>(),
            text => FeedDate.TryParse(text) is null or { Offset.Ticks: 0 }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("R")]
    [InlineData("yyyy-MM-dd'T'HH:mm:ss'Z'")]
    [InlineData("ddd MMM d HH:mm:ss yyyy")]
    [InlineData("d MMMM yyyy HH:mm:ss 'GMT'")]
    public void Every_second_of_our_time_is_read_back(string format)
    {
        var seconds = Gen.Choose(0, int.MaxValue).Select(second => DateTimeOffset.UnixEpoch.AddSeconds(second));

        Prop.ForAll(
            seconds.ToArbitrary(),
            date => FeedDate.TryParse(date.ToString(format, CultureInfo.InvariantCulture)) == date)
            .QuickCheckThrowOnFailure();
    }
}
