using System.Globalization;
using Ingest.Actors;

namespace Ingest.Local.Commands;

/// <summary>An actor as lists and JSON show it.</summary>
/// <param name="Country">ISO 3166 alpha-2 code in lower case. Null where none fits.</param>
/// <param name="Edited">What the operator did: added, named, merged. Null for the catalogue's own.</param>
internal sealed record ActorView(
    string Id,
    string Name,
    string Type,
    string? Country,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Offices,
    IReadOnlyList<string> Merged,
    string? Edited)
{
    internal static ActorView Of(Actor actor, EditedCatalogue edited)
    {
        var edit = edited.Edits.FirstOrDefault(edit => edit.Id == actor.Id);
        return new(
            actor.Id.Value,
            actor.Name,
            actor.Type.ToString(),
            actor.Country,
            [.. actor.Aliases.Distinct()],
            [.. actor.Offices.Select(Describe)],
            [.. edited.Edits.Where(other => other.MergedInto == actor.Id).Select(other => other.Id.Value)],
            edit is null ? null : Describe(edit));
    }

    private static string Describe(ActorEdit edit) => edit switch
    {
        { MergedInto: { } into } => $"merged into {into}",
        { Name: not null } => "added",
        _ => $"named {string.Join(", ", edit.Aliases)}",
    };

    private static string Describe(Office office) => (office.From, office.To) switch
    {
        (null, null) => office.Title,
        ({ } from, null) => $"{office.Title} since {Day(from)}",
        (null, { } to) => $"{office.Title} until {Day(to)}",
        ({ } from, { } to) => $"{office.Title} {Day(from)} to {Day(to)}",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
