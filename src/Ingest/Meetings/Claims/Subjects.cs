namespace Ingest.Meetings.Claims;

/// <summary>Finds who does what a verb says.</summary>
internal sealed class Subjects(SentenceView view, Cast cast)
{
    private const int Deepest = 6;

    /// <summary>In text order; empty where the sentence does not tell.</summary>
    internal List<Participant> Of(VerbGroup verb) => Of(verb, 0);

    private List<Participant> Of(VerbGroup verb, int depth)
    {
        if (depth > Deepest)
        {
            return [];
        }

        return verb.Tense switch
        {
            VerbTense.Infinitive => OfInfinitive(verb, depth),
            VerbTense.Gerund => OfGerund(verb, depth),
            VerbTense.Participle => PartyLists.Ending(view, verb.First - 1),
            _ => OfFinite(verb, depth),
        };
    }

    // "Urged Putin to meet", "no plans for Putin to meet", "agreed to meet", "his plan to meet".
    private List<Participant> OfInfinitive(VerbGroup verb, int depth)
    {
        var governor = Governors.Of(view, verb);
        if (governor.Verb is { } verbal)
        {
            var isUrged = view.Is(verbal.Head, WordUse.Urge) && !verbal.IsPassive;
            var between = isUrged ? PartyLists.After(view, verbal.Head, cast) : [];
            return between.Count > 0 ? between : Of(verbal, depth + 1);
        }

        if (PartyAfterFor(verb.First) is { } named)
        {
            return named;
        }

        if (governor.Noun < 0)
        {
            return view.VerbBefore(verb.First) is { } before ? Of(before, depth + 1) : OfFinite(verb, depth + 1);
        }

        var owners = PartyLists.Beside(view, governor.Noun, cast);
        return owners.Count > 0 || Governors.Of(view, governor.Noun).Verb is not { } above ? owners : Of(above, depth + 1);
    }

    private List<Participant>? PartyAfterFor(int to)
    {
        for (var i = to - 1; i > 0 && i > to - 6; i--)
        {
            if (view.IsKind(i, PhraseKind.Party))
            {
                var first = PartyLists.ListStart(view, i);
                return view.IsText(first - 1, "for") || view.IsText(first - 2, "for") ? PartyLists.Ending(view, i) : null;
            }
        }

        return null;
    }

    // "After meeting Putin, Trump said", "Trump left after meeting Putin" and "Trump proposed meeting Putin".
    private List<Participant> OfGerund(VerbGroup verb, int depth) =>
        view.VerbBefore(verb.First) is { } before && (before.IsFinite || !IsOpening(verb.First))
            ? Of(before, depth + 1)
            : OfOpening(verb.Head, depth);

    private bool IsOpening(int at)
    {
        for (var i = at - 1; i >= 0 && i > at - 4; i--)
        {
            if (view.IsComma(i))
            {
                return false;
            }
        }

        return at <= 3;
    }

    /// <summary>The subject of the clause after the comma that ends an opening.</summary>
    internal List<Participant> OfOpening(int at) => OfOpening(at, 0);

    private List<Participant> OfOpening(int at, int depth)
    {
        for (var i = at + 1; i + 1 < view.Count; i++)
        {
            var next = view.Is(i + 1, WordUse.Determiner) ? i + 2 : i + 1;
            if (view.IsComma(i) && view.IsKind(next, PhraseKind.Party) && !view.IsComma(next + 1) && !view.Is(next + 1, WordUse.And)
                && !view.IsKind(next + 1, PhraseKind.Party))
            {
                return [.. view[next].Parties];
            }

            if (view.IsComma(i) && view.Is(i + 1, WordUse.Pronoun))
            {
                return Antecedents.Resolve(view, i + 1, cast);
            }
        }

        return OfNext(at, depth);
    }

    // "After meeting Lavrov, the foreign minister, in Rome, France's president, Emmanuel Macron, said".
    private List<Participant> OfNext(int at, int depth)
    {
        var main = view.Verbs.FirstOrDefault(verb => verb.First > at && verb.IsFinite && !view.Is(verb.First - 1, WordUse.Relative) && view.HasComma(at, verb.First));
        return main is null || main.IsPassive || depth > Deepest ? [] : OfFinite(main, depth + 1);
    }

