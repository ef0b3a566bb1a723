namespace Ingest.Meetings;

/// <summary>Decides which of the claims heard so far says where a meeting stands; takes each claim in constant time.</summary>
/// <remarks>
/// Of each source the newest claim counts, but a plan does not take back its report, and a denial takes back nothing.
/// Among those a report beats every plan, a cancellation or postponement beats the plans before it, a plan beats a
/// possibility, a denial speaks only where nothing else does; ties go to the newest.
/// </remarks>
internal sealed class StatusRules
{
    private readonly List<SourcedClaim> _heard = [];
    private readonly List<int>[] _standing = [[], [], [], [], []];
    private readonly HashSet<int> _replaced = [];
    private readonly Dictionary<string, int?[]> _bySource = new(StringComparer.Ordinal);

    private enum Kind
    {
        Report,
        Change,
        Plan,
        Possibility,
        Denial,
    }

    /// <param name="claim">Not before those heard, in the order published, article, ordinal.</param>
    internal void Hear(SourcedClaim claim)
    {
        var index = _heard.Count;
        var kind = KindOf(claim.Claim.Status);
        _heard.Add(claim);
        _standing[(int)kind].Add(index);
        if (!_bySource.TryGetValue(claim.Source, out var held))
        {
            _bySource[claim.Source] = held = new int?[_standing.Length];
        }

        for (var older = 0; older < held.Length; older++)
        {
            if (held[older] is { } former && (older == (int)kind || Replaces(claim.Claim.Status, (Kind)older)))
            {
                _replaced.Add(former);
                held[older] = null;
            }
        }

        held[(int)kind] = index;
    }

    /// <summary>At least one claim must have been heard.</summary>
    internal SourcedClaim Deciding()
    {
        var (report, change, plan) = (Last(Kind.Report), Last(Kind.Change), Last(Kind.Plan));
        if (report >= 0)
        {
            return _heard[report];
        }

        // A plan published after the cancellation revives the meeting.
        var decided = Math.Max(change, plan);
        decided = decided >= 0 ? decided : Last(Kind.Possibility);
        return decided >= 0 ? _heard[decided] : _heard[^1];
    }

    private int Last(Kind kind)
    {
        var standing = _standing[(int)kind];
        while (standing.Count > 0 && _replaced.Contains(standing[^1]))
        {
            standing.RemoveAt(standing.Count - 1);
        }

        return standing.Count > 0 ? standing[^1] : -1;
    }

    private static bool Replaces(MeetingStatus newer, Kind older)
    {
        var isWeaker = older == Kind.Report && KindOf(newer) != Kind.Report && newer != MeetingStatus.Cancelled;
        return KindOf(newer) != Kind.Denial && !isWeaker;
    }

    private static Kind KindOf(MeetingStatus status) => status switch
    {
        MeetingStatus.Held or MeetingStatus.UnderWay => Kind.Report,
        MeetingStatus.Cancelled or MeetingStatus.Postponed or MeetingStatus.Declined => Kind.Change,
        MeetingStatus.Planned or MeetingStatus.Scheduled or MeetingStatus.Confirmed => Kind.Plan,
        MeetingStatus.Possible or MeetingStatus.Rumoured => Kind.Possibility,
        _ => Kind.Denial,
    };
}
