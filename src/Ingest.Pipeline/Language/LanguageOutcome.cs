namespace Ingest.Pipeline.Language;

/// <summary>What the service answered to one request.</summary>
public abstract record LanguageOutcome<T>
{
    private LanguageOutcome()
    {
    }

    /// <param name="Answers">One for each document that was asked about, in any order.</param>
    /// <param name="BilledRecords">
    /// Text records of header `csp-billing-usage`. Null when the service did not say: then they are reckoned.
    /// </param>
    public sealed record Answered(IReadOnlyList<LanguageAnswer<T>> Answers, int? BilledRecords) : LanguageOutcome<T>;

    /// <summary>Nothing was answered; the same request may be, later.</summary>
    /// <param name="RetryAfter">As the service asks. Null when it does not.</param>
    public sealed record Throttled(TimeSpan? RetryAfter) : LanguageOutcome<T>;

    /// <summary>The request was refused; the same one always will be.</summary>
    /// <param name="Reason">For the operator; it quotes nothing of the texts.</param>
    public sealed record Failed(string Reason) : LanguageOutcome<T>;
}

/// <summary>What was found in one document.</summary>
/// <param name="DocumentId">As in the request.</param>
/// <param name="Error">The service's code (`InvalidDocument`) where it refused this document. Null otherwise.</param>
public sealed record LanguageAnswer<T>(string DocumentId, IReadOnlyList<T> Found, string? Error);
