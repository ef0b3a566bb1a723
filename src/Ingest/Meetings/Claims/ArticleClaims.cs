namespace Ingest.Meetings.Claims;

/// <summary>Gathers the claims of one article and makes one of those that tell of the same meeting.</summary>
internal sealed class ArticleClaims(DateOnly day)
{
    private readonly List<Claim> _claims = [];

    /// <summary>The parties of the latest claim.</summary>
    internal EquatableArray<Participant> LastParties { get; private set; } = [];

    internal void Add(SentenceClaims sentence)
    {
        foreach (var claim in sentence.Claims)
        {
            Place(claim);
            LastParties = claim.Participants;
        }

        if (_claims.Count == 0)
        {
            return;
        }

        var target = _claims.FindLastIndex(claim => !claim.Background && !IsNegative(claim));
        if (target >= 0)
        {
            Extend(target, sentence);
        }
    }

    internal EquatableArray<Claim> Merged() => [.. _claims];

    private void Place(Claim claim)
    {
        var same = _claims.FindIndex(other => ClaimMatch.IsSame(other, day, claim, day));
        if (same < 0)
        {
            _claims.Add(claim);
            return;
        }

        _claims[same] = ClaimUnion.Of(_claims[same], claim);
    }

    private void Extend(int target, SentenceClaims sentence)
    {
        var claim = _claims[target];
        var absent = claim.Absent.Concat(sentence.Absent)
            .Where(party => claim.Participants.All(other => other.Id != party.Id))
            .DistinctBy(party => party.Id);
        var joining = sentence.Joining.Where(party => sentence.Absent.All(other => other.Id != party.Id));
        _claims[target] = claim with
        {
            Absent = [.. absent],
            Participants = ClaimUnion.Parties([.. claim.Participants, .. joining.Where(party => claim.Absent.All(a => a.Id != party.Id))]),
        };
    }

    private static bool IsNegative(Claim claim) =>
        claim.Status is MeetingStatus.NotPlanned or MeetingStatus.Declined or MeetingStatus.Cancelled;
}
