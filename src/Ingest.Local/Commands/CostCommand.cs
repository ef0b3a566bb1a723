using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Ingest.Local.Costs;
using Ingest.Pipeline.Language;

namespace Ingest.Local.Commands;

/// <summary>`ingest cost`: what a month on Azure costs, from operations that are counted as it runs.</summary>
internal static class CostCommand
{
    private const int Most = 1_000_000;

    internal static Verb Make(Output output)
    {
        var articles = NumberOption.Make("--articles-per-day", 0, Most, 1000);
        articles.Description = "New articles a day.";
        var feeds = NumberOption.Make("--feeds", 0, Most, 50);
        feeds.Description = "Feeds that are polled.";
        var subscribers = NumberOption.Make("--subscribers", 0, Most, 10);
        subscribers.Description = "Subscriptions.";
        var mails = NumberOption.Make("--mails-per-day", 0, 1000, 3);
        mails.Description = "Mails a day to each of them.";
        var mode = new Option<string>("--mode")
        {
            Description = "Who reads articles: embedded, language, language-when-relevant.",
            DefaultValueFactory = _ => "embedded",
        };
        mode.AcceptOnlyFromAmong("embedded", "language", "language-when-relevant");
        var verb = new Verb(
            "cost",
            "Prints what a month on Azure costs, line by line. Operations are counted on the bundled feeds; prices are settings.",
            "cost",
            "cost --articles-per-day 5000 --feeds 200 --subscribers 100",
            "cost --mode language-when-relevant").With(articles, feeds, subscribers, mails, mode);
        return verb.Runs(async (parsed, token) =>
        {
            var work = new Workload(
                parsed.GetValue(articles),
                parsed.GetValue(feeds),
                parsed.GetValue(subscribers),
                parsed.GetValue(mails),
                ModeOf(parsed.GetValue(mode)!));
            Write(output, Bill.Of(work, await SampleCount.RunAsync(output, token), ReadPrices()));
            return ExitCode.Ok;
        });
    }

    private static LanguageMode ModeOf(string word) => word switch
    {
        "embedded" => LanguageMode.Embedded,
        "language" => LanguageMode.Language,
        _ => LanguageMode.WhenRelevant,
    };

    private static CostPrices ReadPrices()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        Settings.Read(builder.Configuration);
        var prices = builder.Configuration.GetSection(CostPrices.Section).Get<CostPrices>() ?? new();
        Validator.ValidateObject(prices, new ValidationContext(prices), validateAllProperties: true);
        return prices;
    }

    private static void Write(Output output, IReadOnlyList<BillLine> bill)
    {
        IReadOnlyList<string> total = ["Total", "", Money(bill.Sum(line => line.Price))];
        output.Table(
            ["Month", "Count", "USD"],
            [.. bill.Select(line => new[] { line.What, Count(line.Count), Money(line.Price) }), total]);
    }

    private static string Count(double count) => count.ToString(count < 100 ? "0.##" : "#,0", CultureInfo.InvariantCulture);

    private static string Money(double price) => price.ToString("0.00", CultureInfo.InvariantCulture);
}
