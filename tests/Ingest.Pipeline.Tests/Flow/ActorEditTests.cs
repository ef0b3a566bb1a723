using Ingest.Actors;
using Ingest.Analyses;
using Ingest.Articles;
using Ingest.Pipeline.Query;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Tests.Fakes;
using Ingest.Subscriptions;
using Xunit;

namespace Ingest.Pipeline.Tests.Flow;

/// <summary>What an operator says of actors while the pipeline runs.</summary>
public sealed class ActorEditTests : IDisposable
{
    private const string Address = "https://wire.example/feed";
    private static readonly ActorId Quill = new("xanthe-quillfeather");
    private readonly World world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task A_running_pipeline_reads_new_articles_with_what_was_added_meanwhile()
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        await installation.SubscribeAsync(new Watch.OneActor(Quill, "Xanthe Quillfeather"));
        await installation.RunAsync();
        await EditAsync(world, edited => edited.Add("Xanthe Quillfeather", EntityType.Person, "gb", null, ["The Quill"]));
        world.Clock.Advance(TimeSpan.FromSeconds(1));

        await ServeAsync(installation, "The Quill met Russian Foreign Minister Sergey Lavrov in Geneva on Tuesday.");

        var facet = new Facet(FacetKind.Person, Quill.Value);
        Assert.Single(await installation.Get<Queries>().ArticlesAsync(new([facet]), AnInstallation.Cancellation));
        Assert.Single(world.Mails.Sent);
    }

    [Fact]
    public async Task Who_watches_an_actor_that_was_merged_hears_of_the_other()
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        await installation.SubscribeAsync(new Watch.OneActor(Quill, "Xanthe Quillfeather"));
        await EditAsync(world, edited => edited.Add("Xanthe Quillfeather", EntityType.Person, null, null, []));
        await EditAsync(world, edited => edited.Merge(Quill, new("sergey-lavrov")));

        await ServeAsync(installation, Texts.Riyadh);

        Assert.Single(world.Mails.Sent);
    }

    [Fact]
    public async Task Edits_of_two_operators_at_once_are_decided_one_after_the_other()
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        var store = installation.Get<ActorStore>();

        var outcomes = await Task.WhenAll(AliasAsync("sergey-lavrov"), AliasAsync("marco-rubio"));

        Assert.Single(outcomes.OfType<EditOutcome.Kept>());
        Assert.Single(outcomes.OfType<EditOutcome.Refused>());

        Task<EditOutcome> AliasAsync(string id) =>
            store.EditAsync(edited => edited.Alias(new(id), "The Diplomat"), AnInstallation.Cancellation);
    }

    [Fact]
    public async Task The_catalogue_is_read_anew_only_after_an_edit()
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        var store = installation.Get<ActorStore>();
        var first = await store.CatalogueAsync(AnInstallation.Cancellation);

        world.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Same(first, await store.CatalogueAsync(AnInstallation.Cancellation));
        await EditAsync(world, edited => edited.Alias(new("sergey-lavrov"), "The Diplomat"));
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotSame(first, await store.CatalogueAsync(AnInstallation.Cancellation));
    }

    // As another process does.
    private static async Task EditAsync(World world, Func<EditedCatalogue, EditOutcome> decide)
    {
        await using var other = await AnInstallation.OpenAsync(world);
        Assert.IsType<EditOutcome.Kept>(await other.Get<ActorStore>().EditAsync(decide, AnInstallation.Cancellation));
    }

    private async Task ServeAsync(AnInstallation installation, string text)
    {
        world.Web.Serve(Address, new AFeed().With("https://wire.example/1", "Talks in Geneva", text).ToString());
        await installation.AddFeedAsync(Address);
        await installation.RunAsync();
    }
}
