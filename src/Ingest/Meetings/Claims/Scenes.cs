namespace Ingest.Meetings.Claims;

/// <summary>Tells sentences that are set at a meeting, so that it took place, whatever else they report.</summary>
internal static class Scenes
{
    /// <summary>"Agreed at a meeting", "told him in a call", but not "agreed to speak at a meeting".</summary>
    internal static bool IsAt(SentenceView view, Governor governor, int noun)
    {
        var verb = governor.Verb ?? view.VerbBefore(governor.Link);
        var finite = verb is { IsFinite: false } ? Governors.Of(view, verb).Verb : verb;
        return (view.IsText(governor.Link, "at") || view.IsText(governor.Link, "in") && view.StartsWith(noun, "call"))
            && finite is { Tense: VerbTense.Past or VerbTense.Present, IsNegated: false, IsProgressive: false }
            && (verb == finite || !view.Is(finite.Head, WordUse.Plan | WordUse.Want | WordUse.Urge));
    }

    /// <summary>"In a call on Sunday, Erdogan told Putin", "at the outset of their meeting, Ishiba said".</summary>
    internal static bool IsOpening(SentenceView view, Governor governor, int noun) => governor is { Exists: false }
        && (governor.Link == 0 || (governor.Link == 3 && view.IsText(3, "of")))
        && view.TextOf(0) is "In" or "During" or "At" && view.VerbAfter(noun) is { Tense: VerbTense.Past, IsNegated: false };

    /// <summary>The heading of a report: "Readout of President Biden's Call with", "Secretary Blinken's Meeting with".</summary>
    internal static bool IsHeading(SentenceView view, int noun) => view.Verbs.Count == 0
        && (view.StartsWith(0, "Readout") || (view.TextOf(noun) is [>= 'A' and <= 'Z', ..] && view.IsKind(noun - 1, PhraseKind.Owner) && noun == 1));

    /// <summary>A caption, always of a day gone by: "the two pose for a photo before their meeting on Monday".</summary>
    internal static bool IsPose(SentenceView view, VerbGroup? verb) =>
        verb is { Tense: VerbTense.Present, IsNegated: false } && view.TextOf(verb.Head) is "pose" or "poses" or "shake" or "shakes"
            or "walk" or "walks" or "stand" or "stands" or "smile" or "wave" or "waves" or "greet" or "greets" or "welcomes" or "look" or "looks";
}
