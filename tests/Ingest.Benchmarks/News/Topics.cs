namespace Ingest.Benchmarks.News;

/// <summary>The kinds of items that generated feeds carry, and what any of them may say.</summary>
public static class Topics
{
    public static Topic Meeting { get; } = new(
        [
            "{P} meets {Q} in {c}", "{P} and {Q} discuss {t}", "{P} to visit {c} for talks with {Q}",
            "{c} talks put {t} on the table", "{P} receives {Q} as {t} tops agenda", "{P}, {Q} speak by phone on {t}",
        ],
        [
            "{p} met {q} in {c} on {d} to discuss {t}.", "{p} held talks with {q} in {c} on {d} about {t}.",
            "{p} will meet {q} in {c} on {m}, the two governments said on {d}.",
            "{p} and {q} spoke by phone on {d} about {t}.", "{p} received {q} in {c} on {m} for talks on {t}.",
            "{p} is due to travel to {c} on {m} for talks with {q} on {t}.",
            "A meeting between {p} and {q} planned for {m} in {c} was postponed, officials said on {d}.",
        ],
        [
            "The two sides agreed that experts would draw up a paper on {t} within {n} days.",
            "{P} described the conversation as frank and said that {n} points remained open.",
            "{Q} thanked the hosts and invited the delegation to a second round in {c}.",
            "A joint statement of {n} paragraphs did not mention {t}, which diplomats had expected.",
            "Aides said that the talks lasted {n} minutes longer than planned because of {t}.",
            "Representatives of {o} sat at the table for the part of the session about {t}.",
            "No date was set for another meeting, though both capitals spoke of the weeks after {m}.",
            "Before flying to {c} the delegation stopped in {X} for consultations with lawmakers.",
            "{P} told reporters afterwards that {X} had been kept informed at every step.",
            "Critics in {X} said that the visit had brought nothing new on {t}.",
            "The spokesman declined to say whether {X} would join the next round in {c}.",
            "An earlier attempt to bring the two together in {c} had failed over the question of {t}.",
        ]);

    private static readonly Topic Economy = new(
        ["Prices in {X} rise again", "{o} sees slower growth in {X}", "Exporters in {X} warn over {t}", "{X} sells bonds"],
        [
            "Consumer prices in {X} rose {n} percent last month, the statistics office in {c} said on {d}.",
            "{o} on {d} lowered its forecast for {X} and pointed to {t}.",
            "Exporters in {X} asked the government on {d} for help with {t}.",
        ],
        [
            "Economists in {c} had expected an increase about {n} tenths of a point smaller.",
            "Bread and milk cost {n} percent more than a year ago, and rents kept climbing in {c}.",
            "Shares of shipping firms fell {n} percent in early trading after the figures came out.",
            "The central bank meets on {m} and is widely expected to leave its rate where it is.",
            "Small firms said that orders from {X} had dried up since the dispute over {t} began.",
            "A survey of {n} managers found that every third wants to hire before the summer.",
            "Analysts at {o} wrote that the worst might be over if energy stays cheap.",
            "The ministry wants to present a supplementary budget to parliament on {m}.",
        ]);

    private static readonly Topic Weather = new(
        ["Storm cuts power in {c}", "{X} braces for floods", "Heat closes schools in {c}"],
        [
            "A storm with gusts of {n} kilometres an hour tore roofs from houses near {c} on {d}.",
            "Rivers in {X} rose by {n} centimetres on {d} after a week of rain.",
            "Schools in {c} stayed shut on {d} because of the heat.",
        ],
        [
            "Fire crews answered {n} calls during the night, most of them about fallen trees.",
            "About {n} thousand homes were without power in the villages east of {c}.",
            "Forecasters expect the front to reach {X} on {m} and then to weaken.",
            "Ferries to {c} did not leave the harbour, and {n} flights were called off.",
            "The mayor of {c} opened {n} halls where people could spend the night.",
            "Farmers fear for the harvest, because the fields between {c} and the coast stand under water.",
            "Insurers put the damage at {n} million euros, a figure that may still rise.",
            "Volunteers from {X} brought pumps and sandbags on {d}.",
        ]);

