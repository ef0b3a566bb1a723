namespace Microsoft.Azure.Functions.Worker;

/// <summary>How the host hears of new blobs.</summary>
public enum BlobTriggerSource
{
    LogsAndContainerScan,
    EventGrid,
}
