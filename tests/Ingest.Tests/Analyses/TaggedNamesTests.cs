using Ingest.Analyses;
using Ingest.Articles;
using Xunit;

namespace Ingest.Tests.Analyses;

/// <summary>Names that stand in no list, told by their words and their neighbours.</summary>
public sealed class TaggedNamesTests
{
    [Theory]
    [InlineData("The singer Mabel Okonjo performed in the city on Sunday.", "Mabel Okonjo", EntityType.Person)]
    [InlineData("Shares of Brightwater Holdings fell after the vote.", "Brightwater Holdings", EntityType.Organisation)]
    [InlineData("Farmers near Kolodyshche say the harvest was poor.", "Kolodyshche", EntityType.Place)]
    [InlineData("Tadeusz Wróbel, a lawyer from the north, leads the group.", "Tadeusz Wróbel", EntityType.Person)]
    [InlineData("The band Velvet Revolver toured with them in June.", "Velvet Revolver", EntityType.Organisation)]
    [InlineData("It was built on the banks of the River Teme in 1820.", "River Teme", EntityType.Place)]
    public void An_unknown_name_is_told_by_its_surroundings(string text, string name, EntityType type)
    {
        var mentions = Analyzer.Analyze(AnArticle.With(text)).Mentions;

        Assert.Contains((name, type), mentions.Select(mention => (Surface(text, mention), mention.Type)));
    }

    [Theory]
    [InlineData("Talks with Foreign Minister Edvard Hallin went on.", "Edvard Hallin")]
    [InlineData("Talks with Mr Hallin went on.", "Hallin")]
    public void A_title_is_no_part_of_a_name(string text, string name)
    {
        var mentions = Analyzer.Analyze(AnArticle.With(text)).Mentions;

        Assert.Equal([name], mentions.Where(mention => mention.Type == EntityType.Person).Select(mention => Surface(text, mention)));
    }

    private static string Surface(string text, Mention mention) =>
        text.Substring(mention.Start - Article.TitleEnd.Length, mention.Length);
}
