using System.Globalization;
using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ingest.Actors;
using Ingest.Mails;
using Ingest.Meetings;
using Ingest.Subscriptions;
using Xunit;

namespace Ingest.Tests.Mails;

public sealed class MailPropertyTests
{
    /// <summary>Pieces that have broken mails before, mixed with whatever FsCheck draws.</summary>
    private static readonly string[] Nasty =
        [
        "<b>", "\"", "'", "&", "&amp;", "</p>", "\r\n", "\u2028", "\u202E", "\u0000", "\uD800", "\uDC00", "\uFDD0",
        "й", "\U0001F54A\uFE0F", " ",
    ];

    private static readonly Gen<string> Hostile =
        from pieces in Gen.OneOf(Gen.Elements(Nasty), ArbMap.Default.GeneratorFor<string>()).ListOf()
        select string.Concat(pieces);

    [Fact]
    public void Html_never_contains_an_unencoded_input_character() =>
        Prop.ForAll(Hostile.ToArbitrary(), text =>
        {
            var html = Render(text).Html;
            var harmless = Render("harmless").Html;

            Assert.Equal(Markup(harmless), Markup(html));
            Assert.DoesNotContain(html, letter => char.IsControl(letter) && letter != '\n');
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Html_and_text_tell_the_same_quotation() =>
        Prop.ForAll(Hostile.ToArbitrary(), text =>
        {
            var mail = Render(text);
            var quotation = $"\"x{CleanText.OneLine("x" + text, 1000)[1..]}\"";

            Assert.Contains(quotation, WebUtility.HtmlDecode(mail.Html), StringComparison.Ordinal);
            Assert.Contains(quotation, Unwrapped(mail.Text), StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_line_of_text_is_longer_than_78_characters_only_where_one_word_is() =>
        Prop.ForAll(Hostile.ToArbitrary(), text =>
        {
            var lines = Render(text).Text.Split('\n').Where(line => line.Length > 78);

            Assert.All(lines, line => Assert.DoesNotContain(' ', line.TrimStart('*', ' ')));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Clean_text_is_one_line_of_whole_visible_characters_within_its_limit() =>
        Prop.ForAll(Hostile.ToArbitrary(), text =>
        {
            var line = CleanText.OneLine(text, 40);

            Assert.InRange(line.Length, 0, 40);
            Assert.DoesNotContain(line.EnumerateRunes(), rune => Rune.GetUnicodeCategory(rune) is
                UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
            Assert.Equal(line, CleanText.OneLine(line, 40));
        }).QuickCheckThrowOnFailure();

    /// <summary>A mail with the text in each place for text from outside; never empty, so that all shows.</summary>
    private static OutgoingMail Render(string text)
    {
        var outside = "x" + text;
        var participant = AnAlert.Lavrov with { Name = outside, Office = outside, Country = outside };
        var meeting = AnAlert.Meeting with
        {
            Title = outside,
            Quote = outside,
            Participants = [participant],
            Absent = [participant],
            Place = new MeetingPlace(outside, outside, outside),
        };
        var first = AnAlert.About(outside, meeting);
        var alert = AnAlert.Changed(first, outside, AnAlert.Change(MeetingField.Place, outside, outside));
        var subscription = AnAlert.Watching(new Watch.OneActor(new ActorId("actor"), outside));
        var story = AnAlert.StoryOf(AnAlert.Article(outside, outside), alert.Article);
        return AlertMail.Render(alert, subscription, story, AnAlert.Settings);
    }

    /// <summary>The tags and the characters that could make tags, without what stands between.</summary>
    private static string Markup(string html)
    {
        var markup = new StringBuilder();
        var isTag = false;
        foreach (var letter in html)
        {
            isTag |= letter == '<';
            markup.Append(isTag || letter is '>' or '"' or '\'' ? letter.ToString() : "");
            isTag &= letter != '>';
        }

        return markup.ToString();
    }

    private static string Unwrapped(string text) => string.Join(' ', text.Split('\n').Select(line => line.Trim(' ')));
}