    private List<Participant> OfFinite(VerbGroup verb, int depth)
    {
        if (view.Is(verb.First, WordUse.Pronoun))
        {
            return Antecedents.Resolve(view, verb.First, cast);
        }

        for (var at = verb.First - 1; at >= 0; at--)
        {
            // "Trump: Will meet Putin very soon".
            if (at == 1 && view.IsText(at, ":") && view.IsKind(0, PhraseKind.Party))
            {
                return [.. view[0].Parties];
            }

            if ((view.Is(at, WordUse.And) || (at == verb.First - 1 && view.IsText(at, "but"))) && view.VerbBefore(at) is { } joined)
            {
                return Of(joined, depth + 1);
            }

            // "Wang Yi visits Pyongyang, meets Kim".
            if (at == verb.First - 1 && view.IsComma(at) && view.InsertionStart(at) < 0 && !view.IsKind(at - 1, PhraseKind.Party)
                && view.VerbBefore(at) is { IsFinite: true, Tense: VerbTense.Present } listed && verb.Tense == VerbTense.Present)
            {
                return Of(listed, depth + 1);
            }

            if (view.Is(at, WordUse.Pronoun))
            {
                return WithJoined(at, Antecedents.Resolve(view, at, cast));
            }

            if (at == verb.First - 1 && Included(at) is { Count: > 0 } named)
            {
                return named;
            }

            if (at == verb.First - 1 && Capitals(at) is { Count: > 0 } states)
            {
                return states;
            }

            // "The delegation that was to have met Berri did not show up": whom it was to meet does nothing here.
            if (view.IsKind(at, PhraseKind.Party) && view.VerbAt(PartyLists.ListStart(view, at) - 1) is { } met && IsRelative(met) && met != verb)
            {
                at = met.First;
                continue;
            }

            if (view.IsKind(at, PhraseKind.Party) && Preposition(at) is var before)
            {
                if (before < 0)
                {
                    var first = PartyLists.ListStart(view, at) - 1;
                    var and = view.IsKind(first, PhraseKind.Owner) ? first - 1 : first;
                    return view.Is(and, WordUse.And) && view.TextOf(and - 1) is "He" or "he" or "She" or "she"
                        ? [.. Antecedents.Resolve(view, and - 1, cast), .. PartyLists.Ending(view, at)]
                        : PartyLists.Ending(view, at);
                }

                at = before;
                continue;
            }

            // "Addis Ababa, which was not invited".
            if (view.IsText(at, "which") && view.IsComma(at - 1) && view.IsKind(at - 2, PhraseKind.Place))
            {
                return Capitals(at - 2);
            }

            var skipped = Skip(at);
            if (skipped < 0)
            {
                return [];
            }

            at = skipped;
        }

        return [];
    }

    // "Leaders from 18 countries, including Macron and Merz, gathered".
    private List<Participant> Included(int comma)
    {
        for (var i = view.IsComma(comma) ? comma - 1 : 0; i > 1; i--)
        {
            if (view.IsText(i, "including") || (view.IsText(i, "among") && view.IsText(i + 1, "them")))
            {
                return PartyLists.Ending(view, comma - 1);
            }

            if (view.VerbAt(i) is not null)
            {
                break;
            }
        }

        return [];
    }

    // "Moscow said", "Washington and Tehran held talks": capitals that speak for their states.
    private List<Participant> Capitals(int last)
    {
        var states = new List<Participant>();
        var at = last;
        while (view.IsKind(at, PhraseKind.Place) && Locals.CountryAt(view, at) is { } state)
        {
            states.Insert(0, state);
            at -= view.Is(at - 1, WordUse.And) && view.IsComma(at - 2) ? 3 : 2;
            var isList = view.Is(at + 1, WordUse.And) || (view.IsComma(at + 1) && states.Count > 1);
            if (!isList)
            {
                at++;
                break;
            }
        }

        return view.Is(at, WordUse.Preposition | WordUse.Determiner) || view.IsComma(at) ? [] : states;
    }

