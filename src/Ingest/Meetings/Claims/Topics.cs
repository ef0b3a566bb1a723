using System.Collections.Frozen;
using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>
/// Finds what a meeting is about, as the text words it: "to discuss trade", "talks on Iran's nuclear programme", "spoke about
/// Gaza".
/// </summary>
internal static class Topics
{
    private const int Reach = 24;
    private const int Longest = 12;
    private const int LongestItem = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Vague =
        FrozenSet.ToFrozenSet(
            [
                "range", "number", "series", "host", "variety", "of", "and", "issue", "issues", "matter", "matters", "topics", "subjects",
                "questions", "things", "efforts", "ways", "key", "important", "other", "various", "several", "wide", "broad", "mutual",
                "common", "shared", "interest", "concern", "concerns", "latest", "developments", "details", "summit", "talks", "meeting", "next", "steps",
            ],
            StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>In text order, without the article in front. Empty where the sentence does not say.</summary>
    /// <param name="place">Of the meeting, which is no part of what it is about.</param>
    internal static EquatableArray<string> Of(SentenceView view, Draft draft, MeetingPlace? place)
    {
        var topics = new List<string>();
        var from = Math.Max(0, Math.Min(draft.Anchor, draft.Verb is { } verb && verb.Head >= draft.Anchor - Longest ? verb.Head : draft.Anchor));
        for (var i = from; i < view.Count && i < draft.Anchor + Reach && !view.IsStop(i); i++)
        {
            if (i > draft.Anchor && IsEnd(view, i, draft))
            {
                break;
            }

            if (!IsMarker(view, i, view.Is(draft.Anchor, WordUse.MeetingNoun | WordUse.Speak | WordUse.Discuss)))
            {
                continue;
            }

            var first = view.Is(i + 1, WordUse.Determiner) ? i + 2 : i + 1;
            var end = EndOf(view, first, place);
            if (end > first && !IsOnlyParties(view, (first, end), draft) && !IsVague(view, (first, end)))
            {
                topics.Add(view.TextOf(first, end).ToString());
            }

            i = Math.Max(i, end - 1);
        }

        return [.. topics.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    // Another clause: "met in Rome, while Macron discussed trade".
    private static bool IsEnd(SentenceView view, int at, Draft draft) =>
        view.TextOf(at) is "since" or "after" or "before" or "where" or "while" or "but" or "when" or "because" or "as"
        || view.VerbAt(at) is { IsFinite: true } verb && verb.Head != draft.Verb?.Head && !view.Is(verb.Head, WordUse.Discuss)
            && !view.StartsWith(verb.Head, "focus") && !view.StartsWith(verb.Head, "cent");

    /// <param name="isTalk">Told by a word for talking: "talks with him on trade"; who "met him on a bridge" is not about it.</param>
    private static bool IsMarker(SentenceView view, int at, bool isTalk)
    {
        var next = view.Is(at + 1, WordUse.Determiner) ? at + 2 : at + 1;
        if (view.IsKind(next, PhraseKind.Date) || IsSetting(view, next)
            || view.IsKind(next, PhraseKind.Place) && view[next].Place?.Type is not EntityType.Country)
        {
            return false;
        }

        return view.TextOf(at) switch
        {
            "about" => !view.IsText(next, "to"),
            "over" or "regarding" or "concerning" => true,
            "on" => view.Is(at - 1, WordUse.MeetingNoun)
                || isTalk && at > 0 && view[at - 1].Kind is PhraseKind.Party or PhraseKind.Place or PhraseKind.Date
                || view.StartsWith(at - 1, "focus") || view.StartsWith(at - 1, "centr") || view.StartsWith(at - 1, "center"),
            _ => view.Is(at, WordUse.Discuss) && view.Is(at, WordUse.Verb) && view.VerbAt(at) is { IsPassive: false, IsNegated: false },
        };
    }

    // "On the sidelines", "over dinner", "over the phone".
    private static bool IsSetting(SentenceView view, int at) =>
        view.TextOf(at) is "sidelines" or "margins" or "fringes" or "eve" or "side" or "behalf" or "invitation" or "arrival" or "board"
        || view.Is(at, WordUse.WeakNoun | WordUse.Phone | WordUse.Video);

    // A phrase ends at a mark, a day, another clause or what says where and when.
    private static int EndOf(SentenceView view, int first, MeetingPlace? place)
    {
        var end = first;
        while (end < view.Count && end - first < Longest && IsInside(view, end, (first, place)))
        {
            end++;
        }

        while (end > first && view.Is(end - 1, WordUse.And | WordUse.Preposition | WordUse.Determiner | WordUse.Filler))
        {
            end--;
        }

        return end;
    }

    private static bool IsInside(SentenceView view, int at, (int First, MeetingPlace? Place) topic)
    {
        var first = topic.First;
        var phrase = view[at];
        if (phrase.Kind is PhraseKind.Date or PhraseKind.Mark)
        {
            return at > first && view.IsComma(at) && IsListed(view, at);
        }

        if (view.VerbAt(at) is { } verb)
        {
            return verb.Tense switch
            {
                VerbTense.Gerund => at == first || view.Is(at - 1, WordUse.And),
                VerbTense.Infinitive => at > first && view.TextOf(verb.First - 1) is "efforts" or "ways" or "steps" or "plans" or "moves",
                _ => view.TextOf(at) is "issues" or "matters" or "concerns",
            };
        }

        if (view.Is(at, WordUse.Pronoun) || view.Is(at, WordUse.Boundary) && !view.Is(at, WordUse.Preposition))
        {
            return false;
        }

        // "The war in Gaza" goes on, "trade in Geneva" does not where they meet there.
        return view.TextOf(at) switch
        {
            "in" or "at" => !IsWhere(view, at + 1, topic.Place),
            "with" => view.TextOf(at - 1) is "war" or "ties" or "relations" or "conflict" or "border" or "tensions" or "cooperation",
            "on" => !IsSetting(view, view.Is(at + 1, WordUse.Determiner) ? at + 2 : at + 1),
            "after" or "before" or "during" or "since" or "by" or "as" or "ahead" or "to" or "following" => false,
            _ => true,
        };
    }

    // "Syria, Gaza and the grain deal".
    private static bool IsListed(SentenceView view, int comma)
    {
        for (var i = comma + 1; i < view.Count && i <= comma + LongestItem; i++)
        {
            if (view.VerbAt(i) is not null || view.IsKind(i, PhraseKind.Date))
            {
                return false;
            }

            if (view.Is(i, WordUse.And))
            {
                return true;
            }

            if (view.IsComma(i))
            {
                return IsListed(view, i);
            }
        }

        return false;
    }

    private static bool IsWhere(SentenceView view, int at, MeetingPlace? place)
    {
        var next = view.Is(at, WordUse.Determiner) ? at + 1 : at;
        return view.IsKind(next, PhraseKind.Date)
            || view.IsKind(next, PhraseKind.Place) && view[next].Place is { } named && (named.Name == place?.City || named.Name == place?.Venue);
    }

    // "A range of issues", "matters of mutual interest": anything.
    private static bool IsVague(SentenceView view, (int First, int End) span)
    {
        for (var i = span.First; i < span.End; i++)
        {
            if (!Vague.Contains(view.TextOf(i)))
            {
                return false;
            }
        }

        return true;
    }

    // "Talks about him": whom, not what.
    private static bool IsOnlyParties(SentenceView view, (int First, int End) span, Draft draft)
    {
        for (var i = span.First; i < span.End; i++)
        {
            if (view.IsKind(i, PhraseKind.Word) || !view[i].Parties.Any(draft.Parties.Contains))
            {
                return false;
            }
        }

        return true;
    }
}
