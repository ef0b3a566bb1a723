using Ingest.Pipeline.Language;

namespace Ingest.Local.Costs;

/// <summary>What a month of thirty days costs on Azure, line by line.</summary>
public static class Bill
{
    private const int Days = 30;

    /// <summary>Ticks of a month as main.bicep sets the schedules: every minute, every five, every six hours.</summary>
    private const int Ticks = Days * ((24 * 60) + (24 * 12) + 4);

    /// <summary>A feed is polled every half hour as long as it does not ask for more.</summary>
    private const int PollsADay = 48;

    /// <summary>An execution is billed for one second at least, on 2 GB.</summary>
    private const double GigabyteSeconds = 2;

    /// <summary>pages, extractions, alerts and the queue behind blob triggers, each asked every two seconds.</summary>
    private const double EmptyReceives = 4 * Days * 24 * 3600 / 2.0;

    /// <summary>A request and a few lines, as the host and the worker write them.</summary>
    private const double LogBytesOfExecution = 3000;

    private const double Gigabyte = 1e9;

    public static IReadOnlyList<BillLine> Of(Workload work, SampleCount sample, CostPrices prices)
    {
        double articles = work.ArticlesPerDay * Days;
        double mails = work.Subscribers * work.MailsPerDay * Days;
        double polls = work.Feeds * PollsADay * Days;
        var executions = (2 * articles) + mails + Ticks;
        var records = sample.TextRecords * articles * ShareRead(work.Mode, sample);
        var queueCalls = (sample.Article.QueueCalls * articles) + (sample.Mail.QueueCalls * mails) + EmptyReceives;
        var tableCalls = (sample.Article.TableCalls * articles) + (sample.Mail.TableCalls * mails) + (2 * polls);
        return
        [
            Line("Function executions", executions, 250_000, prices.MillionExecutions / 1e6),
            Line("Function gigabyte-seconds", executions * GigabyteSeconds, 100_000, prices.GigabyteSecond),
            Line("Blob writes", Both(sample, work, calls => calls.BlobWrites), 0, prices.BlobWrites / 1e4),
            Line("Blob reads", Both(sample, work, calls => calls.BlobReads), 0, prices.BlobReads / 1e4),
            Line("Queue calls", queueCalls, 0, prices.QueueCalls / 1e4),
            Line("Table calls", tableCalls, 0, prices.TableCalls / 1e4),
            Line("Gigabytes kept, after a year", 12 * sample.Article.Bytes * articles / Gigabyte, 0, prices.StoredGigabyte),
            Line("Events", 2 * articles, 100_000, prices.MillionEvents / 1e6),
            Line("Mails", mails, 0, prices.ThousandMails / 1e3),
            Line("Text records", records, 0, prices.ThousandTextRecords / 1e3),
            Line("Gigabytes of logs", executions * LogBytesOfExecution / Gigabyte, 5, prices.LogGigabyte),
        ];

        static double Both(SampleCount sample, Workload work, Func<StorageCalls, double> calls) =>
            (calls(sample.Article) * work.ArticlesPerDay * Days)
            + (calls(sample.Mail) * work.Subscribers * work.MailsPerDay * Days);
    }

    private static double ShareRead(LanguageMode mode, SampleCount sample) => mode switch
    {
        LanguageMode.Embedded => 0,
        LanguageMode.Language => 1,
        LanguageMode.WhenRelevant => sample.Relevant,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static BillLine Line(string what, double count, double free, double price) =>
        new(what, count, Math.Max(0, count - free) * price);
}

/// <summary>What an installation has to do.</summary>
/// <param name="MailsPerDay">To one subscriber.</param>
public sealed record Workload(int ArticlesPerDay, int Feeds, int Subscribers, int MailsPerDay, LanguageMode Mode);

/// <summary>One line of a bill.</summary>
/// <param name="Count">Of a month, what is free included.</param>
/// <param name="Price">Of a month, in US dollars.</param>
public sealed record BillLine(string What, double Count, double Price);
