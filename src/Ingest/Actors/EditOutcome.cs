namespace Ingest.Actors;

/// <summary>What came of a wish to change the catalogue.</summary>
public abstract record EditOutcome
{
    private EditOutcome()
    {
    }

    /// <summary>To be kept in the place of the former edit of the same actor.</summary>
    public sealed record Kept(ActorEdit Edit) : EditOutcome;

    /// <summary>All that the operator said of an actor is to be forgotten.</summary>
    public sealed record Forgotten(ActorId Actor) : EditOutcome;

    /// <summary>The catalogue says so already.</summary>
    public sealed record Unchanged : EditOutcome;

    /// <param name="Reason">A sentence for the operator.</param>
    public sealed record Refused(string Reason) : EditOutcome;
}
