using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using Ingest.Feeds;
using Ingest.Mails;
using Ingest.Pipeline.Mail;
using Ingest.Pipeline.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ingest.Pipeline;

/// <summary>Gathers what a tick of FetchFeeds has to tell the operator, and mails it as one mail at the tick's end.</summary>
public sealed partial class FeedNotices(
    FeedStore feeds,
    IMailTransport mails,
    MailSettings settings,
    IOptions<OperatorOptions> options,
    TimeProvider time,
    ILogger<FeedNotices> logger)
{
    private readonly ConcurrentQueue<(Feed Feed, FeedNotice Notice)> _notices = new();

    public void Consider(Feed feed)
    {
        if (options.Value.Address is { Length: > 0 } && options.Value.Rule().Of(feed, time.GetUtcNow()) is { } notice)
        {
            _notices.Enqueue((feed, notice));
        }
    }

    /// <summary>Marks the feeds only after the mail is handed over: a crash in between repeats the mail.</summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        var notices = new List<(Feed Feed, FeedNotice Notice)>();
        while (_notices.TryDequeue(out var notice))
        {
            notices.Add(notice);
        }

        if (notices.Count == 0)
        {
            return;
        }

        var mail = FeedNoticeMail.Render(notices, options.Value.Address!, settings, time.GetUtcNow());
        var outcome = await mails.SendAsync(mail, cancellationToken);
        LogSent(notices.Count, outcome.GetType().Name);
        if (outcome is not MailOutcome.Throttled)
        {
            await MarkAsync(notices, cancellationToken);
        }
    }

    private async Task MarkAsync(
        List<(Feed Feed, FeedNotice Notice)> notices,
        CancellationToken cancellationToken)
    {
        foreach (var (feed, notice) in notices)
        {
            if (await feeds.FindAsync(feed.Id, cancellationToken) is { } stored)
            {
                DateTimeOffset? noticedAt = notice == FeedNotice.Healed ? null : time.GetUtcNow();
                await feeds.TrySaveAsync(stored.Record with { NoticedAt = noticedAt }, stored.ETag, cancellationToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Mailed the operator about {Count} feeds: {Outcome}.")]
    private partial void LogSent(int count, string outcome);
}

/// <summary>Who runs the installation, and when they want to hear of a feed.</summary>
public sealed class OperatorOptions
{
    public const string Section = "Operator";

    /// <summary>A bare mail address. Default none: no notices.</summary>
    [EmailAddress]
    public string? Address { get; set; }

    /// <summary>How long a feed may bring none before a notice. Default 1 day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan BrokenFor { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long a feed may bring nothing new before a notice. Default 30 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3650.00:00:00")]
    public TimeSpan SilentFor { get; set; } = TimeSpan.FromDays(30);

    public FeedNoticeRule Rule() => new(BrokenFor, SilentFor);
}
