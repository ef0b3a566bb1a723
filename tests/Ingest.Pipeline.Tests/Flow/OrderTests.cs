using Ingest.Pipeline.Tests.Fakes;
using Xunit;

namespace Ingest.Pipeline.Tests.Flow;

/// <summary>What is found and mailed of articles that come together does not depend on which of them comes first.</summary>
public sealed class OrderTests
{
    private const string Address = "https://wire.example/feed";

    private static readonly (string Title, string Text, string Published)[] Articles =
    [
        (Texts.PlanTitle, Texts.Plan, "Tue, 18 Feb 2025 09:00:00 GMT"),
        ("Budapest awaits Trump and Putin", Texts.Plan + " Hotels are booked out.", "Tue, 18 Feb 2025 11:00:00 GMT"),
        (Texts.CancelledTitle, Texts.Cancelled, "Tue, 18 Feb 2025 15:00:00 GMT"),
        ("No Budapest summit", Texts.Cancelled + " Reporters were told late.", "Tue, 18 Feb 2025 18:00:00 GMT"),
        (Texts.RiyadhTitle, Texts.Riyadh, "Tue, 18 Feb 2025 10:00:00 GMT"),
        ("Rubio, Lavrov talk without Kyiv", Texts.Riyadh, "Tue, 18 Feb 2025 12:00:00 GMT"),
    ];

    [Fact]
    public async Task Articles_that_come_together_end_in_the_same_records_and_mails_in_any_order()
    {
        var (state, mails) = await RunAsync(Articles);
        Assert.Contains(mails, mail => mail.Contains("Budapest", StringComparison.Ordinal));

        for (var round = 0; round < 12; round++)
        {
            var shuffled = Articles.OrderBy(article => Hash.Of(article.Title, $"{round}"));
            var (otherState, otherMails) = await RunAsync(shuffled);

            Assert.Equal(state, otherState);
            Assert.Equal(mails, otherMails);
        }
    }

    private static async Task<(IReadOnlyList<string> State, IReadOnlyList<string> Mails)> RunAsync(
        IEnumerable<(string Title, string Text, string Published)> articles)
    {
        using var world = new World();
        await using var installation = await AnInstallation.OpenAsync(world);
        await installation.AddFeedAsync(Address);
        await installation.SubscribeAsync(Texts.Lavrov);
        await installation.SubscribeAsync(Texts.TrumpAndPutin);
        foreach (var (article, place) in articles.Select((article, place) => (article, place)))
        {
            var feed = $"https://outlet-{place}.example/feed";
            var link = $"https://wire.example/{Hash.Of(article.Title)}";
            world.Web.Serve(feed, new AFeed().With(link, article.Title, article.Text, article.Published).ToString());
            await installation.AddFeedAsync(feed);
        }

        world.Web.Serve(Address, new AFeed().ToString());
        await installation.RunAsync();
        var mails = world.Mails.Sent.Select(mail => $"{mail.Subject}\n{mail.Text}").Order(StringComparer.Ordinal).ToList();
        return (await installation.ReadStateAsync(), mails);
    }
}
