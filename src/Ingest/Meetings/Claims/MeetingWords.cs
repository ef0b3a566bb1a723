namespace Ingest.Meetings.Claims;

/// <summary>The word lists behind <see cref="MeetingLexicon"/>.</summary>
internal static class MeetingWords
{
    /// <summary>Verbs as <see cref="VerbForms"/> reads them; the last ones matter only as verbs.</summary>
    internal static IReadOnlyList<(WordUse Act, string Verbs)> Verbs { get; } =
    [
        (WordUse.Meet, "meet/met confer+ huddle dine parley fulfill spend/spent"),
        (WordUse.Gather, "gather convene assemble congregate reconvene regroup"),
        (WordUse.Host, "host receive welcome greet entertain co-host"),
        (WordUse.Visit, "visit"),
        (WordUse.Speak, "speak/spoke/spoken talk converse"),
        (WordUse.Call, "call phone telephone ring/rang/rung"),
        (WordUse.See, "see/saw/seen"),
        (WordUse.Sign, "sign ink reach strike/struck clinch"),
        (WordUse.Discuss, "discuss debate negotiate"),
        (WordUse.Hold, "hold/held host have/had conduct convene chair lead/led attend mediate broker facilitate moderate preside arrange organise organize "
            + "stage co-host co-chair maintain undertake/undertook/undertaken pursue continue"),
        (WordUse.Begin, "begin/began/begun start open+/opened resume launch renew restart enter reopen/reopened kick"),
        (WordUse.End, "collapse end conclude finish wrap+ complete close adjourn"),
        (WordUse.Join, "attend join participate collaborate accompany represent head lead/led"),
        (WordUse.Travel, "arrive fly/flew/flown travel+ land come/came/come return leave/left go/went/gone depart head jet+ "
            + "travel/traveled"),
        (WordUse.Cancel, "cancel+ cancel/canceled scrap+ axe abandon nix scuttle shelve scotch"),
        (WordUse.Postpone, "postpone delay reschedule defer+ move"),
        (WordUse.Decline, "avoid refuse decline reject snub+ spurn rebuff boycott skip+"),
        (WordUse.Deny, "deny dismiss exclude rule refute"),
        (WordUse.Plan, "plan+ agree intend schedule prepare arrange set/set expect vow promise pledge decide announce aim "
            + "commit+ plot+ slate ready"),
        (WordUse.Want, "hope want wish seek/sought propose offer consider suggest mull weigh request demand push explore "
            + "volunteer try threaten allow need signal/signalled"),
        (WordUse.Urge, "urge invite ask challenge press persuade order tell/told send/sent dispatch appoint help"),
        (WordUse.Say, "say/said tell/told announce add state report instruct mention introduce write/wrote/written tweet post "
            + "warn claim insist explain note declare stress argue believe think/thought hint acknowledge reveal "
            + "describe hail praise criticise criticize disclose read/read quote cite"),
        (WordUse.Confirm, "confirm"),
        (WordUse.Exclude, "exclude sideline uninvite bar+ omit+"),
        (WordUse.None, "accuse accept act address admit adopt affect agree aim allow appeal appear apply approve arrest attack "
            + "choose/chose/chosen opt+ prefer+ attempt avoid back ban+ be become/became beat/beat/beaten blame block boost break/broke/broken bring/brought "
            + "build/built buy/bought carry cause celebrate change charge claim comment compare complain condemn confirm "
            + "consult contact control cooperate cover create cut/cut deal/dealt defeat defend deliver demand describe "
            + "destroy develop die discover draw/drew/drawn drop+ emphasise emphasize emerge employ enable end "
            + "ensure establish exchange expand express extend face fail fall/fell/fallen feel/felt fight/fought fill find/found "
            + "fire follow force form gain get/got give/gave/given grow/grew/grown happen hear/heard help hit/hit "
            + "identify impose improve include increase indicate injure intervene invade issue keep/kept kill know/knew/known "
            + "lay/laid lose/lost love maintain make/made manage mark mean/meant miss move name need number occur "
            + "oppose order overcome own pass pay/paid play point present produce promise protect protest prove provide "
            + "publish pull put/put raise reach react recall recognise recognize reduce refer+ reiterate remain remove reply "
            + "require resign resolve respond restore retreat reveal rise/rose/risen run/ran/run seem seize roll "
            + "sell/sold serve settle shake/shook/shaken share show/showed/shown sit/sat speak/spoke/spoken "
            + "stand/stood stay stop+ strike/struck strengthen suffer support suspend take/took/taken target "
            + "tour trade turn underline understand/understood use vote wait walk warn watch welcome win/won withdraw/withdrew/withdrawn "
            + "witness work begin/began/begun continue focus centre center aim touch underscore reaffirm pose smile wave"),
    ];

