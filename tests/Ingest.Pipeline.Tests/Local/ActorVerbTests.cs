using Xunit;

namespace Ingest.Pipeline.Tests.Local;

/// <summary>`ingest actors`.</summary>
public sealed class ActorVerbTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task An_actor_that_is_added_is_listed_and_found_by_its_other_names()
    {
        await _desk.FoundAsync("capital-notes");

        var added = await _desk.AskAsync("actors", "add", "Jane Exemplar", "--country", "GB", "--alias", "J. Exemplar");
        var shown = await _desk.AskAsync("actors", "show", "J. Exemplar", "--json");
        await _desk.AskAsync("subscriptions", "add", "--address", "me@example.org", "--actor", "J. Exemplar");

        Assert.Equal("Jane Exemplar is in the catalogue.\n", added.Output);
        Assert.Equal("jane-exemplar", shown.Json()[0].GetProperty("id").GetString());
        Assert.Contains("jane-exemplar", (await _desk.AskAsync("actors", "list")).Output, StringComparison.Ordinal);
        Assert.Contains("Jane Exemplar", (await _desk.AskAsync("subscriptions", "list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_are_found_by_an_alias_and_by_an_actor_that_was_merged()
    {
        await _desk.FoundAsync("harbour-wire");
        var known = await _desk.AskAsync("articles", "--actor", "Lavrov", "--json");

        await _desk.AskAsync("actors", "alias", "Lavrov", "The Minister");
        await _desk.AskAsync("actors", "add", "Serge Exemplar");
        await _desk.AskAsync("actors", "merge", "Lavrov", "Serge Exemplar");

        Assert.NotEqual(0, known.Json().GetArrayLength());
        Assert.Equal(known.Output, (await _desk.AskAsync("articles", "--actor", "The Minister", "--json")).Output);
        Assert.Equal(known.Output, (await _desk.AskAsync("articles", "--actor", "Serge Exemplar", "--json")).Output);
    }

    [Fact]
    public async Task An_edit_that_is_taken_back_is_gone()
    {
        await _desk.FoundAsync("capital-notes");
        await _desk.AskAsync("actors", "alias", "Benjamin Netanyahu", "Bibi");

        var removed = await _desk.AskAsync("actors", "remove", "benjamin-netanyahu");

        Assert.Equal(0, removed.Code);
        Assert.Equal(1, (await _desk.AskAsync("actors", "show", "Bibi")).Code);
    }

    [Theory]
    [InlineData("has no actor 'Nobody Atall'", "alias", "Nobody Atall", "Someone")]
    [InlineData("is a name of Sergey Lavrov", "alias", "Marco Rubio", "Lavrov")]
    [InlineData("into itself", "merge", "Lavrov", "sergey-lavrov")]
    [InlineData("cannot be one", "merge", "Lavrov", "Russia")]
    [InlineData("is a name of Sergey Lavrov", "add", "Sergei Lavrov")]
    public async Task An_edit_that_cannot_be_is_refused_with_a_sentence(string reason, params string[] words)
    {
        await _desk.FoundAsync("capital-notes");

        var answer = await _desk.AskAsync(["actors", .. words]);

        Assert.Equal(1, answer.Code);
        Assert.Contains(reason, answer.Errors, StringComparison.Ordinal);
    }
}
