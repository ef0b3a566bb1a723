namespace Ingest.Meetings.Claims;

/// <summary>Finds parties in lists of who is at a meeting: "among those attending were", "participants included".</summary>
internal sealed class GuestLists(SentenceView view, Cast cast, Subjects subjects)
{
    private const int Near = 5;

    /// <summary>In text order; empty where the sentence lists nobody.</summary>
    internal List<Participant> Find()
    {
        var guests = new List<Participant>();
        foreach (var verb in view.Verbs)
        {
            if (verb.IsNegated)
            {
                continue;
            }

            // "Took part, as did Aliyev".
            if (view.Is(verb.Head, WordUse.Join) || (view.TextOf(verb.Head) is "took" && view.IsText(verb.Head + 1, "part")))
            {
                guests.AddRange(AsDid(verb.Head));
            }

            // "Also made the trip", "took a seat at the summit".
            var isTrip = view.StartsWith(verb.Head, "ma") && view.IsText(verb.Head + 1, "the") && view.TextOf(verb.Head + 2) is "trip" or "journey";
            var isSeat = view.TextOf(verb.Head) is "took" or "takes" && view.TextOf(verb.Head + 2) is "seat" or "seats";
            if (isTrip || isSeat)
            {
                guests.AddRange(subjects.Of(verb).FindAll(Parties.IsPersonOrCountry));
            }

            if (view.IsText(verb.Head + 1, "as") && view.TextOf(verb.Head + 2) is "guests" or "observers")
            {
                guests.AddRange(subjects.Of(verb).FindAll(Parties.IsPersonOrCountry));
            }
            else if (view.TextOf(verb.Head) is "going" or "coming" && view.IsText(verb.Head - 1, "also"))
            {
                guests.AddRange(subjects.Of(verb).FindAll(Parties.IsPersonOrCountry));
            }
            else if (view.TextOf(verb.Head) is "due" or "expected" && view.IsText(verb.Head + 1, "at") && HasMeeting(verb.Head))
            {
                guests.AddRange(subjects.Of(verb).FindAll(Parties.IsPersonOrCountry));
            }
            else if (view.Is(verb.Head, WordUse.Be))
            {
                guests.AddRange(Being(verb));
            }
            else if (view.StartsWith(verb.Head, "includ") && !verb.IsPassive && IsOfGuests(0, verb.First))
            {
                guests.AddRange(PartyLists.After(view, verb.Head, cast));
            }
        }

        return guests;
    }

    private bool HasMeeting(int verb)
    {
        for (var i = verb + 1; i < view.Count && i < verb + Near + Near; i++)
        {
            if (view.Is(i, WordUse.MeetingNoun))
            {
                return true;
            }
        }

        return false;
    }

    private List<Participant> AsDid(int verb)
    {
        for (var i = verb + 1; i < view.Count && i < verb + Near; i++)
        {
            if (view.IsText(i, "as") && view.TextOf(i + 1) is "did" or "will" or "was" or "were")
            {
                return PartyLists.After(view, i + 1, cast);
            }
        }

        return [];
    }

    private List<Participant> Being(VerbGroup verb)
    {
        // "Among those attending were Macron and Meloni", "also present was Meloni".
        var isAmong = view.TextOf(verb.First - 1) is "attending" or "attendance" or "present" or "participating"
            || (IsAmong(verb.First) && IsOfGuests(0, verb.First));
        if (isAmong)
        {
            return PartyLists.After(view, verb.Head, cast);
        }

        // "Macron and Meloni were among the leaders who attended", "Meloni was also there".
        var next = verb.Head + 1;
        while (view.Is(next, WordUse.Filler) && !view.IsText(next, "there"))
        {
            next++;
        }

        var isThere = view.TextOf(next) is "there" or "present"
            || (view.IsText(next, "in") && view.IsText(next + 1, "attendance"))
            || (view.IsText(next, "in") && view.TextOf(next + 2) is "hall" or "room" or "audience")
            || (view.IsText(next, "at") && view.TextOf(next + 2) is "opening" or "summit" or "talks" or "meeting" or "table")
            || (view.IsText(next, "on") && view.IsText(next + 1, "hand"))
            || (view.IsText(next, "among") && IsOfGuests(next, view.Count));
        return isThere ? subjects.Of(verb).FindAll(Parties.IsPersonOrCountry) : [];
    }

    private bool IsAmong(int before)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (view.IsText(i, "among"))
            {
                return true;
            }

            if (view.VerbAt(i) is { IsFinite: true } verb && !view.Is(verb.First - 1, WordUse.Relative))
            {
                return false;
            }
        }

        return false;
    }

    // "The leaders expected at the summit", "those present", "guests", but not "those killed".
    private bool IsOfGuests(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (view.TextOf(i) is "funeral" or "inauguration" or "wedding" or "parade" or "coronation" or "concert" or "match")
            {
                return false;
            }
        }

        for (var i = from; i < to; i++)
        {
            if (view.TextOf(i) is "attendees" or "participants" or "guests" or "Attendees" or "Participants" or "Guests")
            {
                return true;
            }

            if (IsSeveral(i) && IsAttending(i + 1, to))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSeveral(int at) => view.TextOf(at) is "those" or "Those" or "dignitaries" or "heads" or "others" || view.Is(at, WordUse.Group);

    private bool IsAttending(int from, int to)
    {
        for (var i = from; i < to && i < from + Near; i++)
        {
            if (view.Is(i, WordUse.Join | WordUse.MeetingNoun)
                || view.TextOf(i) is "present" or "attendance" or "expected" or "invited" or "gathered" or "gathering" or "seats" or "came" or "arrived" or "taking")
            {
                return true;
            }
        }

        return false;
    }
}
