using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>What one sentence says of meetings.</summary>
/// <param name="Claims">In text order.</param>
/// <param name="Absent">Parties kept out of a meeting that this sentence or one before it tells of.</param>
/// <param name="Joining">Parties that take part in such a meeting.</param>
internal sealed record SentenceClaims(
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<Participant> Absent,
    IReadOnlyList<Participant> Joining)
{
    private const int BackgroundAge = 45;

    internal static SentenceClaims Read(SentenceView view, TextReading reading, Cast cast)
    {
        Idioms.Tag(view);
        var absent = Bystanders.Absent(view, cast);
        var joining = Bystanders.Joining(view, cast).FindAll(party => !Holds(absent, party));
        var claims = new List<Claim>();
        foreach (var draft in Triggers.Find(view, cast))
        {
            if (Claim(view, draft, reading, absent) is { } claim)
            {
                claims.Add(claim);
            }
        }

        return new SentenceClaims(claims, absent, joining);
    }

    private static Claim? Claim(SentenceView view, Draft draft, TextReading reading, List<Participant> absent)
    {
        var when = Circumstances.When(view, draft);
        if (StatusReader.Read(view, draft, when, reading.Day) is not { } status)
        {
            return null;
        }

        var participants = draft.Parties.Where(party => !Holds(absent, party)).ToEquatableArray();
        if (participants.Count == 0)
        {
            return null;
        }

        var isMoved = status == MeetingStatus.Postponed;
        return new Claim
        {
            Status = status,
            Modality = Modality(view, draft),
            Participants = participants,
            Place = Circumstances.Where(view, draft),
            When = isMoved ? Circumstances.MovedTo(view) : when,
            PreviousWhen = isMoved ? Circumstances.MovedFrom(view) : null,
            Quote = QuoteOf(view.Sentence, reading.Tokens.Text),
            Background = IsBackground(view, draft, when, reading.Day),
        };
    }

    private static Quote QuoteOf(Sentence sentence, string text) =>
        new(sentence.Start, text.Substring(sentence.Start, sentence.Length));

    private static bool Holds(List<Participant> parties, Participant party) =>
        parties.Exists(other => other.Id == party.Id);

    private static MeetingModality Modality(SentenceView view, Draft draft)
    {
        var end = view.ClauseEnd(Math.Max(draft.Anchor, draft.Noun));
        for (var i = view.ClauseStart(draft.Anchor); i < end; i++)
        {
            if (view.Is(i, WordUse.Phone | WordUse.Video))
            {
                return view.Is(i, WordUse.Video) ? MeetingModality.Video : MeetingModality.Phone;
            }
        }

        return draft.Modality;
    }

    // "Last met in 2021", "the first since 2022, when they met": recalled, not reported.
    private static bool IsBackground(SentenceView view, Draft draft, DateSpan? when, DateOnly day)
    {
        var isLast = view.IsText(draft.Anchor - 1, "last") && view.Is(draft.Anchor, WordUse.Past);
        return isLast || (when is not null && when.To.DayNumber < day.DayNumber - BackgroundAge);
    }
}
