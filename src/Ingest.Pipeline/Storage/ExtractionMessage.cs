namespace Ingest.Pipeline.Storage;

/// <summary>Asks ExtractEntities to analyse a revision.</summary>
/// <param name="Revision">Its blob in `articles`.</param>
/// <param name="Attempt">1 for the blob trigger; each message that a throttled attempt sends adds one.</param>
/// <param name="FirstSeen">When the analysis was first put off. Null before.</param>
public sealed record ExtractionMessage(string Revision, int Attempt, DateTimeOffset? FirstSeen)
{
    /// <param name="body">A message of queue `extractions`, or the bare name that a trigger or an operator brings.</param>
    internal static ExtractionMessage Parse(string body) =>
        body.StartsWith('{') ? RecordJson.Read<ExtractionMessage>(body) : new(body, 1, null);
}
