using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Finds in a sentence the words that tell of a meeting together with who meets.</summary>
internal static class Triggers
{
    internal static IEnumerable<Draft> Find(SentenceView view, Cast cast)
    {
        for (var i = 0; i < view.Count; i++)
        {
            if (view[i].Kind != PhraseKind.Word || At(view, i, cast) is not { } draft || IsMatch(view, draft))
            {
                continue;
            }

            foreach (var one in Apart(view, draft))
            {
                yield return one;
            }
        }
    }

    private static bool IsMatch(SentenceView view, Draft draft) =>
        draft.Parties.All(party => party.Type != EntityType.Person) && Sports.IsAbout(view);

    // "Spoke to Trump and Zelenskyy" tells of two talks, "spoke with" of one.
    private static IEnumerable<Draft> Apart(SentenceView view, Draft draft)
    {
        var isApart = view.Is(draft.Anchor, WordUse.Speak) && view.IsText(draft.Anchor + 1, "to")
            && draft.Parties.Count > 2;
        return isApart
            ? draft.Parties.Skip(1).Select(other => draft with { Parties = [draft.Parties[0], other] })
            : [draft];
    }

    private static Draft? At(SentenceView view, int at, Cast cast)
    {
        if (view.Is(at, WordUse.Meet) || IsProgressive(view, at))
        {
            return Meet(view, at, cast);
        }

        if (view.Is(at, WordUse.Host) && HostTriggers.Host(view, at, cast) is { } hosted)
        {
            return hosted;
        }

        if (view.Is(at, WordUse.Visit) && HostTriggers.Visit(view, at, cast) is { } visit)
        {
            return visit;
        }

        if (view.Is(at, WordUse.Speak))
        {
            return Speak(view, at, cast);
        }

        if (view.Is(at, WordUse.Call) && !view.Is(at - 1, WordUse.Phone | WordUse.Filler)
            && Call(view, at, cast) is { } call)
        {
            return call;
        }

        if (view.Is(at, WordUse.Gather) && !view.Is(at - 1, WordUse.Filler | WordUse.Title))
        {
            return Gather(view, at, cast);
        }

        if (NounGovernors.IsDiscussion(view, at) && Discuss(view, at, cast) is { } discussion)
        {
            return discussion;
        }

        return view.Is(at, WordUse.Noun | WordUse.WeakNoun) ? NounTriggers.Find(view, at, cast) : null;
    }

    // "Is meeting with", "are meeting in": the verb, not the noun.
    private static bool IsProgressive(SentenceView view, int at) =>
        view.IsText(at, "meeting")
        && (view.Is(at - 1, WordUse.Auxiliary) || (view.IsText(at - 1, "be") && view.Is(at - 2, WordUse.Auxiliary)))
        && (view.IsText(at + 1, "with") || view.IsKind(at + 1, PhraseKind.Party)
        || view.Is(at + 1, WordUse.Preposition));

    private static Draft? Meet(SentenceView view, int at, Cast cast)
    {
        var others = PartyLists.After(view, at);
        var subject = PartyLists.Before(view, at, cast);
        if (view.IsText(at + 1, "by") || (others.Count == 0 && !CanStandAlone(view, at)))
        {
            return null;
        }

        var parties = Union(subject, others);
        var isMeeting = subject.Count > 0 && (others.Count > 0 || subject.Count > 1 || IsGroupBefore(view, at));
        return isMeeting && (HasActor(parties) || IsGroupBefore(view, at))
            ? new Draft(at, -1, parties) { Modality = MeetingModality.InPerson }
            : null;
    }

    private static Draft? Speak(SentenceView view, int at, Cast cast)
    {
        var isWith = view.IsText(at + 1, "with") || view.IsText(at + 1, "to") || view.IsText(at + 1, "by")
            || view.Is(at + 1, WordUse.Filler) || view.IsText(at + 1, "on") || view.IsText(at + 1, "over")
            || view.IsKind(at + 1, PhraseKind.Date);
        var to = view.IsText(at + 1, "to") ? at + 1 : at;
        var others = PartyLists.After(view, to).FindAll(party => party.Type != EntityType.Organisation);
        var subject = PartyLists.Before(view, at, cast);
        var isRemote = HasNear(view, at, WordUse.Phone | WordUse.Video);
        var isLong = view.IsKind(at + 1, PhraseKind.Date) || view.IsKind(at + 2, PhraseKind.Date)
            || (view.IsText(at + 1, "for") && IsDurationNear(view, at + 2));
        var together = others.Count > 0 || (subject.Count > 1 && (isRemote || isLong));
        return (isWith || isLong) && subject.Count > 0 && together ? new Draft(at, -1, Union(subject, others)) : null;
    }

