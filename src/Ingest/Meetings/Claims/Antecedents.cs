using Ingest.Actors;
using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Resolves pronouns to parties, simply.</summary>
internal static class Antecedents
{
    /// <summary>Whom a subject pronoun means; empty where nobody is in sight.</summary>
    internal static List<Participant> Resolve(SentenceView view, int at, Cast cast)
    {
        if (view.TextOf(at).StartsWith("they", StringComparison.OrdinalIgnoreCase))
        {
            return SeveralBefore(view, at) ?? PairBefore(view, at, cast) ?? [.. cast.LastParties];
        }

        if (view.Is(at, WordUse.First))
        {
            return ListOf(Sayer(view) ?? cast.LastSpeaker);
        }

        return view.IsText(at, "it") ? ListOf(BodyBefore(view, at)) : ListOf(Single(view, at, cast));
    }

    /// <summary>Whom "him" or "them" means: the last person named who is not the subject.</summary>
    internal static List<Participant> Object(SentenceView view, int at, Cast cast)
    {
        if (view.IsText(at, "them"))
        {
            return SeveralBefore(view, at) ?? [.. cast.LastParties];
        }

        var subject = Sayer(view);
        var isUrged = false;
        var isClause = false;
        ActorId? actor = null;
        for (var i = at - 1; i >= 0; i--)
        {
            // "Trump flew to Doha, where the emir received him": who does what is told before the clause.
            isClause |= view.IsWhere(i) && view.IsComma(i - 1);
            if (view.IsText(i, "while") && view.IsComma(i - 1) && FirstPerson(view, i) is { } main && main.Id != actor)
            {
                return [main];
            }

            if (PersonAt(view, i) is not { } person)
            {
                continue;
            }

            // "Lavrov, the foreign minister, met him".
            actor ??= view.VerbBefore(at) is { } act && i < act.First ? person.Id : null;
            if (person.Id == actor && view.VerbAt(i + 1) is null)
            {
                isUrged |= view.VerbBefore(at) is { Tense: VerbTense.Infinitive };
                continue;
            }

            if (isClause && i < at - 1 && person.Id != subject?.Id)
            {
                return [person];
            }

            // "Zelenskyy challenged Putin to meet him": who urges, not who is urged.
            var verb = view.VerbAt(i + 1);
            if (isUrged ? verb is not null && view.Is(verb.Head, WordUse.Urge) : i > 0 && verb is null && person.Id != subject?.Id)
            {
                return [person];
            }

            isUrged |= verb is { Tense: VerbTense.Infinitive };
        }

        var first = FirstPerson(view, at)?.Id;
        return ListOf(cast.LastPerson is { } last && last.Id != subject?.Id && last.Id != first ? last
            : cast.Recent.FirstOrDefault(person => person.Id != subject?.Id && person.Id != first));
    }

    /// <summary>Whose "his", "their" or "my" means.</summary>
    internal static List<Participant> Owner(SentenceView view, int at, Cast cast)
    {
        if (view.IsText(at, "their"))
        {
            return SeveralBefore(view, at) ?? TwoBefore(view, at);
        }

        var isFirst = view.IsText(at, "my") || view.IsText(at, "our");
        return ListOf(isFirst ? Sayer(view) ?? cast.LastSpeaker : Single(view, at, cast));
    }

    /// <summary>Who says what the sentence quotes or reports: "Carney said", "said Carney". Null where nobody does.</summary>
    internal static Participant? Sayer(SentenceView view)
    {
        // "Zelenskyy: I will meet Macron".
        if (view.IsText(1, ":") && PersonAt(view, 0) is { } heading)
        {
            return heading;
        }

        foreach (var verb in view.Verbs)
        {
            if (!view.Is(verb.Head, WordUse.Say) || !verb.IsFinite)
            {
                continue;
            }

            var before = view.Is(verb.First - 1, WordUse.Filler) ? verb.First - 2 : verb.First - 1;
            if (PersonAt(view, before) is { } said)
            {
                return said;
            }

            if (PersonAt(view, verb.Head + 1) is { } inverted && (view.IsQuote(verb.First - 1) || view.IsComma(verb.First - 1)))
            {
                return inverted;
            }
        }

        return null;
    }

