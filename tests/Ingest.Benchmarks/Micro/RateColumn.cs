using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Ingest.Benchmarks.Micro;

/// <summary>How much of what an operation works on is done a second.</summary>
public sealed class RateColumn : IColumn
{
    private const double Nanoseconds = 1e9;

    public string Id => nameof(RateColumn);

    public string ColumnName => "Rate";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => false;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => "Megabytes, words or articles a second";

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        summary[benchmarkCase]?.ResultStatistics is { } measured
            ? Rate(benchmarkCase.Descriptor.Type, Nanoseconds / measured.Mean)
            : "?";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        GetValue(summary, benchmarkCase);

    private static string Rate(Type benchmark, double operations) => benchmark.Name switch
    {
        nameof(FeedParsing) => Text(operations * FeedParsing.Megabytes, "MB/s"),
        nameof(RepairedFeedParsing) => Text(operations * RepairedFeedParsing.Megabytes, "MB/s"),
        nameof(Analyzing) => Text(operations * Analyzing.Words, "words/s"),
        _ => Text(operations, "articles/s"),
    };

    private static string Text(double rate, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{rate:N0} {unit}");
}
