using Ingest.Analyses;
using static Ingest.Meetings.Claims.ClaimRelations;

namespace Ingest.Meetings.Claims;

/// <summary>Gathers the claims of one article and makes one of those that tell of the same meeting.</summary>
/// <param name="hasTitle">Whether the first sentence is the title.</param>
internal sealed class ArticleClaims(DateOnly day, bool hasTitle)
{
    private const int Settled = 100;

    /// <summary>Sentences after a meeting in which it is still spoken of.</summary>
    private const int Echo = 2;

    /// <summary>Sentences after a summit in which the list of those who came may follow.</summary>
    private const int Roll = 5;

    /// <summary>Parties from which on a meeting is one of many.</summary>
    private const int Crowd = 5;

    /// <summary>Days from publication within which a meeting is that is told without a day.</summary>
    private const int Recent = 10;

    private readonly List<Told> _all = [];

    /// <summary>A summit of which nobody has been named so far.</summary>
    private Told? _open;
    private int _sentence;

    /// <summary>The parties of the latest claim.</summary>
    internal EquatableArray<Participant> LastParties { get; private set; } = [];

    internal void Add(SentenceClaims sentence)
    {
        if (sentence.Joining.Count + sentence.Absent.Count > 0 && _open is { } open && open.FirstSentence >= _sentence - Roll)
        {
            _all.Add(open);
            _open = null;
        }

        foreach (var claim in sentence.Claims)
        {
            if (claim.Claim.Participants.Count == 0)
            {
                _open = _all.Exists(told => told.IsGathering) ? null : new Told(claim, _sentence);
                continue;
            }

            Place(claim);
            LastParties = claim.IsAside ? LastParties : claim.Claim.Participants;
        }

        foreach (var party in sentence.Joining)
        {
            Join(party, sentence.Day, sentence.Joining.Count > 1);
        }

        foreach (var outcome in sentence.Outcomes)
        {
            Conclude(outcome);
        }

        var away = sentence.Absent.Count > 0 && IsThird(sentence.Absent) ? Gathering(sentence.Day) : null;
        if (sentence.Absent.Count > 0 && (away ?? Excluding(sentence.Day)) is { } target)
        {
            Exclude(target, sentence.Absent);
        }

        _sentence++;
    }

    /// <summary>What remains: who meets only officials of his own country meets no other party.</summary>
    internal EquatableArray<Claim> Merged() =>
    [
        .. _all.Where(told => !IsWayToMeeting(told) && !IsHalfOfHeadline(told)).Select(told => (told.Claim, Full: ClaimUnion.WithoutStandIns(told.Claim)))
            .Where(pair => pair.Full.Participants.Count > 1 || pair.Claim.Participants.Count == 1)
            .Select(pair => pair.Full),
    ];

    // "China turns down meeting of defence chiefs": of those whom the text names.
    private bool IsHalfOfHeadline(Told title) => hasTitle && title is { FirstSentence: 0, LastSentence: 0, Claim.Participants: [{ Type: EntityType.Country } state] }
        && _all.Exists(told => told != title && told.Claim.Status == title.Claim.Status && told.Claim.Participants.Any(party => IsSide(party, state)));

    // "Blinken lands in Jeddah", "Albanese, who arrived in Shanghai on Saturday": the way to whom they meet there.
    private bool IsWayToMeeting(Told visit) =>
        Parties.IsVisit(visit.Claim.Participants) && IsPositive(visit.Claim) && _all.Exists(told => told != visit && IsPositive(told.Claim) && IsOnWay(visit, told));

    private bool IsOnWay(Told visit, Told told)
    {
        var (visitor, host) = (visit.Claim.Participants[0], ClaimMatch.CountryOf(visit.Claim.Participants[1]));
        var isTitle = hasTitle && visit is { FirstSentence: 0, LastSentence: 0 };
        var isThere = (told.Claim.Place?.Country ?? host) == host && (visit.Claim.When is not { } arrival || told.Claim.When is not { } day
            || (arrival.From.DayNumber - Recent <= day.To.DayNumber && day.From.DayNumber <= arrival.To.DayNumber + Recent));
        return (isTitle || isThere)
            && told.Claim.Participants.Any(party => party.Id == visitor.Id)
            && told.Claim.Participants.Any(party => party.Type == EntityType.Person && party.Country == host);
    }

