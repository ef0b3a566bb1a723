using System.Globalization;
using Ingest.Mails;
using Ingest.Meetings;
using Ingest.Pipeline.Query;

namespace Ingest.Local.Commands;

/// <summary>Writes of each meeting which claims made it what it is, and how it is related to others.</summary>
internal static class MeetingReasons
{
    internal static async Task WriteAsync(
        Output output,
        IReadOnlyList<Meeting> meetings,
        Queries queries,
        CancellationToken cancellationToken)
    {
        if (meetings.Count == 0)
        {
            output.Error("No meeting fits.");
        }

        foreach (var meeting in meetings)
        {
            Write(output, meeting, await queries.RelateAsync(meeting, cancellationToken));
        }
    }

    private static void Write(Output output, Meeting meeting, IReadOnlyList<MeetingRelation> relations)
    {
        var line = MeetingLine.Of(meeting);
        output.Line($"{line.Participants}: {MeetingWords.Of(meeting.Status)}");
        output.Line($"  {string.Join(", ", new[] { line.When, line.Place }.Where(part => part.Length > 0).DefaultIfEmpty("no day, no place"))}");
        if (MeetingWords.Nature(meeting) is { Length: > 0 } nature)
        {
            output.Line($"  {nature}");
        }

        if (MeetingWords.Topics(meeting) is { Length: > 0 } topics)
        {
            output.Line($"  about: {topics}");
        }

        if (MeetingWords.Outcomes(meeting) is { Length: > 0 } outcomes)
        {
            output.Line($"  outcome: {outcomes}");
        }

        foreach (var (kind, other) in relations)
        {
            var related = MeetingLine.Of(other);
            output.Line($"  {MeetingWords.Of(kind)} {related.When}: {related.Participants}, {MeetingWords.Of(other.Status)}");
        }

        foreach (var claim in meeting.Claims)
        {
            Write(output, meeting, claim);
        }

        foreach (var passed in meeting.History.Where(entry => entry.At > meeting.Claims[^1].PublishedAt))
        {
            output.Line($"  {Day(passed.At)} the day went by: {Change(passed)}");
        }

        output.Line("");
    }

    private static void Write(Output output, Meeting meeting, SourcedClaim claim)
    {
        var said = claim.Claim.Speaker is { } speaker ? $", {speaker} says" : "";
        var recalled = claim.Claim.Background ? ", recalled" : "";
        var captioned = claim.Claim.Quote.IsCaption ? ", in a caption" : "";
        output.Line($"  {Day(claim.PublishedAt)} {claim.Source}: {MeetingWords.Of(claim.Claim.Status)}{said}{recalled}{captioned}");
        output.Line($"    \"{claim.Claim.Quote.Text}\"");
        foreach (var change in meeting.History.Where(entry => IsBy(claim, entry)))
        {
            output.Line($"    {Change(change)}");
        }
    }

    private static bool IsBy(SourcedClaim claim, HistoryEntry entry) =>
        entry.ArticleId == claim.ArticleId && entry.Revision == claim.Revision && entry.At == claim.PublishedAt;

    private static string Change(HistoryEntry change) =>
        $"{change.Field}: {change.Old ?? "nothing"} -> {change.New ?? "nothing"}";

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
