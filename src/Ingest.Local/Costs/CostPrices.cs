using System.ComponentModel.DataAnnotations;

namespace Ingest.Local.Costs;

/// <summary>
/// Prices in US dollars without tax, West Europe, November 2026 by memory of the public lists: set those of your contract.
/// </summary>
public sealed class CostPrices
{
    public const string Section = "Cost";

    /// <summary>A million executions of functions; the first 250,000 of a month are free.</summary>
    [Range(0, 1000)]
    public double MillionExecutions { get; set; } = 0.40;

    /// <summary>A gigabyte of memory for a second; the first 100,000 of a month are free.</summary>
    [Range(0, 1)]
    public double GigabyteSecond { get; set; } = 0.000026;

    /// <summary>Ten thousand writes or listings of blobs.</summary>
    [Range(0, 1000)]
    public double BlobWrites { get; set; } = 0.054;

    /// <summary>Ten thousand reads of blobs.</summary>
    [Range(0, 1000)]
    public double BlobReads { get; set; } = 0.0043;

    /// <summary>Ten thousand calls of queues.</summary>
    [Range(0, 1000)]
    public double QueueCalls { get; set; } = 0.004;

    /// <summary>Ten thousand calls of tables.</summary>
    [Range(0, 1000)]
    public double TableCalls { get; set; } = 0.00036;

    /// <summary>A gigabyte kept for a month.</summary>
    [Range(0, 1000)]
    public double StoredGigabyte { get; set; } = 0.0196;

    /// <summary>A million events; the first 100,000 of a month are free.</summary>
    [Range(0, 1000)]
    public double MillionEvents { get; set; } = 0.60;

    /// <summary>A thousand mails of Azure Communication Services.</summary>
    [Range(0, 1000)]
    public double ThousandMails { get; set; } = 0.25;

    /// <summary>A thousand text records of Azure AI Language.</summary>
    [Range(0, 1000)]
    public double ThousandTextRecords { get; set; } = 1.00;

    /// <summary>A gigabyte of logs; the first five of a month are free.</summary>
    [Range(0, 1000)]
    public double LogGigabyte { get; set; } = 2.76;
}
