using FsCheck;
using FsCheck.Fluent;
using Ingest.Analyses;
using Ingest.Articles;
using Xunit;

namespace Ingest.Tests.Analyses;

public sealed class AnalyzerTests
{
    [Fact]
    public void Any_text_is_survived_with_every_span_inside_it_in_order()
    {
        Prop.ForAll<string, string>((title, text) => SpansAreSound(title ?? "", text ?? "")).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_mixture_of_words_of_news_is_survived_with_every_span_inside_it_in_order()
    {
        Prop.ForAll(NewsWords(), text => SpansAreSound(text, text)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_stands_in_the_line_before_says_nothing_of_a_name()
    {
        var bank = Analyzer.Analyze(AnArticle.With("Foreign Minister\nBank's rates fell."));
        var person = Analyzer.Analyze(AnArticle.With("Talks with the Ruritanian President\nRudolf Elphberg spoke."));

        Assert.DoesNotContain(bank.Entities, entity => entity.Type == EntityType.Person);
        Assert.Null(Assert.Single(person.Entities, entity => entity.Type == EntityType.Person).Office);
    }

    private static Arbitrary<string> NewsWords()
    {
        var words = Gen.Elements(
            "Sergey", "Lavrov", "Russian", "Foreign", "Minister", "U.S.", "-", "\n", ".", ",", "of", "the", "al",
            "Sharaa",
            "Bank", "2024", "election", "'s", "met", "(", "UN", ")", "|", "Getty", "Images", "é", "\ud83d", "\u0301");
        return Gen.ListOf(words).Select(list => string.Join(' ', list)).ToArbitrary();
    }

    [Theory]
    [InlineData("Bank of ")]
    [InlineData("Alpha ")]
    [InlineData("New York of the Ministry and ")]
    [InlineData("al-")]
    [InlineData("U.")]
    [InlineData("John Smith, ")]
    [InlineData("(\"'")]
    [InlineData("-")]
    [InlineData("x")]
    [InlineData("one two three four five six seven\n")]
    public void A_megabyte_of_one_thing_is_survived(string thing)
    {
        var text = string.Concat(Enumerable.Repeat(thing, 1_100_000 / thing.Length));

        Assert.True(SpansAreSound("", text));
    }

    [Fact]
    public void An_article_that_stands_twice_in_a_text_at_most_doubles_the_mentions()
    {
        const string text = "Marco Rubio met Sergei Lavrov in Riyadh on Tuesday. Rubio left for Brightwater Holdings in Ohio.\n";

        var once = Analyzer.Analyze(AnArticle.With(text)).Mentions.Count;
        var twice = Analyzer.Analyze(AnArticle.With(text + text)).Mentions.Count;

        Assert.InRange(twice, once, once * 2);
    }

    [Fact]
    public void Any_text_that_stands_twice_in_an_article_at_most_doubles_the_mentions()
    {
        Prop.ForAll(NewsWords(), text =>
        {
            var once = Analyzer.Analyze(AnArticle.With(text));
            var twice = Analyzer.Analyze(AnArticle.With(text + "\n" + text));

            // Twice as many words can be enough to tell that they are not English, which is another way to read them.
            return twice.Mentions.Count <= 2 * once.Mentions.Count || once.NamesOnly != twice.NamesOnly;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Equal_articles_give_equal_analyses()
    {
        Prop.ForAll(NewsWords(), text =>
            Analyzer.Analyze(AnArticle.With(text, text)).Equals(Analyzer.Analyze(AnArticle.With(text, text))))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_text_of_twenty_megabytes_is_cut_at_a_word_and_says_so()
    {
        const string sentence = "Marco Rubio met Sergei Lavrov in Riyadh on Tuesday.\n";
        var text = string.Concat(Enumerable.Repeat(sentence, 20_000_000 / sentence.Length));

        var analysis = Analyzer.Analyze(AnArticle.With(text));

        Assert.True(analysis.IsCut);
        Assert.Contains(AnalysisRemarks.Of(analysis), remark => remark.Contains("too long", StringComparison.Ordinal));
        var last = analysis.Mentions[^1];
        Assert.Contains(text.Substring(last.Start - Article.TitleEnd.Length, last.Length), sentence, StringComparison.Ordinal);
        Assert.InRange(last.End, Analyzer.LongestText - sentence.Length, Analyzer.LongestText);
    }

    [Fact]
    public void A_surname_alone_stands_for_the_full_name_of_the_text()
    {
        var analysis = Analyzer.Analyze(AnArticle.With("Helga Brandstätter spoke first. Later Brandstätter left."));

        var entity = Assert.Single(analysis.Entities, entity => entity.Type == EntityType.Person);
        Assert.Equal(("Helga Brandstätter", 2, false), (entity.Name, entity.Mentions, entity.Known));
    }

    [Theory]
    [InlineData("Russian Foreign Minister Sergei Lavrov spoke.", "sergey-lavrov", "ru", "Foreign Minister")]
    [InlineData("Kaja Kallas, the EU foreign policy chief, spoke.", "kaja-kallas", "ee", "EU Foreign Policy Chief")]
    [InlineData("Zelenskiy spoke.", "volodymyr-zelenskyy", "ua", "President")]
    [InlineData("Marco Antonio Rubio spoke.", "marco-rubio", "us", "Secretary of State")]
    [InlineData("Ruritanian leader Rudolf Elphberg spoke.", "rudolf-elphberg", null, "Leader")]
    [InlineData("Canadian PM Mark Carney spoke.", "mark-carney", "ca", "Prime Minister")]
    [InlineData("Special counsel Min Joong-ki spoke.", "min-joong-ki", null, null)]
    [InlineData("Brazilian envoy Rudolf Elphberg spoke.", "rudolf-elphberg", "br", "Envoy")]
    public void A_person_has_the_office_and_country_of_the_day(string text, string id, string? country, string? office)
    {
        var analysis = Analyzer.Analyze(AnArticle.With(text));

        var person = Assert.Single(analysis.Entities, entity => entity.Type == EntityType.Person);
        Assert.Equal((id, country, office), (person.Id.Value, person.Country, person.Office));
    }

    [Fact]
    public void The_office_in_the_catalogue_is_that_of_the_articles_day()
    {
        var before = AnArticle.With("Rutte spoke.", publishedAt: AnArticle.Day.AddYears(-5));
        var after = AnArticle.With("Rutte spoke.", publishedAt: AnArticle.Day);

        Assert.Equal("Prime Minister", Assert.Single(Analyzer.Analyze(before).Entities).Office);
        Assert.Equal("NATO Secretary General", Assert.Single(Analyzer.Analyze(after).Entities).Office);
    }

    [Theory]
    [InlineData("Kyiv said it would attend.", EntityType.Country, "ua")]
    [InlineData("Rwanda and Congo agreed.", EntityType.Country, "rw")]
    [InlineData("Congo's army said so.", EntityType.Country, "cd")]
    [InlineData("He arrived in Kyiv by train.", EntityType.Place, "kyiv")]
    [InlineData("Russia-U.S. ties", EntityType.Country, "ru")]
    [InlineData("The Trump-Putin meeting", EntityType.Person, "donald-trump")]
    [InlineData("Belgrade-Pristina dialogue", EntityType.Country, "rs")]
    [InlineData("The M23 rebels", EntityType.Organisation, "m23")]
    [InlineData("The United Nations and the Taliban held talks.", EntityType.Organisation, "united-nations")]
    [InlineData("They met at the Elysée Palace.", EntityType.Facility, "elysee-palace")]
    [InlineData("They talked in the Great Hall of the People.", EntityType.Facility, "great-hall-of-the-people")]
    [InlineData("They dined at the Karlov Palace on Monday.", EntityType.Facility, "karlov-palace")]
    [InlineData("The 2024 Austrian general election", EntityType.Event, "2024-austrian-general-election")]
    [InlineData("The Russian Ministry of Fish denied it.", EntityType.Organisation, "russian-ministry-of-fish")]
    [InlineData("It was said at the Munich Safety Convention.", EntityType.Event, "munich-security-conference")]
    [InlineData("PRESIDENT TRUMP MEETS KING CHARLES III", EntityType.Person, "donald-trump")]
    public void A_name_is_what_it_stands_for(string text, EntityType type, string id)
    {
        var analysis = Analyzer.Analyze(AnArticle.With(text));

        var mention = analysis.Mentions.First(mention => mention is { ActorId: not null, Type: not EntityType.Role });
        Assert.Equal((type, id), (mention.Type, mention.ActorId?.Value));
    }

    [Fact]
    public void A_photo_credit_names_nobody()
    {
        var text = "They met.\nJane Example | Getty Images\nPhoto: John Example\n(Reporting by Jim Example)";

        var analysis = Analyzer.Analyze(AnArticle.With(text));

        Assert.Empty(analysis.Entities);
    }

    [Fact]
    public void Key_phrases_are_ranked_from_one_downwards_without_repeats()
    {
        var text = "Peace talks on Ukraine began in Riyadh. Peace talks go on. A wealth fund pays for the peace talks.";

        var phrases = Analyzer.Analyze(AnArticle.With(text, "Peace talks in Riyadh")).KeyPhrases;

        Assert.Equal(1, phrases[0].Score);
        Assert.Contains(phrases, phrase => phrase.Text == "peace talks");
        Assert.Equal(phrases.Select(phrase => phrase.Score).OrderDescending(), phrases.Select(phrase => phrase.Score));
        Assert.Equal(phrases.Count, phrases.Select(phrase => phrase.Text.ToUpperInvariant()).Distinct().Count());
    }

    private static bool SpansAreSound(string title, string text)
    {
        var article = AnArticle.With(text, title);
        var analysis = Analyzer.Analyze(article);
        var length = article.AnalyzedText().Length;
        var end = 0;
        foreach (var mention in analysis.Mentions)
        {
            if (mention.Start < end || mention.Length < 1 || mention.End > length)
            {
                return false;
            }

            end = mention.End;
        }

        var named = analysis.Mentions.Count(mention => mention is { ActorId: not null, Type: not EntityType.Role });
        return analysis.Entities.Sum(entity => entity.Mentions) == named;
    }
}
