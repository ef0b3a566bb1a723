using System.Globalization;
using System.Text;
using Ingest.Analyses;

namespace Ingest.Actors;

/// <summary>
/// Reads the built-in catalogue: one actor a line, tab-separated: kind, id, country, name, aliases, offices, and of a
/// building the city. Kinds are C state, N nationality, K capital, L place, F facility, E event, O organisation, P
/// person, R role, X other.
/// </summary>
internal static class CatalogueReader
{
    private const int LongestAcronym = 6;
    private const int ExpectedActors = 16_000;

    internal static ActorCatalogue Read(string resource)
    {
        var actors = new List<Actor>(ExpectedActors);
        var phrases = new PhraseTable(ExpectedActors * 2);
        foreach (var line in Lines(resource))
        {
            ReadLine(line.Split('\t'), actors, phrases);
        }

        return new ActorCatalogue(actors, phrases);
    }

    internal static IEnumerable<string> Lines(string resource)
    {
        using var stream = typeof(CatalogueReader).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The program lacks its resource {resource}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static void ReadLine(string[] fields, List<Actor> actors, PhraseTable phrases)
    {
        var type = TypeOf(fields[0][0]);
        var names = fields[4].Length == 0 ? [] : fields[4].Split('|');
        var actor = -1;
        if (type == EntityType.Nationality)
        {
            actor = actors.FindIndex(known => known.Id.Value == fields[1]);
        }
        else if (type != EntityType.Role)
        {
            actor = actors.Count;
            actors.Add(ReadActor(type, fields, names));
        }

        Add(phrases, fields[3], type, actor, fields[0] == "K");
        foreach (var name in names)
        {
            Add(phrases, name, type, actor, fields[0] == "K");
        }

        if (type == EntityType.Person)
        {
            foreach (var variant in names.Prepend(fields[3]).SelectMany(NameVariants.Of))
            {
                Add(phrases, variant, type, actor, isCapital: false);
            }
        }
    }

    private static void Add(PhraseTable phrases, string name, EntityType type, int actor, bool isCapital) =>
        phrases.Add(name, new PhraseEntry(type, actor, IsAcronym(name), isCapital));

    private static Actor ReadActor(EntityType type, string[] fields, string[] names)
    {
        var country = fields[2].Length == 0 ? null : fields[2];
        return new Actor
        {
            Id = new ActorId(fields[1].Length == 0 ? NameFold.Slug(fields[3]) : fields[1]),
            Name = fields[3],
            Type = type,
            Country = country,
            City = fields.Length > 6 ? fields[6] : null,
            Aliases = new(names),
            Offices = fields[5].Length == 0
                ? []
                : [.. fields[5].Split('|').Select(office => ReadOffice(office, country))],
        };
    }

    private static Office ReadOffice(string text, string? country)
    {
        var parts = text.Split(';');
        return new Office(parts[0], country, FirstDay(parts[1]), LastDay(parts[2]));
    }

    private static DateOnly? FirstDay(string text) => text.Length switch
    {
        0 => null,
        4 => new DateOnly(Number(text), 1, 1),
        7 => new DateOnly(Number(text.AsSpan(0, 4)), Number(text.AsSpan(5)), 1),
        _ => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static DateOnly? LastDay(string text) => text.Length switch
    {
        4 => FirstDay(text)?.AddYears(1).AddDays(-1),
        7 => FirstDay(text)?.AddMonths(1).AddDays(-1),
        _ => FirstDay(text),
    };

    private static int Number(ReadOnlySpan<char> text) => int.Parse(text, CultureInfo.InvariantCulture);

    internal static bool IsAcronym(string name)
    {
        var letters = 0;
        foreach (var c in name)
        {
            if (char.IsLower(c) || c == ' ')
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters <= LongestAcronym;
    }

    private static EntityType TypeOf(char kind) => kind switch
    {
        'C' => EntityType.Country,
        'N' => EntityType.Nationality,
        'K' or 'L' => EntityType.Place,
        'F' => EntityType.Facility,
        'E' => EntityType.Event,
        'O' => EntityType.Organisation,
        'P' => EntityType.Person,
        'R' => EntityType.Role,
        _ => EntityType.Other,
    };
}
