using System.Diagnostics;

namespace Ingest.Feeds;

/// <summary>A polled address and what we know of it.</summary>
public sealed record Feed
{
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    public required FeedId Id { get; init; }

    /// <summary>http, https, or `bundled:NAME` for a feed read from the program.</summary>
    public required Uri Address { get; init; }

    /// <summary>As the operator or the feed names it. Null until known.</summary>
    public string? Title { get; init; }

    /// <summary>OPML folder, levels separated by a slash. Null at the top.</summary>
    public string? Folder { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>True for feeds that stood in the data folder when it was made: all they carry is mailed.</summary>
    public bool Founding { get; init; }

    public FeedHealth Health { get; init; }

    /// <summary>One sentence for the operator. Null while all is well.</summary>
    public string? Reason { get; init; }

    /// <summary>Since when the health is what it is. Null before the first fetch.</summary>
    public DateTimeOffset? Since { get; init; }

    public DateTimeOffset? FetchedAt { get; init; }

    /// <summary>
    /// When the last document was read: 304 and the like bring none. Null before the first, and where an older release
    /// read it.
    /// </summary>
    public DateTimeOffset? DocumentAt { get; init; }

    /// <summary>When the last new entry was seen. Null before the first.</summary>
    public DateTimeOffset? LastEntryAt { get; init; }

    /// <summary>Not polled before. Null: due now, or never again where <see cref="Health"/> is Gone.</summary>
    public DateTimeOffset? NextPoll { get; init; }

    /// <summary>Set where the host named a time: not asked before it, not even when the operator wishes.</summary>
    public DateTimeOffset? RefusedUntil { get; init; }

    /// <summary>
    /// True for a feed of a bridge that carries feeds of many makers: what its host asks of one of them (Retry-After)
    /// does not count for the others.
    /// </summary>
    public bool GoesAlone { get; init; }

    /// <summary>When the first of the polls was that brought no feed, in a row to now. Null while all is well.</summary>
    public DateTimeOffset? TroubleSince { get; init; }

    /// <summary>When the operator was told that the feed is silent or broken. Null when it is not, or not yet.</summary>
    public DateTimeOffset? NoticedAt { get; init; }

    /// <summary>Polls in a row that brought no feed.</summary>
    public int Failures { get; init; }

    /// <summary>By the dates in the last document. Null where it had none.</summary>
    public double? EntriesPerDay { get; init; }

    /// <summary>How long the last document asks not to be fetched again. Null where it does not ask.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>When the last document asks not to be fetched. Null where it does not ask.</summary>
    public SkippedTimes? Skips { get; init; }

    /// <summary>Where the last poll was sent for good; becomes the address when the next poll agrees.</summary>
    public Uri? MovingTo { get; init; }

    /// <summary>As received with the last document that was a feed, opaque. Null where it came without.</summary>
    public string? ETag { get; init; }

    /// <summary>As received with the last document that was a feed, opaque. Null where it came without.</summary>
    public string? LastModified { get; init; }

    /// <summary>Warnings of the last document, at most <see cref="KeptWarnings"/>.</summary>
    public EquatableArray<string> Warnings { get; init; } = [];

    public const int KeptWarnings = 10;

    public static Feed At(Uri address, DateTimeOffset addedAt) =>
        new() { Id = IdOf(address), Address = address, AddedAt = addedAt };

    /// <summary>Whether a feed can be read from the address.</summary>
    public static bool CanHave(Uri address) => address is { IsAbsoluteUri: true, Scheme: "http" or "https" or "bundled" };

    public static FeedId IdOf(Uri address) => new(Hash.Of("feed", address.AbsoluteUri));

    /// <summary>True when the time of its next poll has come.</summary>
    public bool IsDue(DateTimeOffset now) => MayBeFetched(now) && (NextPoll is null || NextPoll <= now);

    /// <summary>False for a feed that is gone, and while the host asked us to stay away.</summary>
    public bool MayBeFetched(DateTimeOffset now) =>
        Health != FeedHealth.Gone && (RefusedUntil is null || RefusedUntil <= now);

    /// <summary>The feed as it stands after a poll, its next poll included.</summary>
    /// <param name="document">What the body was parsed to. Null where the outcome has no body.</param>
    /// <param name="newEntries">How many of its entries had not been seen before.</param>
    /// <param name="bounds">Null: the usual ones.</param>
    public Feed After(
        FetchOutcome outcome,
        FeedDocument? document,
        int newEntries,
        DateTimeOffset now,
        PollBounds? bounds = null)
    {
        bounds ??= PollBounds.Usual;
        if (outcome is FetchOutcome.Postponed { Wait: var wait })
        {
            return this with { NextPoll = PollSchedule.NextPoll(this, outcome, bounds, now), RefusedUntil = now + wait };
        }

        var asked = this with { FetchedAt = now, RefusedUntil = null };
        var after = outcome switch
        {
            FetchOutcome.Modified modified when document is { Format: not FeedFormat.Unknown } =>
                asked.Read(modified, document, newEntries, now),
            FetchOutcome.Modified => asked.NoFeed(document, now),
            FetchOutcome.NotModified notModified => asked.Same(notModified, now),
            FetchOutcome.Refused refused => asked.Refused(refused, bounds.Longest, now),
            FetchOutcome.Failed failed => asked.Failed(FeedHealth.Broken, failed.Reason, now),
            FetchOutcome.Gone => asked.Failed(FeedHealth.Gone, "The host says that it is gone for good (410).", now),
            _ => throw new UnreachableException(),
        };
        return after with { NextPoll = PollSchedule.NextPoll(after, outcome, bounds, now) };
    }

    private Feed Read(FetchOutcome.Modified modified, FeedDocument document, int newEntries, DateTimeOffset now)
    {
        var read = this with
        {
            Title = Title ?? (string.IsNullOrWhiteSpace(document.Title) ? null : document.Title.Trim()),
            DocumentAt = now,
            LastEntryAt = newEntries > 0 ? now : LastEntryAt,
            EntriesPerDay = FeedPace.EntriesPerDay(document, now),
            TimeToLive = document.TimeToLive,
            Skips = document.Skips,
            TroubleSince = null,
            ETag = modified.ETag,
            LastModified = modified.LastModified,
            Warnings = Kept(document.Warnings),
            Failures = 0,
        };
        var turned = document.Entries.Count == 0
            ? read.Turned(FeedHealth.Empty, "The feed holds no entries.", now)
            : read.Turned(newEntries > 0 ? FeedHealth.Well : FeedHealth.Unchanged, null, now);
        return turned.Moving(modified.MovedTo, now);
    }

    private Feed NoFeed(FeedDocument? document, DateTimeOffset now)
    {
        var warnings = document?.Warnings ?? [];
        var reason = document is { Advertised: [var advertised, ..] }
            ? $"The address leads to a page, not to a feed; the page advertises {advertised.Address}."
            : warnings.Count > 0 ? warnings[^1].Message : "The answer is no feed.";
        return (this with { Warnings = Kept(warnings) }).Failed(FeedHealth.Broken, reason, now);
    }

    /// <summary>
    /// The validators are those of the last feed that could be read, so 304 says that it stands unchanged and heals
    /// what was broken since. Where none were sent, 304 answers a question that was not asked.
    /// </summary>
    private Feed Same(FetchOutcome.NotModified notModified, DateTimeOffset now)
    {
        if (ETag is null && LastModified is null)
        {
            return Failed(FeedHealth.Broken, "The host says that nothing changed, but was not asked for changes.", now);
        }

        var same = Health == FeedHealth.Empty ? this : Turned(FeedHealth.Unchanged, null, now);
        return (same with { Failures = 0, TroubleSince = null }).Moving(notModified.MovedTo, now);
    }

    private Feed Refused(FetchOutcome.Refused refused, TimeSpan longest, DateTimeOffset now)
    {
        var reason = refused.StatusCode switch
        {
            401 => "The host wants a login (401).",
            403 => "The host refuses us (403).",
            429 => "The host asks us to come less often (429).",
            503 => "The host asks us to come later (503).",
            var status => $"The host refuses us ({status}).",
        };
        var retryAfter = refused.RetryAfter > longest ? longest : refused.RetryAfter;
        return Failed(FeedHealth.Blocked, reason, now) with { RefusedUntil = now + retryAfter };
    }

    private Feed Failed(FeedHealth health, string reason, DateTimeOffset now) =>
        Turned(health, reason, now) with
        {
            Failures = Failures + 1,
            MovingTo = null,
            TroubleSince = TroubleSince ?? now,
        };

    /// <summary>An address is changed only when two polls in a row were sent to the same place for good.</summary>
    private Feed Moving(Uri? movedTo, DateTimeOffset now)
    {
        if (movedTo is null || movedTo == Address)
        {
            return this with { MovingTo = null };
        }

        return movedTo == MovingTo
            ? (this with { Address = movedTo, MovingTo = null })
                .Turned(FeedHealth.Moved, $"The feed has moved from {Address} to {movedTo}.", now)
            : (this with { MovingTo = movedTo })
                .Turned(FeedHealth.Moved, $"The feed says that it has moved to {movedTo}; the next poll decides.", now);
    }

    private Feed Turned(FeedHealth health, string? reason, DateTimeOffset now) =>
        this with { Health = health, Reason = reason, Since = health == Health ? Since ?? now : now };

    private static EquatableArray<string> Kept(EquatableArray<ParseWarning> warnings) =>
    [
        .. warnings.Take(KeptWarnings).Select(warning =>
            warning.Entry is { } entry ? $"Entry {entry + 1}: {warning.Message}" : warning.Message),
    ];
}
