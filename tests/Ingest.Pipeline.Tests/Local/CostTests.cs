using Ingest.Local.Costs;
using Ingest.Pipeline.Language;
using Xunit;

namespace Ingest.Pipeline.Tests.Local;

/// <summary>What a month on Azure costs, reckoned from what is counted.</summary>
public sealed class CostTests
{
    private static readonly SampleCount Sample =
        new(Article: new(10, 20, 5, 70, 2000), Mail: new(3, 4, 2, 9, 0), TextRecords: 8, Relevant: 0.25);

    [Theory]
    [InlineData(LanguageMode.Embedded, 0)]
    [InlineData(LanguageMode.Language, 240_000)]
    [InlineData(LanguageMode.WhenRelevant, 60_000)]
    public void Only_articles_that_are_sent_to_Language_are_billed(LanguageMode mode, double records)
    {
        var line = LineOf("Text records", new(1000, 50, 10, 3, mode));

        Assert.Equal(records, line.Count);
        Assert.Equal(records / 1000, line.Price, 6);
    }

    [Fact]
    public void Calls_are_those_of_every_article_and_every_mail_of_a_month()
    {
        var line = LineOf("Blob writes", new(1000, 50, 10, 3, LanguageMode.Embedded));

        Assert.Equal((10 * 1000 * 30) + (3 * 10 * 3 * 30), line.Count);
        Assert.Equal(line.Count * 0.054 / 10_000, line.Price, 6);
    }

    [Fact]
    public void What_is_free_each_month_is_not_charged()
    {
        Assert.Equal(0, LineOf("Events", new(1000, 50, 10, 3, LanguageMode.Embedded)).Price);
        Assert.Equal(0.30, LineOf("Events", new(10_000, 50, 10, 3, LanguageMode.Embedded)).Price, 6);
    }

    [Fact]
    public async Task The_command_counts_and_adds_up()
    {
        using var desk = new Desk();

        var answer = await Desk.TypeAsync("cost", "--articles-per-day", "1000", "--mode", "language");

        Assert.Equal(0, answer.Code);
        var lines = answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var prices = lines.Skip(1).Select(line => decimal.Parse(line.Split(' ')[^1], null)).ToList();
        Assert.StartsWith("Total", lines[^1], StringComparison.Ordinal);
        Assert.InRange(prices[^1], prices[..^1].Sum() - 0.1m, prices[..^1].Sum() + 0.1m);
        Assert.All(["Blob writes", "Table calls", "Queue calls", "Text records"], what =>
            Assert.DoesNotContain(lines, line => line.StartsWith(what, StringComparison.Ordinal) && line.EndsWith(" 0.00", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_mode_that_does_not_exist_is_wrong_usage() =>
        Assert.Equal(2, (await Desk.TypeAsync("cost", "--mode", "magic")).Code);

    private static BillLine LineOf(string what, Workload work) =>
        Bill.Of(work, Sample, new CostPrices()).Single(line => line.What == what);
}