    internal static IReadOnlyList<(WordUse Use, string Words)> Others { get; } =
    [
        (WordUse.Past, "lasted"),
        (WordUse.Sign | WordUse.Past | WordUse.Participle, "initialled initialed"),
        (WordUse.Hold | WordUse.Third, "has"),
        (WordUse.Be, "is are was were be been being am remain remains remained stay stays stayed 're ’re 'm ’m i'm i’m we're we’re"),
        (WordUse.Have, "have has had having 've ’ve i've i’ve we've we’ve"),
        (WordUse.Do, "do does did"),
        (WordUse.Will, "will shall 'll ’ll i'll i’ll we'll we’ll he'll he’ll she'll she’ll they'll they’ll"),
        (WordUse.May, "may might could can should must ought"),
        (WordUse.Would, "would he'd he’d she'd she’d they'd they’d i'd i’d we'd we’d"),
        (WordUse.Noun, "meeting meetings talks summit summits negotiations negotiation assembly gathering consultations talk "
            + "tete-a-tete mini-summit sit-down roundtable bilaterals parley"),
        (WordUse.WeakNoun, "call calls conversation conversations discussion discussions dialogue session sessions encounter "
            + "audience face-to-face trilateral bilateral trilaterals videoconference video-conference teleconference round rounds consultation lunch dinner breakfast "
            + "contact contacts mediation reception conference coffee tea welcome carpet retreat"),
        (WordUse.VisitNoun, "visit visits trip trips tour"),
        (WordUse.GovernorNoun | WordUse.Plan, "plan plans planning intention intentions agreement date preparations arrangements promise "
            + "decision announcement schedule"),
        (WordUse.GovernorNoun | WordUse.Want, "hopes hope proposal proposals offer offers invitation invitations idea prospect "
            + "prospects possibility chance chances request requests willingness readiness desire talk option options "
            + "suggestion suggestions opportunity need interest bid attempt effort efforts demand demands wish "
            + "groundwork condition conditions pressure appeal"),
        (WordUse.GovernorNoun | WordUse.Cancel, "cancellation"),
        (WordUse.GovernorNoun | WordUse.Postpone, "postponement delay"),
        (WordUse.GovernorNoun | WordUse.Decline, "refusal rejection boycott"),
        (WordUse.GovernorNoun | WordUse.Say, "reports report news word claims"),
        (WordUse.Plan, "due likely going bound poised about"),
        (WordUse.Want, "ready willing prepared eager keen able interested happy reluctant premature"),
        (WordUse.Possible, "possible possibly potential potentially proposed prospective perhaps maybe hypothetical eventual "
            + "mooted"),
        (WordUse.Upcoming, "upcoming forthcoming planned scheduled expected next subsequent imminent anticipated announced "
            + "long-awaited future tomorrow"),
        (WordUse.Former, "last previous earlier recent past former"),
        (WordUse.Rumour, "reportedly rumoured rumored rumours rumors speculation allegedly speculated purported"),
        (WordUse.Phone, "phone hotline telephone telephoned telephonic cellphone"),
        (WordUse.Video, "video videoconference video-conference virtual virtually videolink video-link online teleconference"),
        (WordUse.Negation, "not no never neither nor without cannot unlikely none nobody n't"),
        (WordUse.Preposition, "in at on of by from for with to into between among amongst alongside during over under near about "
            + "against via across outside inside throughout within upon around towards toward after before since following "
            + "until till despite amid as through beyond behind"),
        (WordUse.And, "and & plus"),
        (WordUse.Boundary, "that but while whilst whereas because if when as although though who which where unless so whether "
            + "until whom whose once what how why than"),
        (WordUse.Relative, "who which that where whom whose"),
        (WordUse.Filler, "with also again privately briefly separately recently first formally finally secretly later "
            + "earlier then together directly personally twice face-to-face in-person one-on-one each other jointly just "
            + "already still once up long further quietly shortly new fellow visiting informally additionally now last even "
            + "here there today both only soon probably likewise bilaterally currently instead regularly officially publicly "
            + "previously ever yet initially originally eventually meanwhile subsequently beforehand all alone himself "
            + "herself themselves late early almost nearly nevertheless nonetheless however therefore thus"),
        (WordUse.Determiner, "the a an his her their its this that these those our my any another no some two three four five several "
            + "second third fourth fifth sixth seventh eighth ninth tenth many both"),
        (WordUse.Pronoun, "he she they it him them himself herself he’d she’d he'd she'd they’d they'd he’ll he'll she'll "
            + "they'll she’ll they’ll"),
        (WordUse.Pronoun | WordUse.First, "i we i'm i’m i'll i’ll we'll we’ll i've i’ve we've we’ve i'd i’d we'd we’d we're we’re me us"),
        (WordUse.Group, "officials official officers diplomats delegation delegations leaders negotiators ministers envoys "
            + "representatives counterpart counterparts team teams government authorities lawmakers presidents delegates "
            + "mediators side sides foreign-ministers chiefs commanders generals negotiator delegate ambassadors "
            + "governments diplomat troika allies heads mediator parties deputies legislators rebels insurgents powers cabinets"),
        (WordUse.Title, "president minister secretary chancellor king queen prince sheikh emir sultan pope premier leader chief "
            + "ambassador envoy adviser advisor aide spokesman spokeswoman spokesperson head director general governor "
            + "senator representative speaker commissioner foreign prime deputy vice special former defence defense interior "
            + "finance trade commerce treasury energy economy national security state high president-elect then acting mr mrs ms dr sir lord lady dame chairman "
            + "chairwoman chair crown supreme negotiator counterpart ruler monarch mayor justice colleague top senior "
            + "opposition emissary diplomat ex-president ex-minister undersecretary under-secretary assistant external "
            + "affairs presidential vice-president vice-premier vice-minister deputy-premier chargé he hon captain brigadier highness majesty excellency royal hh hrh hm gen sen rep gov lt col maj adm prof marshal colonel lieutenant admiral outgoing incoming pontiff archbishop"),
    ];
}
