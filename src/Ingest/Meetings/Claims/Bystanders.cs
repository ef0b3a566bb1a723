using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Finds parties that a sentence keeps out of a meeting, or brings into one told elsewhere.</summary>
internal static class Bystanders
{
    private const int Reach = 7;

    /// <summary>Who will not be present, was not invited, is left out.</summary>
    internal static List<Participant> Absent(SentenceView view, Cast cast)
    {
        var absent = new List<Participant>();
        for (var i = 0; i < view.Count; i++)
        {
            if (IsWithout(view, i))
            {
                absent.AddRange(PartyLists.Forward(view, i + 1));
            }
            else if (IsExclusion(view, i) || IsAbsence(view, i))
            {
                absent.AddRange(PartyLists.Before(view, i, cast));
            }
        }

        return [.. absent.DistinctBy(party => party.Id)];
    }

    /// <summary>Who attends, joins or accompanies. Empty where the sentence says nothing of the kind.</summary>
    internal static List<Participant> Joining(SentenceView view, Cast cast)
    {
        var joining = new List<Participant>();
        for (var i = 0; i < view.Count; i++)
        {
            if (!view.Is(i, WordUse.Join) || view.IsNegated(i))
            {
                continue;
            }

            if (view.IsText(i, "accompanied") && view.IsText(i + 1, "by"))
            {
                joining.AddRange([.. PartyLists.Before(view, i, cast), .. PartyLists.After(view, i + 1)]);
            }
            else if (HasNear(view, i, WordUse.Noun) || IsPartOfDelegation(view, i))
            {
                joining.AddRange(PartyLists.Before(view, i, cast).FindAll(party => party.Type == EntityType.Person));
            }
        }

        return [.. joining.DistinctBy(party => party.Id)];
    }

    private static bool IsWithout(SentenceView view, int at) =>
        view.IsText(at, "without")
        && (view.IsKind(at + 1, PhraseKind.Party) || view.IsKind(at + 1, PhraseKind.Owner));

    private static bool IsExclusion(SentenceView view, int at)
    {
        var isOut = view.IsText(at + 1, "out")
            && (view.IsText(at, "frozen") || view.IsText(at, "left") || view.IsText(at, "shut")
            || view.IsText(at, "kept"));
        return isOut || view.IsText(at, "excluded") || view.IsText(at, "sidelined") || view.IsText(at, "absent")
            || view.IsText(at, "boycotted") || view.IsText(at, "uninvited");
    }

    private static bool IsAbsence(SentenceView view, int at)
    {
        if (!view.Is(at, WordUse.Negation) || view.IsText(at, "no"))
        {
            return false;
        }

        for (var i = at + 1; i < view.Count && i < at + 5; i++)
        {
            var isPresence = view.Is(i, WordUse.Join) || view.IsText(i, "present") || view.IsText(i, "invited")
                || view.IsText(i, "current") || view.IsText(i, "represented");
            if (isPresence)
            {
                return HasNear(view, i, WordUse.Noun) || !view.IsText(i, "current");
            }
        }

        return false;
    }

    private static bool IsPartOfDelegation(SentenceView view, int at) =>
        view.IsText(at, "part") && view.IsText(at + 1, "of") && view.IsText(at + 2, "the")
        && view[Math.Min(at + 3, view.Count - 1)].IsGroup;

    private static bool HasNear(SentenceView view, int at, WordUse use)
    {
        for (var i = at + 1; i < view.Count && i < at + Reach; i++)
        {
            if (view.Is(i, use))
            {
                return true;
            }
        }

        return false;
    }
}
