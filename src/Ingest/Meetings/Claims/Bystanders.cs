namespace Ingest.Meetings.Claims;

/// <summary>Finds parties that a sentence keeps out of a meeting.</summary>
internal sealed class Bystanders(SentenceView view, Cast cast, Subjects subjects)
{
    private const int Reach = 8;

    /// <summary>Who will not be present, was not invited, is left out, stays away.</summary>
    internal List<Participant> Absent()
    {
        var absent = new List<Participant>();
        for (var i = 0; i < view.Count; i++)
        {
            if (view.IsText(i, "invitation") && view.IsText(i - 1, "no") && view.IsText(i + 1, "for"))
            {
                absent.AddRange(PartyLists.After(view, i + 1, cast));
            }
            else if (IsWithout(i))
            {
                absent.AddRange(PartyLists.After(view, i, cast));
            }
            else if (view.IsText(i, "absence") && view.IsText(i + 1, "from") && view.IsKind(i - 1, PhraseKind.Owner))
            {
                absent.AddRange(view[i - 1].Parties);
            }
            else if (view.IsText(i, "rather") && view.IsText(i + 1, "than") && view.VerbBefore(i) is { } standing && view.IsText(standing.Head, "represented"))
            {
                // "Was represented by its prime minister rather than President Aoun".
                absent.AddRange(PartyLists.After(view, i + 1, cast));
            }
            else if (view.IsText(i, "absence") && view.IsText(i + 1, "of"))
            {
                absent.AddRange(PartyLists.After(view, i + 1, cast));
            }
            else if (view.IsText(i, "with") && PartyAfter(i) is var party and > 0 && IsGone(party + 1))
            {
                absent.AddRange(view[party].Parties);
            }
        }

        foreach (var verb in view.Verbs)
        {
            if (IsOfAbsentees(verb))
            {
                absent.AddRange(PartyLists.After(view, verb.Head, cast));
            }
            else if (IsAbsence(verb) && !IsOfState(verb))
            {
                absent.AddRange(Neither(verb) is var neither and >= 0 ? PartiesIn(neither, verb.First) : subjects.Of(verb));
            }
            else if (view.Is(verb.Head, WordUse.Be) && view.IsText(verb.First - 1, "as") && absent.Count > 0)
            {
                // "Were absent, as was von der Leyen".
                absent.AddRange(PartyLists.After(view, verb.Head, cast));
            }
            else if (view.Is(verb.Head, WordUse.Exclude) && !verb.IsPassive)
            {
                absent.AddRange(PartyLists.After(view, verb.Head, cast));
            }
        }

        return [.. absent.DistinctBy(party => party.Id)];
    }

    // "Russia was represented by Lavrov": a state whose minister comes is there.
    private bool IsOfState(VerbGroup verb) =>
        view.IsText(verb.Head, "represented") && view.IsText(verb.Head + 1, "by") && subjects.Of(verb).TrueForAll(ClaimMatch.IsCountry);

