using Ingest.Mails;

namespace Ingest.Pipeline.Tests.Mail;

/// <summary>Mails that are ready for a transport.</summary>
internal static class AMail
{
    public static readonly DateTimeOffset Noon = new(2025, 2, 18, 12, 0, 0, TimeSpan.Zero);

    public static OutgoingMail Saying(string text) => new()
    {
        MessageId = "delivery1@news.example",
        ThreadId = "story.s1@news.example",
        FormerThreadIds = ["story.s0@news.example"],
        From = "Ingest Desk <alerts@news.example>",
        To = "reader@example.org",
        Subject = "Ministers to meet in Çankaya 🕊",
        Text = text,
        Html = $"<!DOCTYPE html>\n<p>{text.Replace("\n", "<br>\n", StringComparison.Ordinal)}</p>\n",
        Headers = [new("List-Id", "<s1.subscriptions.news.example>"), new("Auto-Submitted", "auto-generated")],
    };
}