    /// <summary>Whose words follow under "Statement by Mogherini" or "Remarks by". Null where no head says so.</summary>
    internal static Participant? Author(SentenceView view)
    {
        if (view.TextOf(0) is not ("Statement" or "Remarks" or "Speech" or "Address"))
        {
            return null;
        }

        for (var i = 1; i < view.Count; i++)
        {
            if (PersonAt(view, i) is { } person)
            {
                return person;
            }
        }

        return null;
    }

    internal static Participant? PersonAt(SentenceView view, int at) =>
        view.IsKind(at, PhraseKind.Party) && view[at].Parties is [{ Type: EntityType.Person } person] ? person : null;

    // Who speaks, else the first person of the sentence, else of the one before.
    private static Participant? Single(SentenceView view, int at, Cast cast) =>
        Speaker(view, at) ?? (HasPronounFirst(view, at) ? null : FirstPerson(view, at)) ?? cast.LastPerson;

    // "He will see the emperor before his meeting": his is he, who was named before.
    private static bool HasPronounFirst(SentenceView view, int before)
    {
        for (var i = 0; i < before; i++)
        {
            if (PersonAt(view, i) is not null)
            {
                return false;
            }

            if (view.IsText(i, "he") || view.IsText(i, "she"))
            {
                return true;
            }
        }

        return false;
    }

    private static Participant? Speaker(SentenceView view, int before)
    {
        var isSpoken = false;
        for (var i = before - 1; i >= 0; i--)
        {
            isSpoken |= view.Is(i, WordUse.Say);
            if (isSpoken && view.Is(i, WordUse.Pronoun))
            {
                return null;
            }

            if (isSpoken && PersonAt(view, i) is { } person)
            {
                return person;
            }
        }

        return null;
    }

    // "Tehran said it would".
    private static Participant? BodyBefore(SentenceView view, int before)
    {
        for (var i = 0; i < before; i++)
        {
            if (view.IsKind(i, PhraseKind.Party))
            {
                return view[i].Parties is [{ Type: not EntityType.Person } body] ? body : null;
            }
        }

        return null;
    }

    private static Participant? FirstPerson(SentenceView view, int before)
    {
        for (var i = 0; i < before; i++)
        {
            if (PersonAt(view, i) is { } person)
            {
                return person;
            }
        }

        return null;
    }

    private static List<Participant>? SeveralBefore(SentenceView view, int before)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (view.IsKind(i, PhraseKind.Party) && PartyLists.Ending(view, i) is { Count: > 1 } parties)
            {
                return parties;
            }
        }

        return null;
    }

    // "He said that he had spoken to Trump and that they had agreed to meet".
    private static List<Participant>? PairBefore(SentenceView view, int before, Cast cast)
    {
        var he = 0;
        while (he < before && view.TextOf(he) is not ("He" or "he" or "She" or "she"))
        {
            he++;
        }

        var named = Enumerable.Range(0, before).Select(at => (At: at, Person: PersonAt(view, at))).Where(pair => pair.Person is not null).ToList();
        return named is [var (at, person)] && he < at && cast.LastPerson is { } last && last.Id != person!.Id ? [last, person] : null;
    }

    // "Kallas left early after Rubio cancelled their meeting".
    private static List<Participant> TwoBefore(SentenceView view, int before)
    {
        var persons = new List<Participant>();
        for (var i = 0; i < before; i++)
        {
            if (PersonAt(view, i) is { } person && persons.TrueForAll(other => other.Id != person.Id))
            {
                persons.Add(person);
            }
        }

        return persons.Count == 2 ? persons : [];
    }

    private static List<Participant> ListOf(Participant? party) => party is null ? [] : [party];
}