    private void Place(ToldClaim claim)
    {
        if (StaysAwayFrom(claim.Claim) is { } missed)
        {
            Exclude(missed, [claim.Claim.Participants[0]]);
            return;
        }

        var told = new Told(claim.IsOfSameDay ? claim with { Claim = InOrder(claim.Claim) } : claim, _sentence);
        TakeOpen(told);
        var same = _all.Find(other => IsSameGathering(other, told))
            ?? (claim.IsOfSameDay && _all.Exists(other => IsOtherSitting(other, told)) ? _all.Find(other => HasSameParties(other.Claim, told.Claim)) ?? told : null)
            ?? (claim.IsDefinite ? _all.FindLast(other => IsKnown(other, told)) : null)
            ?? (claim.IsSeparate ? _all.Find(other => HasSameParties(other.Claim, told.Claim)) : null)
            ?? (claim.IsSeparate ? null : _all.Find(other => IsSame(other, told)))
            ?? (claim.IsSeparate ? null : _all.Find(other => IsContinued(other, told)));
        if (same is null || same == told)
        {
            _all.Add(told);
            return;
        }

        same.Take(told);
        Absorb(same);
    }

    // "Leaders of its neighbours met in Cairo on Thursday. Sisi hosted Abiy, Afwerki and Kiir."
    private void TakeOpen(Told told)
    {
        if (!told.IsGathering || _open is not { } open || open.FirstSentence < _sentence - Roll
            || (open.Claim.Place?.City is { } city && told.Claim.Place?.City is { } other && city != other))
        {
            return;
        }

        told.Claim = told.Claim with { Place = told.Claim.Place ?? open.Claim.Place, When = told.Claim.When ?? open.Claim.When };
        _open = null;
    }

    // "He later met Modi": on the day, and in the place, of what he was told to have done just before.
    private Claim InOrder(Claim claim)
    {
        var before = _all.FindLast(known => known.LastSentence >= _sentence - Roll && IsOver(known.Claim) && SharesParty(known.Claim, claim))
            ?? _all.FindLast(known => known.LastSentence >= _sentence - 1 && IsOver(known.Claim));
        var isElsewhere = before?.Claim.Place?.City is { } city && claim.Place?.City is { } other && city != other;
        if (isElsewhere || before?.Claim is not { When: { } when } told)
        {
            return claim;
        }

        var isThere = claim.Modality == MeetingModality.InPerson && SharesParty(claim, told);
        return claim with { When = when, Place = claim.Place ?? (isThere ? told.Place : null) };
    }

    private bool IsOver(Claim claim) =>
        claim is { Background: false, Status: MeetingStatus.Held or MeetingStatus.UnderWay, When: { Precision: DatePrecision.Day } when } && when.To <= day;

    // "In the afternoon Li Qiang met the two": after the president of his state.
    private static bool IsOtherSitting(Told one, Told other) =>
        SharesParty(one.Claim, other.Claim)
        && other.Claim.Participants.Any(party => party.Type == EntityType.Person && one.Claim.Participants.All(taking => taking.Id != party.Id)
            && one.Claim.Participants.Any(taking => taking.Type == EntityType.Person && IsSide(taking, party)));

    // "The meeting, attended by", without a day or place of its own: the one told of last.
    private bool IsKnown(Told before, Told told) =>
        before.LastSentence == _sentence - 1 && told.Claim is { When: null, Place: null }
        && (SharesParty(before.Claim, told.Claim) || before.Claim.Participants.Any(party => told.Claim.Participants.Any(other => IsSide(other, party))))
        && IsDenial(before.Claim) == IsDenial(told.Claim);

    // "The summit in Paris brought together X and Y", and Z of whom another sentence says that he came to the summit.
    private bool IsSameGathering(Told one, Told other)
    {
        // "Arab leaders opened their summit on Saturday. The president welcomed X, Y and Z."
        var isNamed = one.LastSentence >= _sentence - 1 && other.Claim is { When: null, Place: null } && one.Claim.Participants.All(party => party.Type == EntityType.Organisation);
        if (!one.IsGathering || !other.IsGathering || !(one.IsPartial || other.IsPartial || isNamed) || !IsPositive(one.Claim) || !IsPositive(other.Claim))
        {
            return false;
        }

        var (place, otherPlace) = (one.Claim.Place?.City, other.Claim.Place?.City);
        var (day, otherDay) = (one.Claim.When, other.Claim.When);
        var isPlace = place is null || otherPlace is null || place == otherPlace;
        var isDay = day is null || otherDay is null || (day.From <= otherDay.To && otherDay.From <= day.To);
        var isAnchored = (place is not null && place == otherPlace) || (day is not null && otherDay is not null);
        return isPlace && isDay && (isAnchored || one.LastSentence >= _sentence - Echo);
    }

