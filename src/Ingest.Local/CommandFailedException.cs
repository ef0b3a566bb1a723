namespace Ingest.Local;

/// <summary>Ends a verb with a sentence for the operator.</summary>
public sealed class CommandFailedException : Exception
{
    public CommandFailedException()
    {
    }

    /// <param name="message">One sentence that says what to do.</param>
    public CommandFailedException(string message)
        : base(message)
    {
    }

    public CommandFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
