using Ingest.Actors;
using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>What one sentence says of meetings.</summary>
/// <param name="Claims">In text order.</param>
/// <param name="Absent">Parties kept out of a meeting that this sentence or one before it tells of.</param>
/// <param name="Joining">Parties that take part in such a meeting.</param>
/// <param name="Outcomes">What came of such a meeting.</param>
/// <param name="Day">The first day that a sentence of who is absent or joins tells. Null where it tells none.</param>
internal sealed record SentenceClaims(
    IReadOnlyList<ToldClaim> Claims,
    IReadOnlyList<Participant> Absent,
    IReadOnlyList<Participant> Joining,
    IReadOnlyList<Outcome> Outcomes,
    DateSpan? Day)
{
    /// <summary>Of a sentence that tells of none.</summary>
    internal static readonly SentenceClaims None = new([], [], [], [], null);

    private const int BackgroundAge = 45;
    private const int Week = 7;
    private const int LongBefore = 90;

    internal static SentenceClaims Read(SentenceView view, TextReading reading, Cast cast)
    {
        var subjects = new Subjects(view, cast);
        var bystanders = new Bystanders(view, cast, subjects);
        var absent = bystanders.Absent();
        var attendance = new Attendance(view, cast, subjects);
        var joining = attendance.Joining().FindAll(party => !Holds(absent, party));
        var claims = new List<ToldClaim>();
        var speaker = Speakers.Of(view, subjects);
        foreach (var draft in Triggers.Find(view, cast))
        {
            var stated = draft.Verb is { } verb && bystanders.IsAbsence(verb) && !draft.Parties.Any(party => Holds(absent, party))
                ? draft with { Status = verb.Tense == VerbTense.Past ? MeetingStatus.Held : MeetingStatus.Planned }
                : draft;
            if (draft.Status == MeetingStatus.Cancelled || (IsLapsed(view, draft) && IsGivenUp(view, draft)))
            {
                absent.RemoveAll(party => draft.Parties.Any(other => other.Id == party.Id));
            }

            var away = absent.FindAll(party => !bystanders.IsElsewhere(party, draft.Verb));
            if (Claim(view, stated, (reading, cast), away) is { } claim)
            {
                claims.Add(new ToldClaim(
                    claim with { Speaker = speaker, Participants = Mediating(claim.Participants, attendance) },
                    IsLapsed(view, draft),
                    IsSeparate(view, draft),
                    Intervals.Of(view, draft.Anchor) is not null)
                {
                    IsDefinite = view.IsText(0, "The") && view.Is(draft.Anchor, WordUse.Noun) && draft.Anchor == 1,
                    IsGathering = Gatherings.IsNamed(view, draft.Anchor) || Gatherings.IsOfMany(claim),
                    IsOfSameDay = claim is { When: null, Status: MeetingStatus.Held } && Timing.IsInOrder(view, draft),
                });
            }
        }

        if (claims.Count == 0 && new Gatherings(view, cast, subjects).Find(joining, absent) is { } gathering
            && Claim(view, gathering, (reading, cast), absent) is { } partial && (IsAnchored(partial) || partial.Participants.Count > 1) && !IsAtHome(view, partial))
        {
            claims.Add(new ToldClaim(partial with { Speaker = speaker }, IsLapsed(view, gathering), IsSeparate: false, IsAside: false)
            {
                IsGathering = true,
                IsPartial = true,
            });
            joining.Clear();
        }

        var day = absent.Count + joining.Count > 0 ? DayOf(view) : null;
        return new SentenceClaims(claims, absent, joining, OutcomeReader.Read(view, subjects), day);
    }

    // "Will attend the company's conference", "ministers gathered for a cabinet meeting".
    private static bool IsAtHome(SentenceView view, Claim claim) =>
        claim.Participants is [{ Type: EntityType.Person } alone]
        && (alone.Office is null || Enumerable.Range(0, view.Count).Any(at => view.TextOf(at) is "cabinet" or "party" or "parliament"));

    private static bool IsAnchored(Claim claim) =>
        claim.Place is { City: not null } or { Venue: not null } || claim.When is { Precision: DatePrecision.Hour or DatePrecision.Day or DatePrecision.Weekend };

    private static EquatableArray<Participant> Mediating(EquatableArray<Participant> participants, Attendance attendance)
    {
        var mediators = attendance.Mediators().Select(party => party.Id).ToHashSet();
        return mediators.Count == 0
            ? participants
            : [.. participants.Select(party => mediators.Contains(party.Id) ? party with { Part = PartPlayed.Mediator } : party)];
    }

    private static DateSpan? DayOf(SentenceView view) =>
        view.Phrases.Select(phrase => phrase.Date?.Span).FirstOrDefault(span => span is { Precision: DatePrecision.Day });

    private static Claim? Claim(SentenceView view, Draft draft, (TextReading Reading, Cast Cast) known, List<Participant> absent)
    {
        var (reading, cast) = known;
        var isStayingAway = draft.Status is MeetingStatus.NotPlanned or MeetingStatus.Declined
            && draft.Parties.Any(party => Holds(absent, party));
        // "Will not take part in talks with the rebels": of the two of them.
        var isOfTwo = isStayingAway && draft.Parties.Count == 2 && OfWhoGoes(draft, absent).Count == 0;
        var participants = isOfTwo ? draft.Parties : isStayingAway ? OfWhoGoes(draft, absent) : draft.Parties.Where(party => !Holds(absent, party)).ToEquatableArray();
        if (participants.Count == 0 && !draft.IsOpen)
        {
            return null;
        }

        participants = [.. participants.Select(OfSeat).DistinctBy(party => party.Id)];
        var timing = new Timing(view);
        var gone = timing.LongGone(draft, reading.Day);
        var date = timing.When(draft) ?? gone;
        var modality = Modality(view, draft);
        var place = modality is MeetingModality.Phone or MeetingModality.Video ? null : new Whereabouts(view, cast).Of(draft);
        var interval = Intervals.Of(view, draft.Anchor);
        var told = date is null ? null : Through(view, date, Near(date, gone is not null || IsGone(view, draft) || IsPresent(view, draft) || interval is not null ? null : draft.Status, reading));
        var when = interval is { } days ? Intervals.Shift(told, days) : told;
        var stated = isOfTwo ? draft with { Status = MeetingStatus.Declined } : isStayingAway ? draft with { Status = MeetingStatus.Planned } : draft;
        stated = gone is not null && stated.Status == MeetingStatus.Planned ? stated with { Status = MeetingStatus.Held } : stated;
        if (Status(view, stated, when, (place, reading.Day)) is not { } status || IsLongSilence(view, stated, status))
        {
            return null;
        }

        var (movedTo, movedFrom) = status == MeetingStatus.Postponed ? Moved(timing, reading) : (when, null);
        return new Claim
        {
            Status = status,
            Modality = modality,
            Participants = participants,
            Place = place,
            Topics = Topics.Of(view, draft, place),
            When = movedTo,
            PreviousWhen = movedFrom,
            Quote = QuoteOf(view.Sentence, reading),
            Background = IsBackground(view, draft, when, reading.Day),
        };
    }

    // "On Friday and Saturday": from the one to the other.
    private static DateSpan Through(SentenceView view, DateExpression date, DateSpan span)
    {
        for (var i = 0; i + 1 < view.Count; i++)
        {
            // "Opened a two-day summit on Sunday".
            if (Days(view.TextOf(i)) is > 1 and var days && view.Verbs.Any(verb => view.Is(verb.Head, WordUse.Begin)) && span is { Precision: DatePrecision.Day } && span.From == span.To)
            {
                return span with { To = span.From.AddDays(days - 1) };
            }

            if (i + 2 < view.Count && view[i].Date == date && view.IsText(i + 1, "and")
                && view[i + 2].Date?.Span is { Precision: DatePrecision.Day } next && next.From.DayNumber == date.Span!.To.DayNumber + 1)
            {
                return span with { To = span.To.AddDays(1) };
            }
        }

        return span;
    }

    // The Kremlin, the White House: where a state speaks is no party of its own.
    private static Participant OfSeat(Participant party) =>
        party.Type == EntityType.Organisation && ActorCatalogue.BuiltIn.Find(party.Id)?.City is not null && Cast.StateOf(party.Country) is { } state ? state : party;

    private static int Days(ReadOnlySpan<char> word) => word switch
    {
        "two-day" => 2,
        "three-day" => 3,
        "four-day" => 4,
        "five-day" => 5,
        _ => 0,
    };

    private static Quote QuoteOf(Sentence sentence, TextReading reading) => new(
        sentence.Start,
        reading.Tokens.Text.Substring(sentence.Start, sentence.Length),
        reading.IsCaption(sentence.Start));

    // "Moved from Thursday to Friday": to a day ahead, from the last Thursday before it.
    private static (DateSpan? To, DateSpan? From) Moved(Timing timing, TextReading reading)
    {
        var to = timing.MovedTo() is { } toward ? Near(toward, MeetingStatus.Planned, reading) : null;
        if (timing.MovedFrom() is not { } left)
        {
            return (to, null);
        }

        var from = Near(left, null, reading);
        var isWeekBefore = IsWeekday(left, reading) && !Words(left, reading).Contains(' ') && to is not null && to.From.DayNumber - from.From.DayNumber > Week;
        return (to, isWeekBefore ? Shifted(from, Week) : from);
    }

    // "Putin will not travel to the talks with Ukraine": the talks take place without him.
    private static EquatableArray<Participant> OfWhoGoes(Draft draft, List<Participant> absent)
    {
        var others = draft.Parties.Where(party => !Holds(absent, party)).ToList();
        var states = draft.Parties.Where(party => Holds(absent, party) && party.Type == EntityType.Person)
            .Select(party => Cast.StateOf(party.Country))
            .OfType<Participant>()
            .Where(state => others.TrueForAll(other => ClaimMatch.CountryOf(other) != state.Id.Value));
        return others.Count == 0 ? [] : Parties.Union(states, others) is { Count: > 1 } all ? all : [];
    }

    // "Was due to meet", "were to meet".
    private static bool IsLapsed(SentenceView view, Draft draft)
    {
        if (draft.Verb is not { } verb)
        {
            return false;
        }

        var finite = verb.IsFinite ? verb : Governors.Of(view, verb).Verb;
        return finite is not null && (view.IsText(finite.First, "was") || view.IsText(finite.First, "were") || view.IsText(finite.First, "had"))
            && draft.Status == MeetingStatus.Planned;
    }

    // "Has pulled out of an event at which he was set to hold talks", "who was to have met him did not show up".
    private static bool IsGivenUp(SentenceView view, Draft draft) => IsUndone(view, draft) || view.Verbs.Any(verb => verb != draft.Verb
        && (IsOff(view, draft, verb) || (verb.IsNegated && view.StartsWith(verb.Head, "show") && view.IsText(verb.Head + 1, "up"))));

    // "Had been due to meet him on Tuesday but flew home the night before".
    private static bool IsUndone(SentenceView view, Draft draft)
    {
        for (var i = draft.Anchor + 1; i < view.Count; i++)
        {
            if (view.IsText(i, "but") && view.VerbAfter(i) is { Tense: VerbTense.Past } verb && !view.Is(verb.Head, WordUse.Postpone))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOff(SentenceView view, Draft draft, VerbGroup verb) => verb.Head < draft.Anchor && !verb.IsNegated
        && (view.Is(verb.Head, WordUse.Cancel)
            || (view.TextOf(verb.Head) is "pulled" or "backed" or "pulls" or "backs" && view.IsText(verb.Head + 1, "out"))
            || view.TextOf(verb.Head) is "withdrew" or "withdrawn" or "withdraws");

    private static bool IsSeparate(SentenceView view, Draft draft)
    {
        if ((view.IsText(draft.Anchor - 1, "later") && view.Is(draft.Anchor, WordUse.Meet)) || view.TextOf(draft.Anchor) is "tete-a-tete" or "one-on-one" or "tête-à-tête")
        {
            return true;
        }

        if (view.IsText(0, "On") && view.TextOf(2) is "sidelines" or "margins")
        {
            return true;
        }

        for (var i = Math.Max(0, draft.Anchor - 4); i < view.Count && i < draft.Anchor + 3; i++)
        {
            if (view.TextOf(i) is "separately" or "separate" or "one-on-one" or "one-to-one")
            {
                return true;
            }
        }

        return false;
    }

    // "Met on Thursday" in a text of Wednesday was last week; "will meet on Monday" is next week; "met on May 3" was last May.
    private static DateSpan Near(DateExpression date, MeetingStatus? status, TextReading reading)
    {
        var span = date.Span!;
        var text = Words(date, reading);
        var isOver = status is MeetingStatus.Held or MeetingStatus.UnderWay && span.From > reading.Day;
        var isBehind = status is MeetingStatus.Planned or MeetingStatus.Possible && span.To < reading.Day;
        if (!isOver && !isBehind)
        {
            return span;
        }

        // What was planned for a month just gone by may have been; "pushed back to March" in May is next March.
        var isOtherYear = isOver ? span.Precision == DatePrecision.Month || IsNamedDay(text)
            : (span.Precision == DatePrecision.Month || IsNamedDay(text)) && reading.Day.DayNumber - span.To.DayNumber > LongBefore;
        if (isOtherYear && !HasYear(text))
        {
            var years = isOver ? -1 : 1;
            return new DateSpan(span.From.AddYears(years), span.To.AddYears(years), span.Precision);
        }

        return IsWeekday(date, reading) ? Shifted(span, isOver ? -Week : Week) : span;
    }

    // "July 27", without its year.
    private static bool IsNamedDay(ReadOnlySpan<char> text) => text.ContainsAnyInRange('0', '9') && !text.Contains("day", StringComparison.OrdinalIgnoreCase);

    private static bool IsWeekday(DateExpression date, TextReading reading) =>
        date.Span is { Precision: DatePrecision.Day } span && span.From == span.To
        && Words(date, reading).Contains("day", StringComparison.OrdinalIgnoreCase)
        && Math.Abs(span.From.DayNumber - reading.Day.DayNumber) <= Week;

    private static ReadOnlySpan<char> Words(DateExpression date, TextReading reading) => reading.Tokens.Text.AsSpan(date.Start, date.Length);

    private static DateSpan Shifted(DateSpan span, int days) =>
        new(span.From.AddDays(days), span.To.AddDays(days), span.Precision);

    private static bool HasYear(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits == 4)
            {
                return true;
            }
        }

        return false;
    }

    // "Putin meets Xi on Friday": a headline looks ahead as well as back.
    private static bool IsPresent(SentenceView view, Draft draft) =>
        draft is { Verb: { Tense: VerbTense.Present, IsProgressive: false } verb, Status: MeetingStatus.Held } && !Scenes.IsPose(view, verb);

    // "Flew to Kinshasa on Sunday for talks": the day is that of the flight.
    private static bool IsGone(SentenceView view, Draft draft) =>
        draft.Verb is { Tense: VerbTense.Past } verb && view.Is(verb.Head, WordUse.Travel);

    private static MeetingStatus? Status(
        SentenceView view,
        Draft draft,
        DateSpan? when,
        (MeetingPlace? Place, DateOnly Day) known)
    {
        var isAhead = when is not null && when.From > known.Day;
        var isSet = when is { Precision: DatePrecision.Hour or DatePrecision.Day or DatePrecision.Weekend or DatePrecision.Week }
            || known.Place is { City: not null } or { Venue: not null };
        var status = draft.Status switch
        {
            null when when is null => null,
            null => isAhead ? MeetingStatus.Scheduled : MeetingStatus.Held,
            MeetingStatus.Held or MeetingStatus.UnderWay when isAhead => MeetingStatus.Scheduled,
            MeetingStatus.UnderWay when when is not null && when.To < known.Day => MeetingStatus.Held,
            MeetingStatus.Planned when IsGone(view, draft) && when is not null && when.To < known.Day => MeetingStatus.Held,
            MeetingStatus.Planned when isSet => MeetingStatus.Scheduled,
            MeetingStatus.Scheduled when !isSet => MeetingStatus.Planned,
            var told => told,
        };
        if (status is MeetingStatus.Planned or MeetingStatus.Scheduled && IsLapsed(view, draft) && IsGivenUp(view, draft))
        {
            return MeetingStatus.Cancelled;
        }

        var isConfirmed = status is MeetingStatus.Planned or MeetingStatus.Scheduled
            && view.Verbs.Any(verb => verb is { IsFinite: true, IsNegated: false } && view.Is(verb.Head, WordUse.Confirm));
        return isConfirmed ? MeetingStatus.Confirmed : status;
    }

    // "Has not spoken to him for four years", "never met him": says nothing of what will be.
    private static bool IsLongSilence(SentenceView view, Draft draft, MeetingStatus status) =>
        status == MeetingStatus.NotPlanned && draft.Verb is { IsNegated: true, IsFinite: true } verb
        && (verb.IsPerfect || view.IsText(verb.First - 1, "never"))
        && !view.Is(verb.Head, WordUse.Plan | WordUse.Urge);

    private static bool Holds(List<Participant> parties, Participant party) =>
        parties.Exists(other => other.Id == party.Id);

    private static MeetingModality Modality(SentenceView view, Draft draft)
    {
        var from = Math.Max(0, draft.Anchor - 6);
        for (var i = from; i < view.Count && i < draft.Anchor + 12; i++)
        {
            // "Spoke by phone and agreed to meet".
            if (i < draft.Anchor && view.Is(draft.Anchor, WordUse.Meet) && view.VerbAfter(i) is { } other && other.Head < draft.Anchor)
            {
                continue;
            }

            if (view.Is(i, WordUse.Phone | WordUse.Video) && (i <= draft.Anchor || view.Is(i - 1, WordUse.Preposition | WordUse.Determiner)))
            {
                return view.Is(i, WordUse.Video) ? MeetingModality.Video : MeetingModality.Phone;
            }
        }

        return draft.Modality;
    }

    // "Last met in 2021", "the first since 2022, when they met": recalled, not reported.
    private static bool IsBackground(SentenceView view, Draft draft, DateSpan? when, DateOnly day)
    {
        var isLast = view.IsText(draft.Anchor - 1, "last") && (view.Is(draft.Anchor, WordUse.Past) || view.Is(draft.Anchor, WordUse.Noun));
        return isLast || (when is not null && when.To.DayNumber < day.DayNumber - BackgroundAge);
    }
}
