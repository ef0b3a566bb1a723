using Ingest.Mails;
using Ingest.Pipeline.Mail;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Xunit;

namespace Ingest.Pipeline.Tests.Mail;

public sealed class SmtpTransportTests
{
    private readonly FakeTimeProvider _time = new(AMail.Noon);

    [Fact]
    public async Task A_mail_that_the_server_takes_arrives_whole()
    {
        await using var server = new LoopbackSmtpServer([]);
        var mail = AMail.Saying("First line\n.\nВторая строка\n");

        var outcome = await SendAsync(server, mail);

        Assert.IsType<MailOutcome.Accepted>(outcome);
        var received = Received(server);
        Assert.Equal(mail.Text, received.TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal(mail.MessageId, received.MessageId);
        Assert.Contains("RCPT TO:<reader@example.org>", server.Commands);
    }

    [Theory]
    [InlineData("GREETING", "421 Too many connections")]
    [InlineData("MAIL", "451 Try later")]
    [InlineData("RCPT", "450 Greylisted")]
    [InlineData("DATA", "421 Closing")]
    [InlineData("END", "452 Out of space")]
    public async Task An_answer_that_begins_with_4_means_later(string command, string answer)
    {
        await using var server = new LoopbackSmtpServer(new() { [command] = answer });

        var outcome = await SendAsync(server, AMail.Saying("Words.\n"));

        Assert.Equal(new MailOutcome.Throttled(TimeSpan.FromSeconds(300)), outcome);
    }

    [Theory]
    [InlineData("RCPT", "550 No such mailbox")]
    [InlineData("END", "554 Refused")]
    public async Task A_5xx_answer_to_recipient_or_mail_means_never(string command, string answer)
    {
        await using var server = new LoopbackSmtpServer(new() { [command] = answer });

        var outcome = await SendAsync(server, AMail.Saying("Words.\n"));

        var rejected = Assert.IsType<MailOutcome.Rejected>(outcome);
        Assert.Contains(answer[4..], rejected.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GREETING", "554 Not from your network")]
    [InlineData("MAIL", "550 Unknown sender")]
    public async Task A_5xx_answer_that_is_not_about_the_mail_throws(string command, string answer)
    {
        await using var server = new LoopbackSmtpServer(new() { [command] = answer });

        var refusal = await Assert.ThrowsAsync<SmtpCommandException>(() => SendAsync(server, AMail.Saying("Words.\n")));

        Assert.Contains(answer[4..], refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_hangs_up_in_the_middle_throws()
    {
        await using var server = new LoopbackSmtpServer(new() { ["RCPT"] = null });

        await Assert.ThrowsAsync<SmtpProtocolException>(() => SendAsync(server, AMail.Saying("Words.\n")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("500 What?")]
    public async Task A_server_that_is_rude_after_taking_the_mail_has_taken_it(string? answer)
    {
        await using var server = new LoopbackSmtpServer(new() { ["QUIT"] = answer });

        var outcome = await SendAsync(server, AMail.Saying("Words.\n"));

        Assert.IsType<MailOutcome.Accepted>(outcome);
    }

    [Fact]
    public async Task A_server_that_falls_silent_after_taking_the_mail_has_taken_it()
    {
        await using var server = new LoopbackSmtpServer(new() { ["QUIT"] = "" });
        var sending = SendAsync(server, AMail.Saying("Words.\n"));
        await server.QuitCame;

        _time.Advance(TimeSpan.FromSeconds(61));

        Assert.IsType<MailOutcome.Accepted>(await sending);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_given_up_after_the_time_out()
    {
        await using var server = new LoopbackSmtpServer(new() { ["GREETING"] = "" });
        var sending = SendAsync(server, AMail.Saying("Words.\n"));

        _time.Advance(TimeSpan.FromSeconds(61));

        await Assert.ThrowsAsync<TimeoutException>(() => sending);
    }

    [Fact]
    public async Task A_caller_that_gives_up_gets_its_own_cancellation()
    {
        await using var server = new LoopbackSmtpServer(new() { ["GREETING"] = "" });
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var sending = Transport(server).SendAsync(AMail.Saying("Words.\n"), giveUp.Token);

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task A_mail_to_nobody_is_rejected_without_asking_the_server()
    {
        await using var server = new LoopbackSmtpServer([]);

        var outcome = await SendAsync(server, AMail.Saying("Words.\n") with { To = "nobody" });

        Assert.IsType<MailOutcome.Rejected>(outcome);
    }

    private Task<MailOutcome> SendAsync(LoopbackSmtpServer server, OutgoingMail mail) =>
        Transport(server).SendAsync(mail, TestContext.Current.CancellationToken);

    private SmtpTransport Transport(LoopbackSmtpServer server) =>
        new(new() { Host = "127.0.0.1", Port = server.Port, Security = SecureSocketOptions.None }, _time);

    private static MimeMessage Received(LoopbackSmtpServer server)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(string.Join("\r\n", server.Mail) + "\r\n");
        return MimeMessage.Load(new MemoryStream(bytes), TestContext.Current.CancellationToken);
    }
}