    // "Erdogan will not travel to Granada", where the others meet.
    private Told? StaysAwayFrom(Claim claim)
    {
        var isJourney = claim is { Status: MeetingStatus.NotPlanned or MeetingStatus.Declined, Place: not null }
            && Parties.IsVisit(claim.Participants);
        return isJourney
            ? _all.Find(told => IsPositive(told.Claim)
                && (claim.Place!.City is { } city ? told.Claim.Place?.City == city : told.IsGathering && told.Claim.Place?.Country == claim.Place.Country)
                && told.Claim.Participants.Count > 1 && told.Claim.Participants.All(party => party.Id != claim.Participants[0].Id))
            : null;
    }

    // A claim that has grown may be the same as another that stood apart from its first mention.
    private void Absorb(Told grown)
    {
        if (_all.Find(other => other != grown && IsSame(other, grown)) is not { } other)
        {
            return;
        }

        var (kept, gone) = _all.IndexOf(other) < _all.IndexOf(grown) ? (other, grown) : (grown, other);
        kept.Take(gone);
        _all.Remove(gone);
    }

    private bool IsSame(Told one, Told other) =>
        IsDenial(one.Claim) == IsDenial(other.Claim)
        && !IsBeforeAndAfter(one.Claim, other.Claim)
        && !IsOnMargins(one, other) && !IsOnMargins(other, one)
        && (ClaimMatch.IsSame(one.Claim, day, other.Claim, day)
            || ClaimMatch.IsEcho(one.Claim, other.Claim, isStrict: !(hasTitle && one.FirstSentence == 0)));

    private bool IsContinued(Told one, Told other) =>
        IsLapsedWith(one, other)
        || IsHeadlineOf(one, other)
        || IsStayOf(one, other)
        || (IsDenial(one.Claim) == IsDenial(other.Claim)
            && !IsBeforeAndAfter(one.Claim, other.Claim)
            && (ClaimMatch.IsPart(one.Claim, other.Claim, day) || IsPartOf(one.Claim, other.Claim) || IsPartOf(other.Claim, one.Claim)
                || (one.LastSentence >= _sentence - 1 && SharesParty(one.Claim, other.Claim)
                    && ClaimMatch.IsEcho(one.Claim, other.Claim, isStrict: false))));

    // "EU-Mercosur meeting pushed back to March", of persons who speak for the two.
    private bool IsHeadlineOf(Told title, Told told) =>
        hasTitle && title.FirstSentence == 0 && told.FirstSentence > 0 && title.Claim.Participants.Count > 0
        && title.Claim.Participants.All(party => party.Type == EntityType.Organisation)
        && title.Claim.Status == told.Claim.Status
        && told.Claim.Participants.Any(party => party.Type == EntityType.Person)
        && (title.Claim.When is { } when && told.Claim.When is { } day ? when.From <= day.To && day.From <= when.To
            : title.Claim.Place?.City is { } city && city == told.Claim.Place?.City && told.Claim.Participants.Count > 2);

    // Few of those who came to a summit meet on its margins.
    private static bool IsOnMargins(Told few, Told many) =>
        many.IsGathering && !few.IsGathering && few.FirstSentence > 0 && many.Claim.Participants.Count >= Crowd && few.Claim.Participants.Count * 2 <= many.Claim.Participants.Count;

    // "Abdi in Erbil for talks with Barzani", who was received on Thursday.
    private bool IsStayOf(Told title, Told told) =>
        hasTitle && title is { FirstSentence: 0, Claim: { Status: MeetingStatus.Planned or MeetingStatus.Scheduled, When: null } } && IsOver(told.Claim)
        && day.DayNumber - told.Claim.When!.To.DayNumber <= Echo && HasSameParties(title.Claim, told.Claim);

    // "Called off his visit to Warsaw. He was due to meet the prime minister."
    private static bool IsLapsedWith(Told one, Told other)
    {
        var isLapsed = (other.IsLapsed && IsOff(one.Claim)) || (one.IsLapsed && IsOff(other.Claim));
        return isLapsed && (SharesParty(one.Claim, other.Claim) || AreOfSameStates(one.Claim, other.Claim));
    }

    // What came of the meeting that the sentence tells of, or one shortly before it.
    private void Conclude(Outcome outcome)
    {
        var told = _all.FindLast(told => told.Claim.Status is MeetingStatus.Held or MeetingStatus.UnderWay && !told.Claim.Background
            && told.LastSentence >= (outcome.By.Count == 1 ? _sentence : _sentence - Echo)
            && outcome.By.Count(party => told.Claim.Participants.Any(taking => ClaimMatch.Stands(taking, party))) >= Math.Min(2, outcome.By.Count));
        told?.Conclude(outcome.Text);
    }

