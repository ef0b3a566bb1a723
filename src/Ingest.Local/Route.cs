namespace Ingest.Local;

/// <summary>Which stage works on which queue.</summary>
/// <param name="Stage">Name of the stage.</param>
/// <param name="Run">Gets the body of a message.</param>
/// <param name="InFlight">
/// Messages at most that are worked on at the same time. Most of them wait for a commit, which they then share.
/// </param>
public sealed record Route(string Queue, string Stage, Func<string, CancellationToken, Task> Run, int InFlight);
