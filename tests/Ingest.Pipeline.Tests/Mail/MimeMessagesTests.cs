using Ingest.Pipeline.Mail;
using MimeKit;
using Xunit;

namespace Ingest.Pipeline.Tests.Mail;

public sealed class MimeMessagesTests
{
    public static TheoryData<string> Texts =>
    [
        "Plain words.\n",
        "Встреча в Эр-Рияде \U0001F54A and 漢字\n\nlast line\n",
        "From the first word\n.\n..\n trailing space \n=3D = equals\n",
        new string('x', 5000) + "\n",
        "https://wire.example/" + string.Concat(Enumerable.Repeat("long/", 300)) + "?a=b&c=d\n",
        "no line feed at the end",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_mail_parses_back_with_the_same_text_in_both_parts(string text)
    {
        var mail = AMail.Saying(text);

        var parsed = Parse(Bytes(mail));

        Assert.Equal(mail.Text, parsed.TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal(mail.Html, parsed.HtmlBody!.ReplaceLineEndings("\n"));
        Assert.Equal("multipart/alternative", parsed.Body!.ContentType.MimeType);
    }

    [Fact]
    public void A_mail_parses_back_with_the_same_head()
    {
        var mail = AMail.Saying("Words.\n");

        var parsed = Parse(Bytes(mail));

        Assert.Equal(mail.Subject, parsed.Subject);
        Assert.Equal(mail.MessageId, parsed.MessageId);
        Assert.Equal(mail.ThreadId, parsed.InReplyTo);
        Assert.Equal([.. mail.FormerThreadIds, mail.ThreadId!], parsed.References);
        Assert.Equal("\"Ingest Desk\" <alerts@news.example>", parsed.From.ToString());
        Assert.Equal(mail.To, parsed.To.ToString());
        Assert.Equal(AMail.Noon, parsed.Date);
        Assert.All(mail.Headers, header => Assert.Equal(header.Value, parsed.Headers[header.Name]));
    }

    [Fact]
    public void A_mail_that_opens_no_thread_refers_to_none()
    {
        var parsed = Parse(Bytes(AMail.Saying("Words.\n") with { ThreadId = null, FormerThreadIds = [] }));

        Assert.Null(parsed.InReplyTo);
        Assert.Empty(parsed.References);
    }

    [Fact]
    public void The_same_mail_and_date_give_the_same_bytes()
    {
        var mail = AMail.Saying("Words.\n");

        Assert.Equal(Bytes(mail), Bytes(mail));
    }

    [Theory]
    [InlineData("")]
    [InlineData("reader")]
    [InlineData("a@example.org, b@example.org")]
    [InlineData("a@example.org\r\nBcc: b@example.org")]
    public void What_is_no_single_mailbox_gets_no_message(string address)
    {
        using var message = MimeMessages.From(AMail.Saying("Words.\n") with { To = address }, AMail.Noon);

        Assert.Null(message);
    }

    private static byte[] Bytes(Mails.OutgoingMail mail)
    {
        using var message = MimeMessages.From(mail, AMail.Noon);
        using var stream = new MemoryStream();
        message!.WriteTo(stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    private static MimeMessage Parse(byte[] bytes) =>
        MimeMessage.Load(new MemoryStream(bytes), TestContext.Current.CancellationToken);
}
