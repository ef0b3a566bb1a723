using Ingest.Actors;
using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Reads where a meeting is, from the places that belong to it.</summary>
internal sealed class Whereabouts(SentenceView view, Cast cast)
{
    /// <summary>Null where the text gives no place for the meeting.</summary>
    internal MeetingPlace? Of(Draft draft)
    {
        var end = ClauseEnd(draft);
        return Where(draft.Anchor + 1, end) ?? Here(draft.Anchor + 1, end) ?? Journey(draft) ?? Before(draft);
    }

    private int ClauseEnd(Draft draft)
    {
        for (var i = draft.Anchor + 1; i < view.Count; i++)
        {
            if (view.InsertionEnd(i) is > 0 and var closing)
            {
                i = closing;
                continue;
            }

            var isOther = view.VerbAt(i) is { } verb && verb != draft.Verb && !Predicates.IsReduced(view, verb) && (verb.IsFinite || view.Is(verb.First - 1, WordUse.And));
            // "Will meet on Friday, the government in Yerevan said."
            var isSaid = view.IsComma(i) && view.VerbAfter(i) is { IsFinite: true } saying && view.Is(saying.Head, WordUse.Say) && saying != draft.Verb
                && !view.HasComma(i + 1, saying.First);
            var isEarlier = isSaid || view.TextOf(i) is "after" or "before" or "following";
            if (isOther || isEarlier || view.IsStop(i) || view.IsText(i, "where") || view.IsText(i, "while") || view.IsText(i, "but"))
            {
                return i;
            }
        }

        return view.Count;
    }

    // "Met here on Sunday": where the report was written; "met him there": where the text was last.
    private MeetingPlace? Here(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            var place = view.IsText(i, "here") ? cast.Here : view.IsText(i, "there") ? cast.There : null;
            if (place is { Type: EntityType.Place })
            {
                return new MeetingPlace(null, place.Name, place.Country);
            }
        }

        return null;
    }

    // "Flew to London to meet them": the place of the journey.
    private MeetingPlace? Journey(Draft draft)
    {
        if (draft.Verb is not { } verb)
        {
            return null;
        }

        var journey = view.Is(verb.Head, WordUse.Travel) ? verb : Governors.Of(view, verb).Verb;
        return journey is { } found && view.Is(found.Head, WordUse.Travel) && !view.IsText(found.Head, "left")
            ? Where(found.Head + 1, draft.Anchor)
            : null;
    }

    // "In Baghdad on Monday, he met", "Amman, where he met".
    private MeetingPlace? Before(Draft draft)
    {
        var anchor = draft.Anchor;
        var start = anchor - 1;
        while (start >= 0 && !view.IsStop(start) && !view.IsWhere(start) && (view.VerbAt(start) is not { IsFinite: true } verb || verb.Head == anchor || verb == draft.Verb))
        {
            start--;
        }

        if (view.IsWhere(start))
        {
            for (var i = start - 1; i >= 0 && i > start - 10; i--)
            {
                if (view.IsKind(i, PhraseKind.Place))
                {
                    return Place(Math.Max(i - 2, 0), start, _ => true);
                }
            }
        }

        return IsAside(start, anchor) ? null : Where(start + 1, anchor);
    }

    // "Starmer, who did not travel to Munich, will visit Washington".
    private bool IsAside(int start, int anchor)
    {
        var isRelative = view.VerbAt(start) is { } verb && view.Is(verb.First - 1, WordUse.Relative) && view.IsComma(verb.First - 2);
        for (var i = start + 1; isRelative && i < anchor; i++)
        {
            if (view.IsComma(i))
            {
                return true;
            }
        }

        return false;
    }

    private MeetingPlace? Where(int from, int to) => Place(from, to, IsLocated);

    private MeetingPlace? Place(int from, int to, Predicate<int> isMeant)
    {
        string? venue = null;
        string? city = null;
        string? seat = null;
        string? country = null;
        string? state = null;
        for (var i = Math.Max(from, 0); i < to && i < view.Count; i++)
        {
            // "In Russia's Far East".
            if (view.IsKind(i, PhraseKind.Owner) && view.IsText(i - 1, "in") && Cast.StateOf(view[i].Place?.Country) is not null)
            {
                state ??= view[i].Place!.Country;
                continue;
            }

            if (!view.IsKind(i, PhraseKind.Place) || view[i].Place is not { } place || !isMeant(i)
                || (country is not null && place.Country is not null && place.Country != country))
            {
                continue;
            }

            venue ??= place.Type is EntityType.Facility or EntityType.Organisation ? place.Name : null;
            city ??= place.Type == EntityType.Place ? place.Name : null;
            seat ??= ActorCatalogue.BuiltIn.Find(place.Id)?.City;
            country ??= place.Type == EntityType.Country ? place.Country ?? place.Id.Value : place.Country;
        }

        country ??= state;
        return venue is null && city is null && country is null ? null : new MeetingPlace(venue, city ?? seat, country);
    }

    private bool IsLocated(int at)
    {
        // "Munich, Germany", but not "discussed the Chagos Islands, Ukraine".
        var isAfterCity = view.IsComma(at - 1) && view.IsKind(at - 2, PhraseKind.Place)
            && (view[at - 2].Place?.Country is { } country ? country == view[at].Place?.Country : IsLocated(at - 2));
        var before = view.Is(at - 1, WordUse.Determiner) ? at - 2 : at - 1;
        // "To the ancient capital of Nara".
        while (view.IsKind(before, PhraseKind.Word) && view[before].Use == WordUse.None && view.TextOf(before) is "ancient" or "old" or "northern" or "southern" or "eastern" or "western" or "central" or "nearby" or "neighbouring" or "neighboring")
        {
            before = view.Is(before - 1, WordUse.Determiner) ? before - 2 : before - 1;
        }

        if (IsInCity(at))
        {
            return true;
        }

        return isAfterCity
            || view.Is(before, WordUse.Visit)
            || (view.IsText(before, "in") && !IsOfOther(before - 1, at))
            || (view.IsText(before, "to") && (view.Is(before - 1, WordUse.Travel) || VisitNouns.IsVisit(view, before - 1)))
            || (view.IsText(before, "to") && view.IsKind(before - 1, PhraseKind.Party) && view.VerbBefore(before) is { } inviting && IsInvitation(inviting))
            || view.IsText(before, "at") || view.IsText(before, "near") || view.IsText(before, "outside")
            || (view.IsText(before, "on") && view[at].Place?.Type == EntityType.Facility);
    }

    // "In the Russian city of Kazan", "at the Black Sea resort of Sochi".
    private bool IsInCity(int at)
    {
        var noun = view.IsText(at - 1, "of") ? at - 2 : at - 1;
        var isCity = view.TextOf(noun) is "city" or "town" or "resort" or "port" or "island" or "village" or "suburb";
        for (var i = noun - 1; isCity && i >= 0 && i > noun - 6; i--)
        {
            if (view.TextOf(i) is "in" or "at" or "near" or "to")
            {
                return true;
            }
        }

        return false;
    }

    // "Welcomed him to Downing Street".
    private bool IsInvitation(VerbGroup verb) => view.Is(verb.Head, WordUse.Host) || view.StartsWith(verb.Head, "invit");

    // "The war in Ukraine": the place of another noun.
    private bool IsOfOther(int noun, int place) =>
        view.TextOf(noun) is [>= 'a' and <= 'z', ..] && view[noun].Use == WordUse.None && !view.EndsWith(noun, "ly")
        && (view[place].Place?.Type == EntityType.Country || view.Is(noun - 1, WordUse.Determiner));
}