    private static readonly Topic Court = new(
        ["Court in {c} rules on {t}", "Former official in {X} goes on trial", "Judges reject appeal over {t}"],
        [
            "A court in {c} on {d} threw out a complaint about {t} that {o} had brought.",
            "A former official went on trial in {c} on {d}, accused of taking {n} thousand dollars.",
            "Judges in {X} ruled on {d} that the rules on {t} must be written anew.",
        ],
        [
            "The presiding judge said that {n} of the documents had been altered before they reached the court.",
            "Lawyers for the accused called the charges invented and asked for an acquittal.",
            "Prosecutors want to question {n} further witnesses, among them an accountant from {c}.",
            "The verdict is expected on {m}, after a break for the holidays.",
            "Under the law of {X} the offence carries up to {n} years in prison.",
            "The case began when an inspector found a second set of books in a cellar in {c}.",
            "Human rights groups sent observers, who said that access had been fair.",
            "An appeal is possible within {n} days and would go to the highest court in {c}.",
        ]);

    private static readonly Topic Sport = new(
        ["{X} win in {c}", "Late goal sends {X} through", "{c} prepares for the final"],
        [
            "{X} beat the home side in {c} on {d} with a goal in minute {n}.",
            "Some {n} thousand people watched {X} reach the final in {c} on {d}.",
            "The final will be played in {c} on {m}, the association said on {d}.",
        ],
        [
            "The coach changed half of the team and said that {n} players were still injured.",
            "A header in minute {n} decided a match that had few chances on either side.",
            "Tickets for the return leg in {c} were sold out within {n} minutes.",
            "The goalkeeper, who comes from {c}, saved two penalties in the first half.",
            "For {X} it was the first victory away from home in {n} matches.",
            "The referee sent two players off after a scuffle near the bench.",
            "Supporters marched through the old town of {c} and sang until the morning.",
            "The next opponent will be drawn on {m} at the seat of the association.",
        ]);

    private static readonly Topic Science = new(
        ["Telescope near {c} finds faint galaxy", "Vaccine trial begins in {X}", "Researchers in {c} map old harbour"],
        [
            "Researchers in {c} reported on {d} that {n} patients had recovered under a new treatment.",
            "A team from {X} on {d} presented a map of a harbour that sank {n} centuries ago.",
            "A trial with {n} thousand volunteers began in {c} on {d}.",
        ],
        [
            "The results, which others have yet to repeat, were published with all data and code.",
            "Divers brought up {n} jars, some of them still sealed with pitch.",
            "The instrument was built over {n} years by laboratories in {X} and elsewhere.",
            "A side effect occurred in one of {n} cases and went away without treatment.",
            "The university of {c} pays for half of the work, a foundation for the rest.",
            "Colleagues who were not involved called the sample small but the method sound.",
            "The next measurement is planned for {m}, when the sky over {c} is darkest.",
            "Students counted {n} species in a stretch of coast that maps show as barren.",
        ]);

    private static readonly Topic City = new(
        ["New line opens in {c}", "{c} argues about its market hall", "Strike stops buses in {c}"],
        [
            "The first trams rolled over the new bridge in {c} on {d}, {n} months late.",
            "Bus drivers in {c} walked out on {d} over shifts of {n} hours.",
            "The council of {c} voted on {d} to keep the market hall, with a majority of {n}.",
        ],
        [
            "The work cost {n} million more than the sum that voters had approved.",
            "Traders said that they had lost every {n}th customer since the street was dug up.",
            "Residents collected {n} thousand signatures against the plan within a month.",
            "The line will carry {n} thousand passengers a day once the depot is finished.",
            "A ticket now costs as much as in {c}, where wages are twice as high.",
            "The union and the company meet again on {m}, this time with a mediator.",
            "Shopkeepers near the station hope that tourists from {X} will come back.",
            "The architect, who grew up in {c}, wants to leave the old ironwork as it is.",
        ]);

