namespace Ingest.Mails;

/// <summary>What handing over a mail came to.</summary>
public abstract record MailOutcome
{
    private MailOutcome()
    {
    }

    /// <summary>The next system has it.</summary>
    public sealed record Accepted : MailOutcome;

    /// <summary>Not now: try again after a while.</summary>
    public sealed record Throttled(TimeSpan RetryAfter) : MailOutcome;

    /// <summary>Never: the address or the mail is refused for good.</summary>
    /// <param name="Reason">One sentence for the operator.</param>
    public sealed record Rejected(string Reason) : MailOutcome;
}
