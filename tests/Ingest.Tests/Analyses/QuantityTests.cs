using Ingest.Analyses;
using Ingest.Analyses.Quantities;
using Xunit;

namespace Ingest.Tests.Analyses;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("They pledged $5 million in aid.", "$5 million", 5e6, "USD")]
    [InlineData("They pledged US$20bn in aid.", "US$20bn", 20e9, "USD")]
    [InlineData("They pledged A$1.5 billion in aid.", "A$1.5 billion", 1.5e9, "AUD")]
    [InlineData("They pledged \u20ac1,200 in aid.", "\u20ac1,200", 1200d, "EUR")]
    [InlineData("They pledged \u00a359.5m in aid.", "\u00a359.5m", 59.5e6, "GBP")]
    [InlineData("They pledged over nine billion euros in aid.", "nine billion euros", 9e9, "EUR")]
    [InlineData("They pledged 300 million Swiss francs in aid.", "300 million Swiss francs", 300e6, "CHF")]
    [InlineData("They pledged 2 billion Canadian dollars in aid.", "2 billion Canadian dollars", 2e9, "CAD")]
    [InlineData("They pledged EUR 300 and 40 USD in aid.", "40 USD", 40d, "USD")]
    [InlineData("They pledged millions of dollars in aid.", "millions of dollars", null, "USD")]
    public void Money_has_its_sum_and_currency(string text, string surface, double? value, string unit) =>
        Has(text, surface, QuantityKind.Money, value, unit);

    [Theory]
    [InlineData("Some 10 per cent of convoys arrived.", "10 per cent", 10d)]
    [InlineData("Some 30.5 percent of convoys arrived.", "30.5 percent", 30.5)]
    [InlineData("Some 25% of convoys arrived.", "25%", 25d)]
    [InlineData("It rose by two percentage points.", "two percentage points", 2d)]
    [InlineData("Growth of one percent was seen.", "one percent", 1d)]
    public void A_percentage_counts_hundredths(string text, string surface, double value) =>
        Has(text, surface, QuantityKind.Percentage, value, null);

    [Theory]
    [InlineData("The front moved 30 kilometres west.", "30 kilometres", 30, "km")]
    [InlineData("The front moved 30km west.", "30km", 30, "km")]
    [InlineData("A 300-mile pipeline burst.", "300-mile", 300, "mi")]
    [InlineData("An area of 1,200 square kilometers burned.", "1,200 square kilometers", 1200, "km\u00b2")]
    [InlineData("Exports of 2 million barrels stopped.", "2 million barrels", 2e6, "bbl")]
    [InlineData("It was 38 degrees Celsius in the shade.", "38 degrees Celsius", 38, "\u00b0C")]
    public void A_measure_has_its_unit(string text, string surface, double value, string unit) =>
        Has(text, surface, QuantityKind.Measure, value, unit);

    [Theory]
    [InlineData("At least 28 people died.", "28", 28d)]
    [InlineData("Almost 8,000 strikes were flown.", "8,000", 8000d)]
    [InlineData("More than five million people fled.", "five million", 5e6)]
    [InlineData("Twenty-five ships left.", "Twenty-five", 25d)]
    [InlineData("Two hundred and fifty thousand people fled.", "Two hundred and fifty thousand", 250_000d)]
    [InlineData("Over half a million Syrians stayed.", "half a million", 500_000d)]
    [InlineData("Two dozen envoys came.", "Two dozen", 24d)]
    [InlineData("A hundred guests came.", "A hundred", 100d)]
    [InlineData("Hundreds of thousands of people fled.", "Hundreds of thousands", null)]
    [InlineData("Dozens were hurt.", "Dozens", null)]
    [InlineData("The 60-plus members agreed.", "60-plus", 60d)]
    public void A_count_has_its_number(string text, string surface, double? value) =>
        Has(text, surface, QuantityKind.Count, value, null);

    [Theory]
    [InlineData("The 82-year-old senator left.", "82-year-old", 82)]
    [InlineData("Their two-year-old coalition fell.", "two-year-old", 2)]
    [InlineData("He is 45 years old.", "45 years old", 45)]
    [InlineData("A girl aged twelve was found.", "twelve", 12)]
    [InlineData("He took office at the age of 39.", "39", 39)]
    [InlineData("The treaty was signed by Angela Merkel, 71, who left.", "71", 71)]
    [InlineData("She was eighteen when the wall fell.", "eighteen", 18)]
    public void An_age_is_in_years(string text, string surface, double value) => Has(text, surface, QuantityKind.Age, value, null);

    [Theory]
    [InlineData("He was 40 minutes late.")]
    [InlineData("Envoys met at the Palace of Nations, 12, rue de la Paix.")]
    public void Not_every_number_beside_a_person_is_an_age(string text) =>
        Assert.DoesNotContain(Find(text), quantity => quantity.Kind == QuantityKind.Age);

    [Fact]
    public void Two_numbers_side_by_side_are_two() =>
        Assert.Equal([2d, 3d], Find("Two three-star hotels and three inns closed.").Select(quantity => quantity.Value));

    [Theory]
    [InlineData("They meet on February 18, 2025 at 10:30.")]
    [InlineData("They met three days ago.")]
    [InlineData("Nobody knows which one of them came.")]
    [InlineData("The score was 2-1.")]
    [InlineData("Envoys of the Group of 77 left.")]
    [InlineData("He came 20th.")]
    [InlineData("Envoys met in room 12 of the palace.")]
    [InlineData("They invoked Article 5.")]
    [InlineData("One in three voters stayed away.")]
    [InlineData("1.2.3 was released.")]
    public void Dates_names_scores_and_pronouns_are_no_quantities(string text) => Assert.Empty(Find(text));

    private static void Has(string text, string surface, QuantityKind kind, double? value, string? unit)
    {
        var analyzed = AnArticle.With(text).AnalyzedText();
        var quantity = Find(text)[^1];

        Assert.Equal(surface, analyzed.Substring(quantity.Start, quantity.Length));
        Assert.Equal((kind, value, unit), (quantity.Kind, quantity.Value, quantity.Unit));
    }

    private static EquatableArray<Quantity> Find(string text) => Analyzer.Analyze(AnArticle.With(text)).Quantities;
}
