namespace Ingest.Meetings.Claims;

/// <summary>The word lists behind <see cref="MeetingLexicon"/>.</summary>
internal static class MeetingWords
{
    internal static IReadOnlyList<(WordUse Use, string Words)> All { get; } =
    [
        (WordUse.Meet, "meet meets met fulfill fulfills fulfilled"),
        (WordUse.Past, "met fulfilled received hosted welcomed greeted visited spoke spoken talked called "
            + "phoned telephoned "
            + "gathered convened held began started opened resumed conducted concluded ended wrapped finished "
            + "had was were "
            + "attended joined participated discussed"),
        (WordUse.Host, "received receives receive receiving hosted hosts host hosting welcomed welcomes "
            + "welcome greeted greets"),
        (WordUse.Visit, "visited visits visit visiting"),
        (WordUse.Speak, "spoke speak speaks spoken speaking talked"),
        (WordUse.Call, "called calls phoned phones telephoned"),
        (WordUse.Gather, "gathered gather gathers gathering convened convene convenes assembled"),
        (WordUse.Hold, "held hold holds holding had have having has began begin begins beginning begun started "
            + "start starts "
            + "starting resumed resume resumes resuming conducted conclude concluded opened opens open launched launch "
            + "continue continued continues renewed renew co-hosted chaired hosted hosts host hosting led "
            + "attended attend "
            + "entered enter convened convene arranged organised organized mediated brokered finished wrapped"),
        (WordUse.Noun, "meeting meetings talks summit summits negotiations negotiation assembly gathering "
            + "consultations "
            + "talk tete-a-tete mini-summit sit-down roundtable"),
        (WordUse.WeakNoun, "call calls conversation conversations discussion discussions dialogue session "
            + "sessions encounter "
            + "visit trip audience videoconference"),
        (WordUse.Phone, "phone telephone telephoned phoned phones telephonic"),
        (WordUse.Video, "video videoconference video-conference virtual virtually videolink video-link online"),
        (WordUse.Speech, "said says say saying told tells announced announces announcing added stated reported reports "
            + "instructed mentioned introduced wrote tweeted posted warned confirmed confirms according "
            + "claimed insisted "
            + "explained noted declared stressed argued suggested believes thinks think hinted acknowledged revealed"),
        (WordUse.Negation, "not no never neither nor without cannot unlikely"),
        (WordUse.Future, "will 'll ’ll shall due set scheduled planned plans plan planning slated expected "
            + "expects upcoming "
            + "forthcoming agreed agrees agree going preparing prepares prepare ahead intends would "
            + "subsequent next"),
        (WordUse.Possible, "may might could possible possibly potential potentially proposed propose proposes proposal "
            + "hopes hope hoping hoped wants want wanted willing ready open considering consider offer offers offered "
            + "seek seeks seeking sought idea suggest suggested suggests urged urges urging calls ought can "
            + "should invited invites invite invitation push pushing pushed prospect option if likely needs "
            + "discussing"),
        (WordUse.Rumour, "reportedly rumoured rumored rumours rumors speculation allegedly"),
        (WordUse.Cancelled, "cancelled canceled cancel cancels cancelling canceling scrapped scraps scrap axed "
            + "abandoned "
            + "nixed cancellation"),
        (WordUse.Postponed, "postponed postpone postpones postponing delayed delays rescheduled reschedule deferred "
            + "postponement moved"),
        (WordUse.Declined, "refused refuses refuse refusing declined declines decline rejected rejects reject "
            + "rejecting "
            + "snubbed snubs spurned refusal"),
        (WordUse.Ruled, "denied denies deny denying dismissed dismisses"),
        (WordUse.Begun, "underway ongoing began begun started opened beginning kicked resumed"),
        (WordUse.Boundary, "that but while whilst whereas because if when as after before since although "
            + "though who which "
            + "where unless so whether until whom following amid despite"),
        (WordUse.Group, "officials official officers diplomats delegation delegations leaders negotiators "
            + "ministers envoys "
            + "representatives counterpart counterparts team teams government authorities lawmakers presidents "
            + "delegates "
            + "mediators side sides foreign-ministers chiefs commanders generals negotiator delegate "
            + "ambassadors governments "
            + "diplomat troika allies"),
        (WordUse.Title, "president minister secretary chancellor king queen prince sheikh emir sultan pope "
            + "premier leader "
            + "ambassador envoy adviser advisor aide spokesman spokeswoman spokesperson chief head director "
            + "general governor "
            + "senator representative speaker commissioner foreign prime deputy vice special former defence "
            + "defense interior "
            + "finance national security state high president-elect then acting mr mrs ms dr sir lord lady "
            + "dame chairman "
            + "chairwoman chair crown supreme negotiator counterpart ruler monarch mayor justice colleague top "
            + "senior chief "
            + "opposition emissary diplomat ex-president ex-minister"),
        (WordUse.Auxiliary, "is are was were be been being has have had do does did to am stay stays remain "
            + "remains remained"),
        (WordUse.Preposition, "in at on of by from for with to into between among alongside during over under near "
            + "about against via across outside inside throughout within upon around"),
        (WordUse.Filler, "with the a an his her their its both also again privately briefly separately "
            + "virtually recently "
            + "first formally finally secretly later earlier here then together directly personally twice face-to-face "
            + "in-person one-on-one each other jointly just already still once up long further quietly shortly new "
            + "fellow visiting informally additionally now last"),
        (WordUse.Travel, "arrive arrives arrived flew flies fly travelled traveled travels travelling "
            + "traveling landed lands "
            + "came comes returned return returns left went departed heads head headed travel"),
        (WordUse.And, "and & plus"),
        (WordUse.Pronoun, "he she they he’d she’d he'd she'd they’d they'd he’ll he'll she'll they'll"),
        (WordUse.Join, "attend attends attended attending join joins joined joining participate participates "
            + "participated "
            + "participating collaborating accompanied accompanying represented part"),
    ];
}
