using Ingest.Actors;
using Ingest.Analyses;
using Xunit;

namespace Ingest.Tests.Actors;

public sealed class ActorCatalogueTests
{
    [Theory]
    [InlineData("Sergei Lavrov", "sergey-lavrov")]
    [InlineData("LAVROV", "sergey-lavrov")]
    [InlineData("Yuri Ushakov", "yury-ushakov")]
    [InlineData("Dmitri Peskov", "dmitry-peskov")]
    [InlineData("Vladimir Zelensky", "volodymyr-zelenskyy")]
    [InlineData("Zelenskiy", "volodymyr-zelenskyy")]
    [InlineData("Erdogan", "recep-tayyip-erdogan")]
    [InlineData("Aleksandr Lukashenko", "alexander-lukashenko")]
    [InlineData("Ahmed al Sharaa", "ahmed-al-sharaa")]
    [InlineData("Al-Sharaa", "ahmed-al-sharaa")]
    [InlineData("Faisal bin Farhan", "faisal-bin-farhan-al-saud")]
    [InlineData("Muhammad bin Salman", "mohammed-bin-salman")]
    [InlineData("Mohammed bin Zayed Al Nahyan", "mohamed-bin-zayed-al-nahyan")]
    [InlineData("Abdelfattah El-Sissi", "abdel-fattah-el-sisi")]
    [InlineData("Ahmad al-Shara", "ahmed-al-sharaa")]
    [InlineData("Rustam Umerov", "rustem-umerov")]
    [InlineData("Ilham Aliev", "ilham-aliyev")]
    [InlineData("Aleksandr Lukashenka", "alexander-lukashenko")]
    [InlineData("Kirill Dmitriyev", "kirill-dmitriev")]
    [InlineData("Wolodymyr Selenskyj", "volodymyr-zelenskyy")]
    [InlineData("U.S.", "us")]
    [InlineData("Türkiye", "tr")]
    [InlineData("Kiev", "kyiv")]
    [InlineData("I.A.E.A.", "international-atomic-energy-agency")]
    public void Spellings_of_a_name_find_one_actor(string name, string id)
    {
        var found = ActorCatalogue.BuiltIn.Find(name);

        Assert.Equal(id, found[0].Id.Value);
    }

    [Theory]
    [InlineData("Wong")]
    [InlineData("Sharif")]
    [InlineData("Nobody Anybody")]
    [InlineData("")]
    public void A_name_that_many_or_none_bear_finds_nobody(string name)
    {
        Assert.Empty(ActorCatalogue.BuiltIn.Find(name));
    }

    [Fact]
    public void Every_actor_is_found_by_each_of_its_names()
    {
        var catalogue = ActorCatalogue.BuiltIn;

        var lost = catalogue.Actors.Where(actor =>
            actor.Aliases.Append(actor.Name).Any(name => !catalogue.Find(name).Contains(actor)));

        Assert.Empty(lost.Select(actor => actor.Name));
    }

    [Fact]
    public void Every_country_of_an_actor_is_a_state_of_the_catalogue()
    {
        var catalogue = ActorCatalogue.BuiltIn;

        var strange = catalogue.Actors.Where(actor => actor.Country is { } code && catalogue.Country(code) is null);

        Assert.Empty(strange.Select(actor => actor.Name));
    }

    [Fact]
    public void Ids_name_one_person_or_state_each()
    {
        var persons = ActorCatalogue.BuiltIn.Actors
            .Where(actor => actor.Type is EntityType.Person or EntityType.Country);

        var repeated = persons.GroupBy(actor => actor.Id).Where(group => group.Count() > 1);

        Assert.Empty(repeated.Select(group => group.Key.Value));
    }

    [Theory]
    [InlineData("Antony Blinken", 2022, "Secretary of State")]
    [InlineData("Antony Blinken", 2025, null)]
    [InlineData("Donald Trump", 2019, "President")]
    [InlineData("Donald Trump", 2023, null)]
    [InlineData("Mark Rutte", 2025, "NATO Secretary General")]
    public void An_office_is_held_between_its_days(string name, int year, string? title)
    {
        var actor = ActorCatalogue.BuiltIn.Find(name)[0];

        var office = ActorCatalogue.OfficeAt(actor, new DateOnly(year, 7, 1));

        Assert.Equal(title, office?.Title);
    }
}
