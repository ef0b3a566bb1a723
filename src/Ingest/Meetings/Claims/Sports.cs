using System.Collections.Frozen;

namespace Ingest.Meetings.Claims;

/// <summary>Knows sentences about matches, where countries meet without talking.</summary>
internal static class Sports
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words =
        FrozenSet.ToFrozenSet(
            [
                "final", "finals", "semi-final", "semifinal", "semifinals", "quarter-final", "quarterfinal",
                "quarterfinals", "match", "game", "cup", "league", "qualifier", "qualifiers", "tournament", "championship",
                "championships", "goal", "goals", "kick-off", "kickoff", "playoff", "playoffs", "football", "soccer", "rugby", "cricket",
                "tennis", "basketball", "hockey", "olympics", "stadium", "olympiastadion", "champion", "champions", "wicket", "wickets", "innings", "goalkeeper",
                "striker",
            ],
            StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The names of those who would meet say nothing: the Arab League plays no football.</summary>
    internal static bool IsAbout(SentenceView view, EquatableArray<Participant> parties) => view.HasToken(Words, parties);
}
