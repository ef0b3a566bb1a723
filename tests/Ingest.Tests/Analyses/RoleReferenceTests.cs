using Ingest.Analyses;
using Xunit;

namespace Ingest.Tests.Analyses;

public sealed class RoleReferenceTests
{
    [Theory]
    [InlineData("Russian President Vladimir Putin arrived.", "President", "vladimir-putin")]
    [InlineData("Talks with Wang Yi, China's foreign minister, went on.", "foreign minister", "wang-yi")]
    [InlineData("The chancellor, Friedrich Merz, spoke.", "chancellor", "friedrich-merz")]
    public void A_role_beside_a_name_stands_for_it(string text, string role, string id) => StandsFor(text, role, id);

    [Theory]
    [InlineData("Vladimir Putin and Emmanuel Macron spoke. The Russian president thanked his guest.", "president", "vladimir-putin")]
    [InlineData("Vladimir Putin and Emmanuel Macron spoke. France's president was content.", "president", "emmanuel-macron")]
    [InlineData("Vladimir Putin and Emmanuel Macron spoke. The president of France was content.", "president", "emmanuel-macron")]
    [InlineData("Vladimir Putin hosted Emmanuel Macron. The French leader left early.", "leader", "emmanuel-macron")]
    public void A_role_of_a_country_stands_for_the_person_of_the_article_who_holds_it(string text, string role, string id) =>
        StandsFor(text, role, id);

    [Theory]
    [InlineData("Sergey Lavrov flew to Ankara. Hakan Fidan was there. Lavrov met his Turkish counterpart.", "counterpart", "hakan-fidan")]
    public void A_counterpart_holds_the_same_office_in_the_other_country(string text, string role, string id) =>
        StandsFor(text, role, id);

    [Theory]
    [InlineData("Donald Trump landed in Riyadh. The president said he was glad.", "president", "donald-trump")]
    [InlineData("President Aurel Ionescu of Ruritania landed. The president said he was glad.", "president", "aurel-ionescu")]
    public void A_bare_role_stands_for_who_was_last_known_to_hold_it(string text, string role, string id) =>
        StandsFor(text, role, id);

    [Theory]
    [InlineData("Donald Trump landed. A president must travel.", "president")]
    [InlineData("Donald Trump landed. The next president will stay at home.", "president")]
    [InlineData("Donald Trump landed. The chancellor stayed at home.", "chancellor")]
    [InlineData("Donald Trump landed. The Ruritanian president stayed at home.", "president")]
    [InlineData("Donald Trump landed. The German president stayed at home.", "president")]
    [InlineData("The president spoke. Donald Trump landed.", "president")]
    public void A_role_of_anybody_else_stands_for_nobody(string text, string role)
    {
        var mention = RoleOf(text, role);

        Assert.Null(mention.ActorId);
        Assert.Equal(0, mention.Link);
    }

    [Fact]
    public void A_full_name_is_surer_than_a_role_and_a_role_of_a_country_surer_than_a_bare_one()
    {
        const string Text = "Vladimir Putin arrived. The Russian president spoke. The president left.";
        var links = Analyzer.Analyze(AnArticle.With(Text)).Mentions
            .Where(mention => mention.ActorId?.Value == "vladimir-putin")
            .Select(mention => mention.Link)
            .ToList();

        Assert.Equal(3, links.Count);
        Assert.Equal(links.OrderDescending(), links);
        Assert.Equal(3, links.Distinct().Count());
    }

    [Fact]
    public void A_surname_that_two_persons_of_the_text_bear_is_less_sure_than_one_of_a_single_person()
    {
        var shared = Analyzer.Analyze(AnArticle.With("Anna Novarro met Paul Novarro. Later Novarro left."));
        var single = Analyzer.Analyze(AnArticle.With("Anna Novarro met Paul Dillway. Later Novarro left."));

        Assert.True(shared.Mentions[^1].Link < single.Mentions[^1].Link);
    }

    [Fact]
    public void A_role_is_not_counted_as_a_name()
    {
        var analysis = Analyzer.Analyze(AnArticle.With("Donald Trump landed. The president said he was glad. The president left."));

        Assert.Equal(1, analysis.Entities[0].Mentions);
    }

    private static void StandsFor(string text, string role, string id)
    {
        var mention = RoleOf(text, role);

        Assert.Equal(id, mention.ActorId?.Value);
        Assert.InRange(mention.Link, 0.5, 1);
    }

    /// <summary>The last mention with these words.</summary>
    private static Mention RoleOf(string text, string role)
    {
        var article = AnArticle.With(text, publishedAt: new DateTimeOffset(2025, 6, 18, 12, 0, 0, TimeSpan.Zero));
        var analyzed = article.AnalyzedText();
        var mentions = Analyzer.Analyze(article).Mentions.Where(mention =>
            mention.Type == EntityType.Role && analyzed.Substring(mention.Start, mention.Length).Equals(role, StringComparison.OrdinalIgnoreCase));
        return mentions.Last();
    }
}
