using System.Collections.Frozen;
using Ingest.Analyses;

namespace Ingest.Meetings;

/// <summary>
/// Tells meetings of states and of those who act like states from other people's, which are kept too: a company's, a
/// court's, a singer's.
/// </summary>
public static class MeetingScope
{
    /// <summary>Bodies of states, and movements that wage war or talk peace; the ids of the built-in catalogue.</summary>
    public static FrozenSet<string> Bodies { get; } = FrozenSet.ToFrozenSet(
    [
        "united-nations", "un-security-council", "nato", "european-union", "european-commission", "european-council",
        "international-atomic-energy-agency", "association-of-southeast-asian-nations", "african-union", "arab-league",
        "gulf-cooperation-council", "organisation-of-islamic-cooperation", "organization-of-american-states",
        "organization-for-security-and-co-operation-in-europe", "organization-of-the-petroleum-exporting-countries",
        "world-bank", "international-monetary-fund", "shanghai-cooperation-organisation", "brics", "g7", "g20", "quad",
        "economic-community-of-west-african-states", "intergovernmental-authority-on-development",
        "southern-african-development-community", "east-african-community", "alliance-of-sahel-states", "caribbean-community",
        "mercosur", "pacific-islands-forum", "collective-security-treaty-organization", "holy-see", "palestinian-authority",
        "palestine-liberation-organization", "hamas", "hezbollah", "fatah", "islamic-jihad", "houthis", "taliban", "m23",
        "syrian-democratic-forces", "hayat-tahrir-al-sham", "pkk", "rapid-support-forces", "polisario-front",
    ]);

    /// <summary>Whether a state, a body of states or somebody in an office takes part.</summary>
    public static bool IsPolitical(IEnumerable<Participant> participants) => participants.Any(party =>
        party.Type == EntityType.Country
        || party.Office is not null
        || IsBody(party)
        || party.Name.EndsWith("leaders", StringComparison.OrdinalIgnoreCase));

    internal static bool IsBody(Participant party) => Bodies.Contains(party.Id.Value);
}
