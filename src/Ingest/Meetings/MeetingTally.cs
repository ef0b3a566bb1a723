namespace Ingest.Meetings;

/// <summary>
/// What the claims heard so far say of a meeting together; takes each claim in time that does not grow with their
/// number.
/// </summary>
internal sealed class MeetingTally
{
    private readonly Circumstance _reported = new();
    private readonly Circumstance _recalled = new();
    private readonly PartyTally _parties = new();
    private MeetingState? _before;

    /// <param name="claim">Not before those heard, in the order published, article, ordinal.</param>
    internal MeetingState Hear(SourcedClaim claim)
    {
        var known = _parties.Known;
        (claim.Claim.Background ? _recalled : _reported).Hear(claim);
        _parties.Hear(claim.Claim);

        // What is recalled never overrules what is reported; where all is recalled, it stands.
        var standing = _reported.IsKnown ? _reported : _recalled;
        var isSame = _before is not null && known == _parties.Known;
        return _before = new MeetingState(
            standing.Status,
            standing.Modality,
            isSame ? _before!.Participants : _parties.Participants(),
            isSame ? _before!.Absent : _parties.Absent(),
            standing.Place,
            standing.When);
    }

    /// <summary>The state with its parties in the order of all that was heard.</summary>
    internal MeetingState Final() => _before! with { Participants = _parties.Participants(), Absent = _parties.Absent() };
}