    /// <summary>Meetings thrice, so that about every third item tells of one.</summary>
    public static IReadOnlyList<Topic> All { get; } =
        [Meeting, Meeting, Meeting, Economy, Weather, Court, Sport, Science, City];

    /// <summary>What an item of any kind may say.</summary>
    public static IReadOnlyList<string> General { get; } =
    [
        "In {c} the news was received with relief, although {n} questions are still unanswered.",
        "A newspaper in {X} had reported the plan in its edition of {m} without naming a source.",
        "{o} said in a note of {n} lines that it was following the matter closely.",
        "Opposition politicians in {X} asked for a debate before the recess that begins on {m}.",
        "People in the streets of {c} seemed little surprised when they heard of it on {d}.",
        "Observers recalled a similar case {n} years ago, which had ended without a result.",
        "The office in {c} was not available for comment and referred to a statement of {d}.",
        "According to a poll of {n} hundred adults, most inhabitants of {X} know little about it.",
        "Radio stations in {c} interrupted their programmes for {n} minutes on {d}.",
        "A commission of {n} members is to look into the question of {t} by {m}.",
        "Neighbouring {X} has followed another path and spent {n} million on {t}.",
        "Two of the {n} experts who were heard in {c} advised against haste.",
        "The government in {c} has promised an answer to the letter by {m}.",
        "What happens next depends on {t}, over which {o} has no say.",
        "The report counts {n} examples from {X} and warns of drawing conclusions too early.",
        "A spokeswoman for {o} said on {d} that the offer stood until {m}.",
        "In the past {n} months the subject had hardly been mentioned in {c}.",
        "Several towns in {X} want to take part and have set {n} posts aside.",
        "The archive in {c} holds {n} boxes of letters that nobody has read so far.",
        "Whether the money suffices will be seen after {m}, when the bills from {X} are due.",
        "An engineer from {c} who knows the files spoke of {n} errors in the annex.",
        "The hall in {c} had {n} seats, and not one of them stayed empty on {d}.",
        "Journalists from {X} waited for {n} hours in front of a closed gate.",
        "A second document, dated {m}, puts the blame on delays in {c}.",
    ];

    public static IReadOnlyList<string> Subjects { get; } =
    [
        "grain exports", "a ceasefire", "border crossings", "an exchange of prisoners", "gas deliveries", "fishing quotas",
        "visa rules", "a rail link", "customs duties", "a power line under the sea", "water rights", "drone imports",
        "debt relief", "the return of refugees", "nuclear inspections", "data protection", "rare earths", "steel tariffs",
        "a joint satellite", "aid convoys", "mine clearance", "airspace rights", "vaccines", "a free trade zone",
    ];

    public static IReadOnlyList<string> Cities { get; } =
    [
        "Geneva", "Vienna", "Riyadh", "Doha", "Istanbul", "Ankara", "Cairo", "Nairobi", "Addis Ababa", "Pretoria", "Lagos",
        "Rabat", "Tunis", "Athens", "Rome", "Madrid", "Lisbon", "Paris", "Brussels", "The Hague", "Berlin", "Warsaw",
        "Prague", "Budapest", "Bucharest", "Sofia", "Belgrade", "Zagreb", "Oslo", "Stockholm", "Helsinki", "Tallinn",
        "Riga", "Vilnius", "Kyiv", "Chisinau", "Tbilisi", "Yerevan", "Baku", "Astana", "Tashkent", "New Delhi", "Dhaka",
        "Colombo", "Bangkok", "Hanoi", "Jakarta", "Manila", "Tokyo", "Seoul", "Beijing", "Canberra", "Wellington",
        "Ottawa", "Washington", "Mexico City", "Bogota", "Lima", "Santiago", "Buenos Aires", "Brasilia", "Montevideo",
    ];
}
