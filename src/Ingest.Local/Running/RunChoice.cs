namespace Ingest.Local.Running;

/// <summary>How the operator wants the pipeline to run.</summary>
/// <param name="FeedsFile">OPML. Null where none is named.</param>
/// <param name="Port">Of the page, on loopback only; 0 takes any that is free.</param>
/// <param name="Once">Everything once, then the end; no page.</param>
/// <param name="FetchOnly">Of one such run, only the fetching: what follows waits for the next run.</param>
/// <param name="AllowPrivate">Fetch from loopback, private and link-local addresses too.</param>
/// <param name="Verbose">Log what each stage does with each item.</param>
public sealed record RunChoice(
    string Folder,
    string? FeedsFile,
    int Port,
    bool Once,
    bool FetchOnly,
    bool AllowPrivate,
    bool Verbose)
{
    public string Outbox => Path.GetFullPath(Path.Combine(Folder, "outbox"));
}
