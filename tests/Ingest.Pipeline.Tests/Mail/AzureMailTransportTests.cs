using System.Text.Json;
using Ingest.Mails;
using Ingest.Pipeline.Mail;
using Ingest.Pipeline.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ingest.Pipeline.Tests.Mail;

public sealed class AzureMailTransportTests
{
    private static readonly AzureMailOptions Options = new() { Endpoint = new("https://desk.europe.communication.azure.com") };

    private readonly FakeTimeProvider _time = new(AMail.Noon);

    [Fact]
    public async Task A_mail_is_posted_as_the_service_takes_it()
    {
        using var service = new ScriptedService(ScriptedAnswer.Accepted);

        var outcome = await SendAsync(service);

        Assert.IsType<MailOutcome.Accepted>(outcome);
        var (request, body) = Assert.Single(service.Requests);
        Assert.Equal(
            "https://desk.europe.communication.azure.com/emails:send?api-version=2025-09-01",
            request.RequestUri!.AbsoluteUri);
        Assert.Equal("Bearer https://communication.azure.com/.default", request.Headers.Authorization!.ToString());
        var json = JsonDocument.Parse(body).RootElement;
        Assert.Equal("alerts@news.example", json.GetProperty("senderAddress").GetString());
        Assert.Equal("reader@example.org", json.GetProperty("recipients").GetProperty("to")[0].GetProperty("address").GetString());
        Assert.Equal("Words.\n", json.GetProperty("content").GetProperty("plainText").GetString());
        Assert.Equal("Ministers to meet in Çankaya 🕊", json.GetProperty("content").GetProperty("subject").GetString());
        Assert.Equal("auto-generated", json.GetProperty("headers").GetProperty("Auto-Submitted").GetString());
        Assert.Equal("<story.s1@news.example>", json.GetProperty("headers").GetProperty("In-Reply-To").GetString());
        Assert.True(json.GetProperty("userEngagementTrackingDisabled").GetBoolean());
    }

    [Fact]
    public async Task A_repeated_mail_carries_the_same_operation_and_another_mail_another()
    {
        using var service = new ScriptedService(ScriptedAnswer.Accepted);

        await SendAsync(service);
        await SendAsync(service);
        await SendAsync(service, AMail.Saying("Words.\n") with { MessageId = "delivery2@news.example" });

        var operations = service.Requests.Select(one => Guid.Parse(one.Request.Headers.GetValues("Operation-Id").Single()));
        Assert.Equal([true, false], operations.Zip(operations.Skip(1), (former, next) => former == next));
    }

    [Fact]
    public async Task An_operation_that_exists_was_handed_over_before()
    {
        using var service = new ScriptedService(ScriptedAnswer.Refused(409, "Conflict"));

        Assert.IsType<MailOutcome.Accepted>(await SendAsync(service));
    }

    [Theory]
    [InlineData(7, 7)]
    [InlineData(null, 60)]
    [InlineData(0, 1)]
    [InlineData(604800, 3600)]
    public async Task A_full_quota_means_later_but_never_later_than_an_hour(int? retryAfter, int seconds)
    {
        using var service = new ScriptedService(new ScriptedAnswer(429, RetryAfter: retryAfter));

        var outcome = await SendAsync(service);

        Assert.Equal(new MailOutcome.Throttled(TimeSpan.FromSeconds(seconds)), outcome);
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(0)]
    public async Task A_service_that_stumbles_is_asked_again(int status)
    {
        using var service = new ScriptedService(new(status), new(status), ScriptedAnswer.Accepted);

        Assert.IsType<MailOutcome.Accepted>(await SendAsync(service));
        Assert.Equal(3, service.Requests.Count);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(0)]
    public async Task A_service_that_stays_down_is_not_asked_for_ever(int status)
    {
        using var service = new ScriptedService(new ScriptedAnswer(status));

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(service));
        Assert.Equal(3, service.Requests.Count);
    }

    [Fact]
    public async Task While_the_service_is_down_mails_wait_instead_of_failing()
    {
        using var service = new ScriptedService(new ScriptedAnswer(500));
        var transport = Transport(service);
        for (var mail = 0; mail < 5; mail++)
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => DeliverAsync(transport, AMail.Saying("Words.\n")));
        }

        var outcome = await DeliverAsync(transport, AMail.Saying("Words.\n"));

        Assert.Equal(new MailOutcome.Throttled(TimeSpan.FromSeconds(30)), outcome);
    }

    [Theory]
    [InlineData("InvalidEmailAddress")]
    [InlineData("EmailDroppedAllRecipientsSuppressed")]
    public async Task A_recipient_that_is_refused_gets_no_further_mail(string code)
    {
        using var service = new ScriptedService(ScriptedAnswer.Refused(400, code));

        var rejected = Assert.IsType<MailOutcome.Rejected>(await SendAsync(service));

        Assert.Contains(code, rejected.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "InvalidSenderUserName")]
    [InlineData(401, "Denied")]
    [InlineData(404, "DomainNotLinked")]
    public async Task What_is_wrong_with_the_installation_loses_no_mail_and_names_no_address(int status, string code)
    {
        using var service = new ScriptedService(ScriptedAnswer.Refused(status, code));

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(service));

        Assert.Contains(code, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("@", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_of_a_gateway_that_is_no_json_is_no_lost_mail()
    {
        using var service = new ScriptedService(new ScriptedAnswer(403, "<html>Forbidden</html>"));

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(service));
    }

    private Task<MailOutcome> SendAsync(ScriptedService service, OutgoingMail? mail = null) =>
        DeliverAsync(Transport(service), mail ?? AMail.Saying("Words.\n"));

    private AzureMailTransport Transport(ScriptedService service) =>
        new(Options, new ScopeToken(), service.Client, _time);

    /// <summary>Lets the clock run, so that the waits between tries pass.</summary>
    private async Task<MailOutcome> DeliverAsync(AzureMailTransport transport, OutgoingMail mail)
    {
        var sending = transport.SendAsync(mail, TestContext.Current.CancellationToken);
        while (!sending.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(sending, Task.Delay(1, TestContext.Current.CancellationToken));
        }

        return await sending;
    }
}