    // "He and Putin met".
    private List<Participant> WithJoined(int pronoun, List<Participant> parties)
    {
        if (view.Is(pronoun - 1, WordUse.And) && view.IsKind(pronoun - 2, PhraseKind.Party))
        {
            return [.. PartyLists.Ending(view, pronoun - 2), .. parties];
        }

        return parties;
    }

    /// <summary>The preposition that a party hangs on. -1 where it hangs on none.</summary>
    private int Preposition(int party)
    {
        var first = PartyLists.ListStart(view, party);
        var at = first - 1;
        while (at > first - 4 && view.IsKind(at, PhraseKind.Word) && view.Is(at, WordUse.Determiner | WordUse.Title))
        {
            at--;
        }

        var isApart = view.Is(at, WordUse.Preposition) && !view.IsText(at, "between") && !IsVerbParticle(at) && !IsOfMany(at)
            && !OpensClause(at, party);
        return isApart ? at : -1;
    }

    // "A group of Moroccan diplomats".
    private bool IsOfMany(int of) =>
        view.IsText(of, "of") && view.TextOf(of - 1) is "group" or "delegation" or "team" or "number" or "couple";

    // "Protests broke out as Trump met Putin", "hours after Trump met Putin".
    private bool OpensClause(int at, int party) =>
        view.TextOf(at) is "as" or "after" or "before" or "since" or "until" or "As" or "After" or "Before"
        && view.VerbAt(party + 1) is { IsFinite: true };

    // "Kicked off": the preposition belongs to the verb.
    private bool IsVerbParticle(int at) => view.IsText(at, "as") && view.Is(at - 1, WordUse.Verb);

    /// <returns>The phrase to go on left of; -1 where the subject cannot be further left.</returns>
    private int Skip(int at)
    {
        if (view.IsComma(at) || view.IsDash(at))
        {
            return Insertion(at);
        }

        if (view[at].Kind is PhraseKind.Place or PhraseKind.Date or PhraseKind.Owner || view.IsQuote(at))
        {
            return at;
        }

        if (view.Is(at, WordUse.Relative))
        {
            return view.IsText(at, "where") || view.IsText(at, "whose") ? -1 : view.IsComma(at - 1) ? at - 1 : at;
        }

        if (view.IsStop(at) || view.Is(at, WordUse.Boundary & ~WordUse.Relative) && !view.Is(at, WordUse.Preposition))
        {
            return -1;
        }

        if (view.VerbAt(at) is { } other)
        {
            return other.IsFinite && !IsRelative(other) ? -1 : other.First;
        }

        var isLight = view.Is(at, WordUse.Filler | WordUse.Determiner | WordUse.Preposition | WordUse.Negation | WordUse.Title | WordUse.And | WordUse.Group)
            || view.EndsWith(at, "ly");
        return isLight || IsInPreposition(at) ? at : -1;
    }

    // "The minister who resigned met": a verb of a clause within the subject.
    private bool IsRelative(VerbGroup verb) => view.Is(verb.First - 1, WordUse.Relative);

    // "Macron of the centre party met": a noun that hangs on a preposition.
    private bool IsInPreposition(int at)
    {
        for (var i = at - 1; i >= 0 && i > at - 6; i--)
        {
            if (view.Is(i, WordUse.Preposition))
            {
                return true;
            }

            if (view[i].Kind != PhraseKind.Word || view.Is(i, WordUse.Verb | WordUse.Boundary))
            {
                return false;
            }
        }

        return false;
    }

    // "Putin, who leads Russia, met": what stands between two commas is left out.
    private int Insertion(int comma)
    {
        for (var i = comma - 1; i > 0 && i > comma - 25; i--)
        {
            if (view.IsComma(i))
            {
                return IsInserted(i + 1) ? i : comma;
            }
        }

        return comma;
    }

    private bool IsInserted(int first) =>
        view.Is(first, WordUse.Relative | WordUse.Determiner | WordUse.Title | WordUse.Preposition | WordUse.Participle | WordUse.Ing
            | WordUse.Filler)
        || view[first].Kind is PhraseKind.Owner or PhraseKind.Date
        || view.TextOf(first) is [>= '0' and <= '9', ..]
        || view[first].Use == WordUse.None && view.IsKind(first, PhraseKind.Word);
}
