namespace Ingest.Local;

/// <summary>Which stage works on which queue.</summary>
/// <param name="Stage">Name of the stage.</param>
/// <param name="Run">Gets the body of a message.</param>
/// <param name="Receivers">How many receive at the same time, each up to 32 messages.</param>
public sealed record Route(string Queue, string Stage, Func<string, CancellationToken, Task> Run, int Receivers);