    // "Spoke for more than an hour" together, but "spoke for the United States" in its place.
    private static bool IsDurationNear(SentenceView view, int from)
    {
        for (var i = from; i < from + 4; i++)
        {
            if (view.IsKind(i, PhraseKind.Date))
            {
                return true;
            }
        }

        return false;
    }

    // "Discussed the war with Putin".
    private static Draft? Discuss(SentenceView view, int at, Cast cast)
    {
        for (var i = at + 1; i < view.ClauseEnd(at) && i < at + 12; i++)
        {
            if (!view.IsText(i, "with") || !view.IsKind(i + 1, PhraseKind.Party))
            {
                continue;
            }

            var others = PartyLists.Forward(view, i + 1).FindAll(party => party.Type == EntityType.Person);
            var subject = PartyLists.Before(view, at, cast);
            return subject.Count > 0 && others.Count > 0 ? new Draft(at, -1, Union(subject, others)) : null;
        }

        return Remotely(view, at, cast);
    }

    // "They discussed the war by phone".
    private static Draft? Remotely(SentenceView view, int at, Cast cast)
    {
        for (var i = at + 1; i < view.ClauseEnd(at); i++)
        {
            var isBy = view.IsText(i - 1, "by") || view.IsText(i - 1, "via") || view.IsText(i - 1, "over");
            if (isBy && view.Is(i, WordUse.Phone | WordUse.Video))
            {
                var parties = PartyLists.Before(view, at, cast);
                return parties.Count > 1 ? new Draft(at, -1, Union(parties, [])) : null;
            }
        }

        return null;
    }

    // "Called Putin on Friday", not "called Putin a dictator".
    private static Draft? Call(SentenceView view, int at, Cast cast)
    {
        var called = view.IsText(at + 1, "his") || view.IsText(at + 1, "her") ? at + 2 : at + 1;
        if (!view.IsKind(called, PhraseKind.Party) || view[called].Parties is not [{ Type: EntityType.Person }, ..])
        {
            return null;
        }

        var subject = PartyLists.Before(view, at, cast);
        var next = called + 1;
        var isFree = next >= view.Count
            || view[next].Kind is PhraseKind.Mark or PhraseKind.Date
            || view.IsText(next, "on") || view.IsText(next, "to") || view.IsText(next, "after")
            || view.IsText(next, "about");
        return isFree && subject.Count > 0
            ? new Draft(at, -1, Union(subject, [.. view[called].Parties])) { Modality = MeetingModality.Phone }
            : null;
    }

    private static Draft? Gather(SentenceView view, int at, Cast cast)
    {
        var subject = PartyLists.Before(view, at, cast);
        var isSelf = CanStandAlone(view, at) && (subject.Count > 1 || IsGroupBefore(view, at));
        return isSelf && (HasActor(subject) || IsGroupBefore(view, at))
            ? new Draft(at, -1, Union(subject, [])) { Modality = MeetingModality.InPerson }
            : null;
    }

    /// <summary>
    /// Whether what follows lets the verb end here: a place, a date, a mark, not "demand" or "targets".
    /// </summary>
    private static bool CanStandAlone(SentenceView view, int at) =>
        at + 1 >= view.Count
        || view[at + 1].Kind is PhraseKind.Date or PhraseKind.Mark or PhraseKind.Place
        || (view.Is(at + 1, WordUse.Preposition) && !view.IsText(at + 1, "with"))
        || view.Is(at + 1, WordUse.And | WordUse.Boundary)
        || (view.Is(at + 1, WordUse.Filler) && !view.IsText(at + 1, "the") && !view.IsText(at + 1, "a")
            && !view.IsText(at + 1, "their") && !view.IsText(at + 1, "its") && !view.IsText(at + 1, "with"));

    private static bool IsGroupBefore(SentenceView view, int at)
    {
        for (var i = at - 1; i >= 0 && i > at - 6; i--)
        {
            if (view.IsKind(i, PhraseKind.Party))
            {
                return view[i].IsGroup;
            }
        }

        return false;
    }

    private static bool HasNear(SentenceView view, int at, WordUse use)
    {
        for (var i = at + 1; i < view.Count && i < at + 5; i++)
        {
            if (view.Is(i, use))
            {
                return true;
            }
        }

        return false;
    }

    internal static EquatableArray<Participant> Union(List<Participant> first, List<Participant> second) =>
        [.. first.Concat(second).DistinctBy(party => party.Id)];

    /// <summary>A meeting of organisations alone is a company's affair, unless they are known actors.</summary>
    internal static bool HasActor(IEnumerable<Participant> parties)
    {
        foreach (var party in parties)
        {
            if (party.Type is EntityType.Person or EntityType.Country
                || party.Name.EndsWith("leaders", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