    // Who joins sits with his countrymen, "is part of the Russian delegation", else with whom the sentence before told of.
    private void Join(Participant party, DateSpan? day, bool isOfSeveral)
    {
        var isOfAll = party.Part is PartPlayed.Mediator or PartPlayed.Chair;
        var target = (isOfSeveral || IsThird([party]) ? Gathering(day) : null)
            ?? (isOfAll ? null : _all.FindLast(told => told.LastSentence >= _sentence - 1 && IsPositive(told.Claim) && IsOn(told.Claim, day) && !Parties.IsVisit(told.Claim.Participants)
                && told.Claim.Participants.Any(other => IsSide(other, party))))
            ?? (isOfAll ? null : Main(claim => claim.Participants.Any(other => IsSide(other, party)) && IsOn(claim, day)))
            ?? _all.Find(told => told.LastSentence >= _sentence - 1 && IsPositive(told.Claim) && IsOn(told.Claim, day))
            ?? Main(claim => IsOn(claim, day));
        if (target is not null && target.Claim.Absent.All(absent => absent.Id != party.Id))
        {
            target.Claim = target.Claim with
            {
                Participants = [.. target.Claim.Participants.Select(other => WithPart(other, party)).Append(party).DistinctBy(other => other.Id)],
            };
        }
    }

    // Who comes to, or stays away from, what two others told of last do not hold alone.
    private bool IsThird(IReadOnlyList<Participant> parties) =>
        _all.FindLast(told => IsPositive(told.Claim)) is { Claim.Participants: [{ Type: EntityType.Person } one, { Type: EntityType.Person } other] }
        && parties.All(party => !IsSide(one, party) && !IsSide(other, party));

    private Told? Gathering(DateSpan? day) =>
        _all.FindLast(told => told.IsGathering && told.LastSentence >= _sentence - Roll && IsPositive(told.Claim) && IsOn(told.Claim, day));

    private static Participant WithPart(Participant known, Participant told) =>
        known.Id == told.Id && known.Part == PartPlayed.Participant ? known with { Part = told.Part } : known;

    // Who took part in a meeting of another day took part in another meeting.
    private bool IsOn(Claim claim, DateSpan? told) =>
        told is null
        || (claim.When is { } when ? when.From <= told.To && told.From <= when.To : Math.Abs(told.From.DayNumber - day.DayNumber) <= Recent);

    // What is set or reported before what may be, then what is mentioned most.
    private Told? Main(Predicate<Claim> isMeant)
    {
        Told? main = null;
        var best = 0;
        foreach (var told in _all)
        {
            var isOpen = told.Claim.Status is MeetingStatus.Possible or MeetingStatus.Rumoured or MeetingStatus.Planned;
            var weight = told.Mentions + (isOpen || Parties.IsVisit(told.Claim.Participants) ? 0 : Settled);
            if (IsPositive(told.Claim) && isMeant(told.Claim) && weight > best)
            {
                (main, best) = (told, weight);
            }
        }

        return main;
    }

    // Who stays away stays away from what takes place that day, else from what was told last, else from what the article is about.
    private Told? Excluding(DateSpan? day) =>
        (day is null ? null : _all.FindLast(told => IsPositive(told.Claim) && told.Claim.When is { } when && IsSameWeekday(when, day)))
        ?? _all.FindLast(told => told.LastSentence >= _sentence - 1 && IsPositive(told.Claim) && !Parties.IsVisit(told.Claim.Participants))
        ?? Main(_ => true);

    private static void Exclude(Told target, IReadOnlyList<Participant> parties)
    {
        var claim = target.Claim;
        var absent = claim.Absent.Concat(parties)
            .Where(party => claim.Participants.All(other => other.Id != party.Id))
            .DistinctBy(party => party.Id);
        target.Claim = claim with { Absent = [.. absent] };
    }

    /// <summary>A meeting of this article, as its sentences so far tell it.</summary>
    private sealed class Told(ToldClaim claim, int sentence)
    {
        internal Claim Claim { get; set; } = claim.Claim;

        internal bool IsLapsed { get; private set; } = claim.IsLapsed;

        internal bool IsGathering { get; } = claim.IsGathering;

        internal bool IsPartial { get; private set; } = claim.IsPartial;

        internal int Mentions { get; private set; } = 1;

        internal int FirstSentence { get; private set; } = sentence;

        internal int LastSentence { get; private set; } = sentence;

        internal void Conclude(string outcome) =>
            Claim = Claim with { Outcomes = [.. Claim.Outcomes.Append(outcome).Distinct(StringComparer.OrdinalIgnoreCase).Take(Claim.MostTopics)] };

        internal void Take(Told other)
        {
            Claim = ClaimUnion.Of(Claim, other.Claim);
            IsLapsed &= other.IsLapsed;
            IsPartial &= other.IsPartial;
            Mentions += other.Mentions;
            FirstSentence = Math.Min(FirstSentence, other.FirstSentence);
            LastSentence = Math.Max(LastSentence, other.LastSentence);
        }
    }
}
