using System.CommandLine;
using Ingest.Analyses;
using Ingest.Pipeline.Storage;

namespace Ingest.Local.Commands;

/// <summary>`ingest actors add`.</summary>
internal static class AddActor
{
    private const string Person = "person";
    private const string Organisation = "organisation";
    private const string Place = "place";

    internal static Verb Make(Output output)
    {
        var where = new WhereOptions();
        var name = new Argument<string>("NAME") { Description = "In full, as mails shall write it." };
        var type = new Option<string>("--type")
        {
            Description = $"{Person}, {Organisation} or {Place}.",
            HelpName = "TYPE",
            DefaultValueFactory = _ => Person,
        };
        type.AcceptOnlyFromAmong(Person, Organisation, Place);
        var country = new Option<string?>("--country") { Description = "Two letters of ISO 3166.", HelpName = "CODE" };
        var office = new Option<string?>("--office") { Description = "Which office a person holds.", HelpName = "TITLE" };
        var aliases = ArticleFilters.Several("--alias", "NAME", "One more name; may be given several times.");
        var verb = new Verb(
            "add",
            "Adds an actor to the catalogue.",
            "actors add \"Jane Example\" --country gb --office \"Special Envoy\"",
            "actors add \"Example Institute for Peace\" --type organisation --alias EIP")
            .With(name, type, country, office, aliases);
        return where.AddTo(verb).Runs(async (parsed, token) =>
        {
            await using var installation = await where.OpenAsync(parsed, output, token);
            var added = parsed.GetRequiredValue(name).Trim();
            var outcome = await installation.Get<ActorStore>().EditAsync(
                edited => edited.Add(
                    added,
                    TypeOf(parsed.GetRequiredValue(type)),
                    parsed.GetValue(country),
                    parsed.GetValue(office),
                    parsed.GetValue(aliases) ?? []),
                token);
            ActorsCommand.Tell(output, outcome, $"{added} is in the catalogue.");
            return ExitCode.Ok;
        });
    }

    private static EntityType TypeOf(string type) => type switch
    {
        Organisation => EntityType.Organisation,
        Place => EntityType.Place,
        _ => EntityType.Person,
    };
}
