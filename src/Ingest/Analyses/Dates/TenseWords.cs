using System.Collections.Frozen;

namespace Ingest.Analyses.Dates;

/// <summary>The words that tell past from future.</summary>
internal static class TenseWords
{
    private static readonly FrozenDictionary<string, Tense>.AlternateLookup<ReadOnlySpan<char>> Words =
        Build().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Journeys =
        FrozenSet.ToFrozenSet(
            ["arrived", "flew", "travelled", "traveled", "came", "went", "gathered", "met", "visited", "returned"],
            StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Changes =
        FrozenSet.ToFrozenSet(
            ["postponed", "cancelled", "canceled", "moved", "rescheduled", "scrapped", "delayed", "called"],
            StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    internal static Tense At(DateReader reader, int index)
    {
        var word = reader.TextAt(index);
        if (word.Length < 2)
        {
            return Tense.Unknown;
        }

        if (word is "was" or "were" or "been" or "has" or "have" or "is" && IsChange(reader, index + 1))
        {
            return Tense.Future;
        }

        // "Went ahead on Saturday", but "ahead of Saturday's talks".
        if (word is "ahead" && reader.TextAt(index + 1) is not "of")
        {
            return Tense.Unknown;
        }

        // The month.
        if (word is "May")
        {
            return Tense.Unknown;
        }

        // "Left before 6 a.m." says nothing of what lies ahead.
        if (word is "before" && reader.TokenKindAt(index + 1) == TokenKind.Number)
        {
            return Tense.Unknown;
        }

        if (Words.TryGetValue(word, out var tense))
        {
            return tense == Tense.Past && reader.Is(index - 1, "be") ? Tense.Unknown : tense;
        }

        if (word.Equals("to", StringComparison.OrdinalIgnoreCase))
        {
            return OfTo(reader, index);
        }

        if (IsProgressive(reader, index, word))
        {
            return Tense.Future;
        }

        // "Signed" looks back, "must be signed" does not say.
        var isParticiple = word.Length > 4
            && word.EndsWith("ed", StringComparison.Ordinal)
            && char.IsLower(word[0])
            && !reader.Is(index - 1, "be");
        return isParticiple ? Tense.Past : Tense.Unknown;
    }

    // "Thursday's meeting was called off": what is off lies ahead.
    private static bool IsChange(DateReader reader, int index) =>
        Changes.Contains(reader.TextAt(index))
            || (reader.Is(index, "been") && Changes.Contains(reader.TextAt(index + 1)));

    // "To meet" looks ahead, but who "arrived to meet" has met; "postponed to Friday" looks ahead too.
    private static Tense OfTo(DateReader reader, int index)
    {
        if (reader.WordAt(index + 1).Is(DateWordKind.Weekday))
        {
            return Tense.Future;
        }

        var isVerb = reader.TextAt(index + 1) is [var next, ..]
            && char.IsLower(next)
            && reader.TextAt(index + 1) is not ("the" or "a" or "an" or "his" or "her" or "its" or "their" or "this" or "that");
        return isVerb && !Journeys.Contains(reader.TextAt(index - 1)) ? Tense.Future : Tense.Unknown;
    }

    private static bool IsProgressive(DateReader reader, int index, ReadOnlySpan<char> word) =>
        word.Length > 5
        && word.EndsWith("ing", StringComparison.Ordinal)
        && (reader.Is(index - 1, "is") || reader.Is(index - 1, "are"));

    private static FrozenDictionary<string, Tense> Build()
    {
        var words = new Dictionary<string, Tense>(StringComparer.OrdinalIgnoreCase);
        const string past =
            "said told was were had did met held spoke began went came took gave made flew left led saw sent "
            + "got brought "
            + "became chose wrote won lost paid kept hit ran sat set-up found heard grew rose fell been has have ago";
        const string future =
            "will won't won’t shall would due set scheduled planned plans plan expected expects slated "
            + "upcoming forthcoming "
            + "ahead may might could can intends hopes wants until till before shan't cannot postponed "
            + "rescheduled going starts begins opens resumes gather arrives departs expires should";
        foreach (var word in past.Split(' '))
        {
            words[word] = Tense.Past;
        }

        foreach (var word in future.Split(' '))
        {
            words[word] = Tense.Future;
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
