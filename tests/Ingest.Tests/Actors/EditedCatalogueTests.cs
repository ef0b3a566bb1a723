using Ingest.Actors;
using Ingest.Analyses;
using Ingest.Tests.Analyses;
using Xunit;

namespace Ingest.Tests.Actors;

/// <summary>What an operator adds to the catalogue, and what is refused.</summary>
public sealed class EditedCatalogueTests
{
    private static readonly ActorId Lavrov = new("sergey-lavrov");
    private static readonly ActorId Netanyahu = new("benjamin-netanyahu");

    [Fact]
    public void An_added_actor_is_found_by_each_name_and_each_spelling()
    {
        var catalogue = After(edited => edited.Add("Mohammed Exemplar", EntityType.Person, "gb", "Envoy", ["Mo Exemplar"]));

        var actor = Assert.Single(catalogue.Catalogue.Find("Muhammad Exemplar"));
        Assert.Equal([actor], catalogue.Catalogue.Find("Mo Exemplar"));
        Assert.Equal("gb", actor.Country);
        Assert.Equal("Envoy", ActorCatalogue.OfficeAt(actor, new(2026, 1, 1))?.Title);
    }

    [Fact]
    public void An_alias_leads_to_its_actor_and_leaves_the_built_in_catalogue_as_it_is()
    {
        var catalogue = After(edited => edited.Alias(Netanyahu, "Bibi")).Catalogue;

        Assert.Equal([Netanyahu], catalogue.Find("Bibi").Select(actor => actor.Id));
        Assert.Equal(Netanyahu, catalogue.Find(new ActorId("bibi"))?.Id);
        Assert.Empty(ActorCatalogue.BuiltIn.Find("Bibi"));
    }

    [Fact]
    public void All_names_of_a_merged_actor_and_its_id_lead_to_the_other()
    {
        var catalogue = After(
            edited => edited.Add("Serge Exemplar", EntityType.Person, null, null, ["Exemplar the Elder"]),
            edited => edited.Merge(new("serge-exemplar"), Lavrov)).Catalogue;

        Assert.Equal([Lavrov], catalogue.Find("Exemplar the Elder").Select(actor => actor.Id));
        Assert.Equal(Lavrov, catalogue.Find(new ActorId("serge-exemplar"))?.Id);
        Assert.Equal([Lavrov, new("serge-exemplar"), new("exemplar-the-elder")], catalogue.IdsOf(Lavrov));
        Assert.Equal([Lavrov], catalogue.Find("Lavrov").Select(actor => actor.Id));
    }

    [Fact]
    public void Merges_that_follow_each_other_end_at_the_last()
    {
        var catalogue = After(
            edited => edited.Add("Anna Exemplar", EntityType.Person, null, null, []),
            edited => edited.Add("Berta Exemplar", EntityType.Person, null, null, []),
            edited => edited.Merge(new("anna-exemplar"), new("berta-exemplar")),
            edited => edited.Merge(new("berta-exemplar"), Lavrov)).Catalogue;

        Assert.Equal([Lavrov], catalogue.Find("Anna Exemplar").Select(actor => actor.Id));
        Assert.Equal(Lavrov, catalogue.Find(new ActorId("anna-exemplar"))?.Id);
    }

    [Fact]
    public void Merges_that_go_round_in_a_circle_have_no_effect()
    {
        var catalogue = new EditedCatalogue(
            ActorCatalogue.BuiltIn,
            [
                new() { Id = Lavrov, MergedInto = Netanyahu },
                new() { Id = Netanyahu, MergedInto = Lavrov },
            ]).Catalogue;

        Assert.Equal([Lavrov], catalogue.Find("Sergey Lavrov").Select(actor => actor.Id));
        Assert.Equal([Netanyahu], catalogue.Find("Benjamin Netanyahu").Select(actor => actor.Id));
    }

    [Fact]
    public void What_cannot_be_is_refused_with_a_sentence()
    {
        var edited = After(
            edited => edited.Add("Anna Exemplar", EntityType.Person, null, null, []),
            edited => edited.Merge(new("anna-exemplar"), Lavrov));

        Assert.Contains("has no actor nobody", Refusal(edited.Alias(new("nobody"), "Someone")), StringComparison.Ordinal);
        Assert.Contains("is a name of Sergey Lavrov", Refusal(edited.Alias(Netanyahu, "Lavrov")), StringComparison.Ordinal);
        Assert.Contains("into itself", Refusal(edited.Merge(Lavrov, Lavrov)), StringComparison.Ordinal);
        Assert.Contains("one actor already", Refusal(edited.Merge(Lavrov, new("anna-exemplar"))), StringComparison.Ordinal);
        Assert.Contains("cannot be one", Refusal(edited.Merge(Lavrov, new("ru"))), StringComparison.Ordinal);
        Assert.Contains("already", Refusal(edited.Add("Sergei Lavrov", EntityType.Person, null, null, [])), StringComparison.Ordinal);
        Assert.Contains("is no name", Refusal(edited.Alias(Lavrov, "!")), StringComparison.Ordinal);
        Assert.Contains("ISO 3166", Refusal(edited.Add("New One", EntityType.Person, "zz", null, [])), StringComparison.Ordinal);
        Assert.Contains("Nothing was added", Refusal(edited.Forget(Netanyahu)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_the_catalogue_has_already_changes_nothing() =>
        Assert.IsType<EditOutcome.Unchanged>(After().Alias(Lavrov, "Sergei Lavrov"));

    [Fact]
    public void An_article_is_read_with_the_edits()
    {
        var catalogue = After(
            edited => edited.Alias(Netanyahu, "Bibi"),
            edited => edited.Add("Xanthe Quillfeather", EntityType.Person, "gb", "Special Envoy", [])).Catalogue;
        var article = AnArticle.With("Xanthe Quillfeather met Bibi in Jerusalem on Monday.");

        var analysis = Analyzer.Analyze(article, catalogue);

        var entities = analysis.Entities.ToDictionary(entity => entity.Id);
        Assert.Equal("Benjamin Netanyahu", entities[Netanyahu].Name);
        Assert.True(entities[new("xanthe-quillfeather")].Known);
        Assert.Equal("Special Envoy", entities[new("xanthe-quillfeather")].Office);
        Assert.Contains(analysis.Claims, claim => claim.Participants.Count == 2);
    }

    private static EditedCatalogue After(params IReadOnlyList<Func<EditedCatalogue, EditOutcome>> wishes)
    {
        var edited = new EditedCatalogue(ActorCatalogue.BuiltIn, []);
        foreach (var wish in wishes)
        {
            var kept = Assert.IsType<EditOutcome.Kept>(wish(edited)).Edit;
            edited = new(ActorCatalogue.BuiltIn, [.. edited.Edits.Where(edit => edit.Id != kept.Id), kept]);
        }

        return edited;
    }

    private static string Refusal(EditOutcome outcome) => Assert.IsType<EditOutcome.Refused>(outcome).Reason;
}
