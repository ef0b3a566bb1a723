using System.Globalization;
using System.Text;

namespace Ingest.Meetings;

/// <summary>
/// Makes the keys under which meetings that may be the same are found: pairs of parties, as persons and as countries.
/// </summary>
public static class MeetingKeys
{
    private const int LongestPart = 80;

    /// <summary>
    /// Printable ASCII without / \ # ? %, at most 200 characters, each once, ordered. Two claims of one meeting have
    /// a key in common. A pair is two parts joined by +; a claim of one party gives the actor alone.
    /// </summary>
    public static EquatableArray<string> CandidatePairs(Claim claim)
    {
        if (claim.Participants is [var alone])
        {
            return [Part(alone.Id.Value)];
        }

        var keys = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < claim.Participants.Count; i++)
        {
            for (var j = i + 1; j < claim.Participants.Count; j++)
            {
                AddPairs(keys, claim.Participants[i], claim.Participants[j]);
            }
        }

        return [.. keys];
    }

    private static void AddPairs(SortedSet<string> keys, Participant one, Participant other)
    {
        foreach (var left in Levels(one))
        {
            foreach (var right in Levels(other))
            {
                var isOrdered = string.CompareOrdinal(left, right) <= 0;
                keys.Add(isOrdered ? $"{left}+{right}" : $"{right}+{left}");
            }
        }
    }

    private static IEnumerable<string> Levels(Participant party)
    {
        yield return Part(party.Id.Value);
        if (ClaimMatch.CountryOf(party) is { } country && country != party.Id.Value)
        {
            yield return Part(country);
        }
    }

    private static string Part(string value)
    {
        var part = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.' or '_')
            {
                part.Append(c);
            }
            else
            {
                part.Append('~').Append(((int)c).ToString("x", CultureInfo.InvariantCulture)).Append('~');
            }
        }

        return part.Length <= LongestPart ? part.ToString() : part.ToString(0, LongestPart - 25) + "~" + Hash.Of(value);
    }
}
