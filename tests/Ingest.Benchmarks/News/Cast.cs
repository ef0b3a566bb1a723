using Ingest.Actors;
using Ingest.Analyses;

namespace Ingest.Benchmarks.News;

/// <summary>Those of the actor catalogue whom generated news is about.</summary>
public sealed class Cast
{
    private const int Seats = 30;

    private Cast(IReadOnlyList<Actor> persons, IReadOnlyList<Actor> others, DateOnly day)
    {
        Persons = [.. persons.Select(person => Role.Of(person, day))];
        Others = others;
    }

    /// <summary>Whom items name, with the office held.</summary>
    public IReadOnlyList<Role> Persons { get; }

    /// <summary>Persons whom no item names.</summary>
    public IReadOnlyList<Actor> Others { get; }

    public static IReadOnlyList<string> Countries { get; } = NamesOf(EntityType.Country);

    public static IReadOnlyList<string> Organisations { get; } = [.. NamesOf(EntityType.Organisation).Take(200)];

    /// <summary>Persons in an office of a state on a day, spread over the catalogue.</summary>
    public static Cast On(DateOnly day)
    {
        var persons = ActorCatalogue.BuiltIn.Actors.Where(actor => actor.Type == EntityType.Person).ToList();
        var inOffice = persons.Where(person => Role.Find(person, day) is not null).ToList();
        var step = Math.Max(1, inOffice.Count / Seats);
        var named = inOffice.Where((_, at) => at % step == 0).Take(Seats).ToList();
        return new(named, [.. persons.Except(named)], day);
    }

    private static IReadOnlyList<string> NamesOf(EntityType type) =>
        [.. ActorCatalogue.BuiltIn.Actors.Where(actor => actor.Type == type).Select(actor => actor.Name)];
}

/// <summary>A person with the office that news gives with the name.</summary>
public sealed record Role(Actor Person, string Introduction)
{
    public static Role Of(Actor person, DateOnly day) =>
        new(person, Find(person, day) ?? throw new ArgumentException($"{person.Name} held no office.", nameof(person)));

    /// <returns>Null for who held no office of a known state.</returns>
    internal static string? Find(Actor person, DateOnly day) =>
        ActorCatalogue.OfficeAt(person, day) is { Country: { } code } office
        && ActorCatalogue.BuiltIn.Country(code) is { } country
            ? $"{office.Title} {person.Name} of {WithArticle(country.Name)}"
            : null;

    private static string WithArticle(string country) =>
        country.StartsWith("United ", StringComparison.Ordinal) ? $"the {country}" : country;
}
