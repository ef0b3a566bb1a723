using System.CommandLine;
using Ingest.Pipeline.Storage;
using Ingest.Subscriptions;
using MimeKit;

namespace Ingest.Local.Commands;

/// <summary>`ingest subscriptions add`.</summary>
internal static class AddSubscription
{
    internal static Verb Make(Output output)
    {
        var (where, watch, told) = (new WhereOptions(), new WatchOptions(), new ToldOptions());
        var address = new Option<string>("--address")
        {
            Description = "Who is told.",
            HelpName = "MAIL",
            Required = true,
        };
        var verb = new Verb(
            "add",
            "Mails an address when an actor, or a meeting of two, is in the news.",
            "subscriptions add --address you@example.org --actor \"Sergey Lavrov\"",
            "subscriptions add --address a@example.org --actor Russia --with Ukraine --daily --hour 7 --zone Europe/Rome")
            .With(address);
        return where.AddTo(told.AddTo(watch.AddTo(verb))).Runs(async (parsed, token) =>
        {
            await using var installation = await where.OpenAsync(parsed, output, token);
            var catalogue = await installation.Get<ActorStore>().CatalogueAsync(token);
            var subscription = told.Apply(parsed, Make(parsed.GetRequiredValue(address), watch.Read(parsed, catalogue)));
            var added = await installation.Get<SubscriptionStore>().TryAddAsync(subscription, token);
            output.Line(added
                ? $"{subscription.Address} hears of {subscription.Watch} ({subscription.Id})."
                : $"{subscription.Address} heard of {subscription.Watch} already ({subscription.Id}).");
            return ExitCode.Ok;
        });
    }

    private static Subscription Make(string address, Watch watch) =>
        MailboxAddress.TryParse(address, out var mailbox)
            && mailbox.Address == address
            && address.IndexOf('@', StringComparison.Ordinal) > 0
            ? new()
            {
                Id = Subscription.IdOf(address, watch),
                Address = address,
                Watch = watch,
                CreatedAt = TimeProvider.System.GetUtcNow(),
            }
            : throw new CommandFailedException($"'{address}' is no mail address: write local@domain.");
}
