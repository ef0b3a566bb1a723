using Ingest.Mails;
using Ingest.Pipeline.Mail;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Xunit;

namespace Ingest.Pipeline.Tests.Mail;

public sealed class OutboxTransportTests : IDisposable
{
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("outbox").FullName, "outbox");
    private readonly FakeTimeProvider _time = new(AMail.Noon);

    [Fact]
    public async Task A_mail_handed_over_twice_is_one_file()
    {
        var outbox = new OutboxTransport(_folder, _time);
        await outbox.SendAsync(AMail.Saying("First try.\n"), TestContext.Current.CancellationToken);

        var outcome = await outbox.SendAsync(AMail.Saying("Second try.\n"), TestContext.Current.CancellationToken);

        Assert.IsType<MailOutcome.Accepted>(outcome);
        Assert.Equal("delivery1.eml", Path.GetFileName(Assert.Single(Directory.GetFiles(_folder))));
        Assert.Equal("Second try.\n", (await ReadAsync("delivery1.eml")).TextBody!.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task What_a_crash_left_half_written_is_replaced()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        Directory.CreateDirectory(_folder);
        await File.WriteAllTextAsync(Path.Combine(_folder, "delivery1.eml.tmp"), "Subject: ha", cancellationToken);

        await new OutboxTransport(_folder, _time).SendAsync(AMail.Saying("Whole.\n"), cancellationToken);

        Assert.Single(Directory.GetFiles(_folder));
        Assert.Equal(AMail.Noon, (await ReadAsync("delivery1.eml")).Date);
    }

    [Theory]
    [InlineData("../../escape@news.example")]
    [InlineData(".hidden@news.example")]
    [InlineData("@news.example")]
    [InlineData("a/b@news.example")]
    public async Task No_message_id_leads_out_of_the_folder(string messageId)
    {
        var mail = AMail.Saying("Words.\n") with { MessageId = messageId };

        await new OutboxTransport(_folder, _time).SendAsync(mail, TestContext.Current.CancellationToken);

        Assert.Matches("^[0-9a-v]{24}[.]eml$", Path.GetFileName(Assert.Single(Directory.GetFiles(_folder))));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(_folder)!));
    }

    [Fact]
    public async Task A_mail_to_nobody_is_rejected_and_leaves_no_file()
    {
        var mail = AMail.Saying("Words.\n") with { To = "nobody" };

        var outcome = await new OutboxTransport(_folder, _time).SendAsync(mail, TestContext.Current.CancellationToken);

        Assert.IsType<MailOutcome.Rejected>(outcome);
        Assert.False(Directory.Exists(_folder));
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    private Task<MimeMessage> ReadAsync(string name) =>
        MimeMessage.LoadAsync(Path.Combine(_folder, name), TestContext.Current.CancellationToken);
}
