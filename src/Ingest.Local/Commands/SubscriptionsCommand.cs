using System.CommandLine;
using Ingest.Pipeline.Storage;
using Ingest.Subscriptions;

namespace Ingest.Local.Commands;

/// <summary>`ingest subscriptions`: who hears of what.</summary>
internal static class SubscriptionsCommand
{
    internal static Verb Make(Output output) =>
        new Verb(
            "subscriptions",
            "Adds, removes, lists and previews subscriptions.",
            "subscriptions add --address you@example.org --actor Lavrov",
            "subscriptions preview --actor Russia --with Ukraine")
            .With(AddSubscription.Make(output), Remove(output), List(output), PreviewSubscription.Make(output));

    private static Verb Remove(Output output)
    {
        var where = new WhereOptions();
        var which = new Argument<string>("ID") { Description = "As `ingest subscriptions list` shows it." };
        var verb = new Verb("remove", "Ends a subscription.", "subscriptions remove 0hmu7d7geh6rnscqp9usashv").With(which);
        return where.AddTo(verb).Runs(async (parsed, token) =>
        {
            await using var installation = await where.OpenAsync(parsed, output, token);
            var subscriptions = installation.Get<SubscriptionStore>();
            var id = new SubscriptionId(parsed.GetRequiredValue(which));
            var found = await subscriptions.FindAsync(id, token)
                ?? throw new CommandFailedException($"No subscription is {id}: see `ingest subscriptions list`.");
            await subscriptions.RemoveAsync(id, token);
            output.Line($"{found.Address} hears no more of {found.Watch}.");
            return ExitCode.Ok;
        });
    }

    private static Verb List(Output output)
    {
        var where = new WhereOptions();
        var json = new Option<bool>("--json") { Description = "One JSON array." };
        var verb = new Verb("list", "Lists the subscriptions.", "subscriptions list").With(json);
        return where.AddTo(verb).Runs(async (parsed, token) =>
        {
            await using var installation = await where.OpenAsync(parsed, output, token);
            var found = new List<SubscriptionView>();
            await foreach (var subscription in installation.Get<SubscriptionStore>().ListAsync(token))
            {
                found.Add(SubscriptionView.Of(subscription));
            }

            if (parsed.GetValue(json))
            {
                output.Json(found);
                return ExitCode.Ok;
            }

            output.Table(
                ["ID", "ADDRESS", "WATCHES", "TOLD"],
                [.. found.Select(view => (IReadOnlyList<string>)[view.Id, view.Address, view.Watches, view.Told])]);
            return ExitCode.Ok;
        });
    }
}

/// <summary>A subscription as lists show it.</summary>
/// <param name="Actors">Ids.</param>
internal sealed record SubscriptionView(
    string Id,
    string Address,
    string Watches,
    IReadOnlyList<string> Actors,
    string Told,
    DateTimeOffset CreatedAt)
{
    internal static SubscriptionView Of(Subscription subscription) => new(
        subscription.Id.Value,
        subscription.Address,
        $"{subscription.Watch}",
        subscription.Watch switch
        {
            Watch.OneActor one => [one.Actor.Value],
            Watch.Pair pair => [pair.First.Value, pair.Second.Value],
            _ => throw new System.Diagnostics.UnreachableException(),
        },
        subscription.Cadence == Cadence.Instant
            ? "at once"
            : $"daily at {subscription.DigestHour}:00 {subscription.TimeZone}",
        subscription.CreatedAt);
}
