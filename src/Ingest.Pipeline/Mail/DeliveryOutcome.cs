namespace Ingest.Pipeline.Mail;

/// <summary>What trying to deliver came to.</summary>
public abstract record DeliveryOutcome
{
    private DeliveryOutcome()
    {
    }

    /// <summary>Handed over, now or before.</summary>
    public sealed record Sent : DeliveryOutcome;

    /// <summary>Not to be sent any more: the check said so.</summary>
    public sealed record NotDue : DeliveryOutcome;

    /// <summary>The mail system refused it for good.</summary>
    public sealed record Refused(string Reason) : DeliveryOutcome;

    /// <summary>Another worker of this process is at it, and tries again if it fails: nothing is left to do.</summary>
    public sealed record InHand : DeliveryOutcome;

    /// <summary>A worker of another process is at it, or the mail system is throttling.</summary>
    public sealed record Later(TimeSpan Delay) : DeliveryOutcome;
}
