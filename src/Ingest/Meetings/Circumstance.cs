using Ingest.Analyses;

namespace Ingest.Meetings;

/// <summary>Where, when and how a meeting takes place by the claims heard so far: the newest that says so counts.</summary>
internal sealed class Circumstance
{
    private readonly Dictionary<string, string> _countries = new(StringComparer.Ordinal);
    private readonly StatusRules _status = new();
    private string? _city;
    private string? _country;
    private string? _venue;

    internal MeetingModality Modality { get; private set; }

    internal DateSpan? When { get; private set; }

    internal bool IsKnown { get; private set; }

    internal MeetingStatus Status => _status.Deciding().Claim.Status;

    internal MeetingPlace? Place
    {
        get
        {
            var country = _city is null ? _country : _countries.GetValueOrDefault(_city);
            return _city is null && country is null && _venue is null ? null : new MeetingPlace(_venue, _city, country);
        }
    }

    internal void Hear(SourcedClaim sourced)
    {
        var claim = sourced.Claim;
        IsKnown = true;
        _status.Hear(sourced);
        Modality = claim.Modality == MeetingModality.Unknown ? Modality : claim.Modality;
        When = claim.When ?? When;
        _city = claim.Place?.City ?? _city;
        _country = claim.Place?.Country ?? _country;
        _venue = claim.Place?.Venue ?? _venue;
        if (claim.Place is { City: { } city, Country: { } country })
        {
            _countries[city] = country;
        }
    }
}