    // "Notable absentees included Orban", "among the absentees were Orban and Fico".
    private bool IsOfAbsentees(VerbGroup verb)
    {
        // "Notably absent was Orban", "missing from the table was Orban".
        if (view.Is(verb.Head, WordUse.Be) && !view.Is(verb.Head + 1, WordUse.Negation) && verb.First < 8
            && (view.TextOf(verb.First - 1) is "absent" or "missing" || view.TextOf(view.BodyStart) is "Absent" or "Missing"))
        {
            return true;
        }

        var isList = view.Is(verb.Head, WordUse.Be) || view.StartsWith(verb.Head, "includ");
        for (var i = verb.First - 1; isList && i >= 0; i--)
        {
            if (view.TextOf(i) is "absentee" or "absentees" or "absences" or "Absentees")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether who is absent is so from something else: "Starmer, who did not travel to Munich, will visit Washington".</summary>
    internal bool IsElsewhere(Participant party, VerbGroup? verb) =>
        verb is { IsFinite: true, IsNegated: false } && !IsAbsence(verb)
        && view.Verbs.Any(other => IsAside(other) && IsAbsence(other) && subjects.Of(other).Exists(absent => absent.Id == party.Id));

    private bool IsAside(VerbGroup verb) => view.Is(verb.First - 1, WordUse.Relative) && view.IsComma(verb.First - 2);

    private IEnumerable<Participant> PartiesIn(int from, int to) => view.Phrases
        .Take(from..to)
        .Where(phrase => phrase.Kind == PhraseKind.Party)
        .SelectMany(phrase => phrase.Parties);

    private int PartyAfter(int at)
    {
        var party = view.Is(at + 1, WordUse.Determiner) ? at + 2 : at + 1;
        return view.IsKind(party, PhraseKind.Party) ? party : -1;
    }

    // "With Li Qiang notably absent", "with the United States boycotting the gathering", "with Hegseth sending his deputy".
    private bool IsGone(int at)
    {
        var word = view.EndsWith(at, "ly") || view.TextOf(at) is "all" or "both" ? at + 1 : at;
        return view.IsText(word, "absent") || view.IsText(word, "missing") || view.IsText(word, "boycotting")
            || view.IsText(word, "skipping") || view.IsText(word, "sending") && view.Is(word + 2, WordUse.Title) || view.IsText(word, "staying") && view.IsText(word + 1, "away");
    }

    private bool IsWithout(int at)
    {
        var party = view.Is(at + 1, WordUse.Determiner) ? at + 2 : at + 1;
        return view.IsText(at, "without") && (view.IsKind(party, PhraseKind.Party) || view.IsKind(party, PhraseKind.Owner));
    }

    /// <summary>Whether who does what the verb says keeps away from what it governs: "did not attend the talks".</summary>
    internal bool IsAbsence(VerbGroup verb)
    {
        var head = verb.Head;
        var isOut = view.IsText(head + 1, "out")
            && (view.IsText(head, "frozen") || view.IsText(head, "left") || view.IsText(head, "shut") || view.IsText(head, "kept"))
            || view.IsText(head, "walked") && view.IsText(head + 1, "out") && !IsWithOthers(head);
        if (isOut || view.IsText(head + 1, "frozen") && view.IsText(head + 2, "out"))
        {
            return true;
        }

        if (!verb.IsNegated && Neither(verb) < 0)
        {
            return IsStayingAway(verb) || IsNoPlan(verb);
        }

        return IsPresence(verb) && !IsLongSince(verb) && (verb.IsFinite || Outlook.Of(view, verb) is MeetingStatus.NotPlanned);
    }

    // "Has not attended a session since 2023".
    private bool IsLongSince(VerbGroup verb)
    {
        for (var i = verb.Head + 1; verb.IsPerfect && i < view.Count; i++)
        {
            if (view.IsText(i, "since"))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsStayingAway(VerbGroup verb)
    {
        var head = verb.Head;
        var isAway = view.Is(head, WordUse.Exclude) && verb.IsPassive
            || view.Is(head, WordUse.Be) && IsGone(head + 1)
            || verb.IsProgressive && view.IsText(head, "missing")
            || view.IsText(head + 1, "away") && view.StartsWith(head, "stay")
            || view.StartsWith(head, "withdr") && view.IsText(head + 1, "from") && Attendance.IsNearMeeting(view, head)
            || view.TextOf(head) is "gave" or "gives" or "give" && HasText(head, "miss", "miss")
            || view.TextOf(head + 1) is "unable" && HasText(head, "attend", "come") || view.TextOf(head) is "unable" && HasText(head, "attend", "come")
            || view.TextOf(head) is "chose" or "opted" or "chosen" or "preferred" && view.IsText(head + 1, "not") && HasText(head, "attend", "come")
            || view.Is(head, WordUse.Be) && HasText(head, "absentee", "no-show")
            || view.Is(head, WordUse.Be) && view.IsText(head + 2, "by") && HasText(head, "absence", "absence")
            || view.TextOf(head) is "sat" or "sits" or "opted" or "opts" && view.IsText(head + 1, "out")
            || view.StartsWith(head, "snub") && Attendance.IsNearMeeting(view, head) && !view.IsKind(head + 1, PhraseKind.Party)
            || view.StartsWith(head, "skip") || view.StartsWith(head, "boycott")
            || view.StartsWith(head, "miss") && HasText(head, "summit", "talks")
            || view.StartsWith(head, "pull") && view.IsText(head + 1, "out") && (view.TextOf(head + 2) is "on" or "at" or "within" or "because" or "citing" || view.IsKind(head + 2, PhraseKind.Mark))
            || view.StartsWith(head, "pull") && view.IsText(head + 1, "out") && view.IsText(head + 2, "of") && Attendance.IsNearMeeting(view, head) && !IsWithOthers(head)
            || view.StartsWith(head, "represent") && verb.IsPassive && HasText(head, "by", "by")
            || view.StartsWith(head, "sen") && (HasInstead(head) || (verb.IsFinite && (view.TextOf(head + 1) is "envoys" or "representatives" || HasText(head, "representative", "deputy"))))
            || (view.Is(head, WordUse.Have) || view.IsText(head, "got") || view.IsText(head, "received")) && HasNo(head)
            || view.Is(head, WordUse.Cancel) && HasText(head, "attendance", "participation")
            || view.StartsWith(head, "stay") && view.IsText(head + 1, "at") && view.IsText(head + 2, "home");
        return isAway || view.Is(head, WordUse.Decline) && HasText(head, "attend", "invitation") && !view.IsKind(head + 1, PhraseKind.Party)
            && !HasMeet(head) || view.Is(head, WordUse.Decline) && view.IsText(head + 1, "to") && view.TextOf(head + 2) is "come" or "join" or "participate";
    }

    // "Neither Putin nor Trump was present".
    private int Neither(VerbGroup verb)
    {
        for (var i = verb.First - 1; i >= 0 && i > verb.First - Reach && view.VerbAt(i) is null; i--)
        {
            if (view.IsText(i, "neither"))
            {
                return i;
            }
        }

        return -1;
    }

    // "Does not plan to attend", "no longer intends to take part".
    private bool IsNoPlan(VerbGroup verb) =>
        verb.Tense == VerbTense.Infinitive && IsPresence(verb)
        && Governors.Of(view, verb).Verb is { IsNegated: true } above && view.Is(above.Head, WordUse.Plan | WordUse.Want);

    // "Had no seat at the table", "got no invitation".
    private bool HasNo(int at) =>
        view.IsText(at + 1, "no") && view.TextOf(at + 2) is "seat" or "place" or "invitation" or "representative" or "part";

    // "Sent his foreign minister instead".
    private bool HasInstead(int at)
    {
        for (var i = at + 1; i < view.Count && i < at + Reach && !view.IsStop(i); i++)
        {
            if (view.IsText(i, "instead"))
            {
                return true;
            }
        }

        return false;
    }

    // "Pulled out of talks with Kinshasa": which then do not take place.
    private bool IsWithOthers(int at)
    {
        for (var i = at + 1; i < view.Count && i < at + Reach; i++)
        {
            if (view.Is(i, WordUse.MeetingNoun) && view.IsText(i + 1, "with"))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasMeet(int at)
    {
        for (var i = at + 1; i < view.Count && i < at + Reach; i++)
        {
            if (view.Is(i, WordUse.Meet | WordUse.Speak | WordUse.Host))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasText(int at, string one, string other)
    {
        for (var i = at + 1; i < view.Count && i < at + 5; i++)
        {
            if (view.IsText(i, one) || view.IsText(i, other))
            {
                return true;
            }
        }

        return false;
    }

    // "Was not there", but "was not there when the news came".
    private bool HasThere(int head, int end)
    {
        for (var i = head + 1; i <= end; i++)
        {
            if (view.IsText(i, "there"))
            {
                return !view.IsText(i + 1, "when") && !view.IsText(i + 1, "yet");
            }
        }

        return false;
    }

    // "Will not be present", "was not invited", "did not take part", "could not attend", "will not travel to the talks".
    private bool IsPresence(VerbGroup verb)
    {
        var head = verb.Head;
        var next = head + 1;
        while (view.Is(next, WordUse.Negation | WordUse.Filler) && !view.Is(next, WordUse.Determiner))
        {
            next++;
        }

        var isThere = view.Is(head, WordUse.Join)
            || view.StartsWith(head, "invit")
            || view.IsText(next, "up") && (view.StartsWith(head, "show") || view.StartsWith(head, "turn"))
            || view.IsText(head + 1, "up") && (view.StartsWith(head, "show") || view.StartsWith(head, "turn"))
            || view.IsText(next, "at") && view.IsText(next + 2, "table") || view.IsText(next, "in") && view.IsText(next + 2, "room")
            || view.IsText(next, "party") && view.IsText(next + 1, "to")
            || view.Is(head, WordUse.Be) && view.IsText(next, "at") && view.TextOf(next + 2) is "meeting" or "summit" or "talks" or "gathering"
            || view.TextOf(next) is "present" or "current" or "represented" || (view.Is(head, WordUse.Be) && HasThere(head, next))
            || view.IsText(head, "come") && (view.IsKind(head + 1, PhraseKind.Mark) || view.Is(head + 1, WordUse.And | WordUse.Boundary) || head + 1 >= view.Count)
            || (view.IsText(head, "take") || view.IsText(head, "taking")) && view.IsText(head + 1, "part");
        return isThere || view.Is(head, WordUse.Travel) && Attendance.IsNearMeeting(view, head);
    }
}
