using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Meetings told by their length: "after an hour with President Aoun at the palace, Barrack said".</summary>
internal sealed class HourTriggers(SentenceView view, Cast cast, Subjects subjects)
{
    internal IEnumerable<Draft> Find()
    {
        for (var i = 1; i < view.Count; i++)
        {
            var isLength = view[i].Date is { Type: "DURATION" } && view.IsText(i + 1, "with")
                && (view.WholeTextOf(i).Contains("hour", StringComparison.Ordinal) || view.WholeTextOf(i).Contains("minute", StringComparison.Ordinal));
            var after = i - 1;
            while (view.TextOf(after) is "about" or "nearly" or "almost" or "over" or "some" or "around")
            {
                after--;
            }

            if (isLength && view.TextOf(after) is "after" or "After" or "following" && Draft(i, after) is { } draft)
            {
                yield return draft;
            }
        }
    }

    private Draft? Draft(int length, int after)
    {
        var others = PartyLists.After(view, length + 1, cast).FindAll(party => party.Type == EntityType.Person);
        var verb = view.VerbBefore(after);
        var subject = verb is null ? subjects.OfOpening(length) : subjects.Of(verb);
        return others.Count > 0 && subject.Exists(Parties.IsPersonOrCountry)
            ? new Draft(length, Parties.Union(subject, others), MeetingStatus.Held) { Modality = MeetingModality.InPerson }
            : null;
    }
}
