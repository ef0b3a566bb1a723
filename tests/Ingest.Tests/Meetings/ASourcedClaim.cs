using FsCheck;
using FsCheck.Fluent;
using Ingest.Actors;
using Ingest.Analyses;
using Ingest.Articles;
using Ingest.Meetings;

namespace Ingest.Tests.Meetings;

/// <summary>Builds claims as articles of Tuesday 18 February 2025 make them.</summary>
internal static class ASourcedClaim
{
    private static readonly string[] Casts =
        ["Lavrov Rubio", "ru us", "Lavrov us", "Lavrov", "Rubio Lavrov Witkoff", "Rubio Witkoff", "us ru sa", "Nobody Rubio"];

    /// <param name="names">Of the small cast, by a blank; countries by their codes.</param>
    internal static SourcedClaim Of(string names, MeetingStatus status) => new(
        new ArticleId("a"),
        new RevisionId("r"),
        At(0),
        At(0),
        0,
        "Example",
        null,
        "A title",
        new Claim { Status = status, Participants = [.. names.Split(' ').Select(Party)], Quote = new Quote(0, "They met.") });

    internal static SourcedClaim On(SourcedClaim claim, DateOnly day) =>
        claim with { Claim = claim.Claim with { When = new DateSpan(day, day, DatePrecision.Day) } };

    internal static DateTimeOffset At(int hours) => ClaimsIn.Tuesday.AddHours(hours);

    internal static Arbitrary<SourcedClaim[]> Several() =>
        Gen.Choose(0, int.MaxValue - 1).ArrayOf(5).Select(seeds => seeds.Select(Made).ToArray()).ToArbitrary();

    private static SourcedClaim Made(int seed, int index)
    {
        var claim = Of(Casts[seed % Casts.Length], (MeetingStatus)(seed / 8 % 11));
        var day = DateOnly.FromDateTime(At(0).UtcDateTime).AddDays((seed / 97 % 5) - 2);
        var when = seed / 7 % 3 == 0 ? null : new DateSpan(day, day.AddDays(seed / 5 % 2), DatePrecision.Day);
        var city = seed / 11 % 3 == 0 ? new MeetingPlace(null, seed / 13 % 2 == 0 ? "Riyadh" : "Geneva", null) : null;
        return claim with
        {
            ArticleId = new ArticleId("a" + index),
            PublishedAt = At(seed / 17 % 30),
            Source = seed / 19 % 2 == 0 ? "Example" : "Other",
            Claim = claim.Claim with
            {
                When = when,
                Place = city,
                Modality = (MeetingModality)(seed / 23 % 3),
                Background = seed / 29 % 7 == 0,
                PreviousWhen = seed / 31 % 6 == 0 ? new DateSpan(day.AddDays(-3), day.AddDays(-3), DatePrecision.Day) : null,
            },
        };
    }

    private static Participant Party(string name) => name.Length == 2
        ? new Participant(new ActorId(name), name, EntityType.Country, name)
        : new Participant(new ActorId(name.ToUpperInvariant()), name, EntityType.Person, CountryOf(name));

    private static string? CountryOf(string name) => name switch
    {
        "Lavrov" => "ru",
        "Rubio" or "Witkoff" => "us",
        _ => null,
    };
}
