namespace Ingest.Meetings.Claims;

/// <summary>Meetings told by a noun: held talks with, a summit between, the Trump-Putin meeting.</summary>
internal static class NounTriggers
{
    private const int Reach = 9;

    internal static Draft? Find(SentenceView view, int noun, Cast cast)
    {
        if (view.Is(noun - 1, WordUse.Noun) && !view.Is(noun - 1, WordUse.Hold))
        {
            return null;
        }

        var hold = HoldBefore(view, noun);
        var governor = hold >= 0 ? hold : NounGovernors.Find(view, noun);
        var subject = governor >= 0 ? PartyLists.Before(view, governor, cast) : [];
        var beside = Beside(view, noun, cast);
        var after = After(view, noun);
        if (subject.Count + beside.Count == 0 && after.Count > 0)
        {
            subject = Openings.SubjectAfter(view, noun);
        }

        var parties = Triggers.Union([.. subject, .. beside], after);
        if (!IsMeeting(view, noun, (governor, parties)))
        {
            return null;
        }

        var isVerbal = hold >= 0 || view.Is(governor, WordUse.Travel) || NounGovernors.IsDiscussion(view, governor);
        return new Draft(isVerbal ? governor : noun, noun, parties) { Modality = Modality(view, noun) };
    }

    private static bool IsMeeting(SentenceView view, int noun, (int Hold, EquatableArray<Participant> Parties) found)
    {
        var (hold, parties) = found;
        if (!Triggers.HasActor(parties))
        {
            return false;
        }

        if (parties.Count > 1)
        {
            return !view.Is(noun, WordUse.WeakNoun) || view.IsText(noun + 1, "with") || view.IsText(noun + 1, "between")
                || view.Is(noun - 1, WordUse.Phone | WordUse.Video) || hold >= 0;
        }

        if (VisitNouns.IsVisit(view, noun))
        {
            return VisitNouns.IsAbroad(view, noun, parties[0]);
        }

        var isNamedByGroup = parties[0].Id.Value.EndsWith("leaders", StringComparison.Ordinal);
        var isHeld = hold >= 0 && !view.Is(hold, WordUse.Possible | WordUse.Future | WordUse.Auxiliary);
        return view.Is(noun, WordUse.Noun) && isHeld && (isNamedByGroup || HasPlace(view, noun));
    }

    private static bool HasPlace(SentenceView view, int noun)
    {
        for (var i = noun + 1; i < view.ClauseEnd(noun); i++)
        {
            if (view.IsKind(i, PhraseKind.Place))
            {
                return true;
            }
        }

        return false;
    }

    // "Are holding their first formal meeting", "agreed to begin a new round of talks".
    private static int HoldBefore(SentenceView view, int noun)
    {
        for (var i = noun - 1; i >= 0 && i > noun - Reach; i--)
        {
            if (view.Is(i, WordUse.Hold) && view[i].Kind == PhraseKind.Word)
            {
                return i;
            }

            var isInside = view[i].Kind is PhraseKind.Date or PhraseKind.Owner or PhraseKind.Word
                || (view[i].Kind == PhraseKind.Party && i >= noun - 3);
            var isBar = view.Is(i, WordUse.Boundary | WordUse.Speech | WordUse.Noun)
                || (view.Is(i, WordUse.Preposition) && !view.IsText(i, "of"));
            if (!isInside || isBar)
            {
                return -1;
            }
        }

        return -1;
    }

    // "Trump's meeting", "his meeting", "the US-Russia talks".
    private static List<Participant> Beside(SentenceView view, int noun, Cast cast)
    {
        for (var i = noun - 1; i >= 0 && i > noun - 5; i--)
        {
            if (view.IsText(i, "his") || view.IsText(i, "her"))
            {
                return Antecedents.Of(view, i, cast) is { } owner ? [owner] : [];
            }

            if (view.IsKind(i, PhraseKind.Owner))
            {
                return [.. view[i].Parties];
            }

            if (view.IsKind(i, PhraseKind.Party))
            {
                return view[i].IsGroup && view[i].Parties.Count > 1 ? [.. view[i].Parties] : [];
            }

            var isAdjective = view[i].Kind == PhraseKind.Word
                && !view.Is(i, WordUse.Preposition | WordUse.Boundary | WordUse.Hold)
                && !view.Is(i, WordUse.Speech | WordUse.Auxiliary);
            if (!isAdjective && !view.IsKind(i, PhraseKind.Date))
            {
                break;
            }
        }

        return [];
    }

    private static List<Participant> After(SentenceView view, int noun)
    {
        if (Openings.IsGerund(view, noun))
        {
            return PartyLists.Forward(view, noun + 1);
        }

        for (var i = noun + 1; i < view.Count && i < noun + Reach; i++)
        {
            var isLink = view.IsText(i, "between") || view.IsText(i, "with") || view.IsText(i, "among")
                || view.IsText(i, "involving") || view.IsText(i, "of") || view.IsText(i, "by");
            if (isLink && FirstParty(view, i + 1) is var party and >= 0)
            {
                return view.IsText(i, "of") ? PartyLists.Forward(view, party) : PartyLists.Between(view, party);
            }

            var isInside = view[i].Kind is PhraseKind.Place or PhraseKind.Date
                || view.Is(i, WordUse.Auxiliary | WordUse.Hold | WordUse.Begun | WordUse.Filler)
                || view.Is(i, WordUse.Preposition | WordUse.Future | WordUse.Noun | WordUse.WeakNoun);
            if (!isInside || view.Is(i, WordUse.Boundary))
            {
                break;
            }
        }

        return [];
    }

    private static int FirstParty(SentenceView view, int at)
    {
        for (var i = at; i < view.Count && i < at + 4; i++)
        {
            if (view.IsKind(i, PhraseKind.Party))
            {
                return i;
            }

            if (!view.Is(i, WordUse.Filler | WordUse.Title | WordUse.Group))
            {
                return -1;
            }
        }

        return -1;
    }

    private static MeetingModality Modality(SentenceView view, int noun)
    {
        if (view.TextOf(noun).StartsWith("call", StringComparison.OrdinalIgnoreCase))
        {
            return view.Is(noun - 1, WordUse.Video) ? MeetingModality.Video : MeetingModality.Phone;
        }

        var isSitDown = view.TextOf(noun).StartsWith("summit", StringComparison.OrdinalIgnoreCase)
            || view.TextOf(noun) is "meeting" or "assembly" or "gathering" or "sit-down";
        return isSitDown ? MeetingModality.InPerson : MeetingModality.Unknown;
    }
}
