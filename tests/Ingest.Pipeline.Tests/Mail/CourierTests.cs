using Ingest.Pipeline.Mail;
using Ingest.Pipeline.Tests.Fakes;
using Ingest.Subscriptions;
using Xunit;

namespace Ingest.Pipeline.Tests.Mail;

public sealed class CourierTests
{
    [Fact]
    public async Task Two_messages_about_one_alert_at_the_same_moment_make_one_mail()
    {
        using var world = new World();
        await using var installation = await AnInstallation.OpenAsync(world);
        var courier = installation.Get<Courier>();
        var subscription = new SubscriptionId("s");
        var parcel = new Parcel(subscription, Delivery.IdOf("alert", "reader@example.org"), [new("alert")], AMail.Saying("Words.\n"), DateTimeOffset.UnixEpoch);
        var isChecked = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);

        var first = courier.DeliverAsync(parcel, () => isChecked.Task, AnInstallation.Cancellation);
        var second = await courier.DeliverAsync(parcel, () => Task.FromResult(true), AnInstallation.Cancellation);
        isChecked.SetResult(true);

        Assert.IsType<DeliveryOutcome.InHand>(second);
        Assert.IsType<DeliveryOutcome.Sent>(await first);
        Assert.Single(world.Mails.Sent);
        Assert.IsType<DeliveryOutcome.Sent>(
            await courier.DeliverAsync(parcel, () => Task.FromResult(true), AnInstallation.Cancellation));
        Assert.Single(world.Mails.Sent);
    }
}
