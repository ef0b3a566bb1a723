using System.CommandLine;
using Ingest.Actors;
using Ingest.Pipeline.Storage;

namespace Ingest.Local.Commands;

/// <summary>`ingest actors`: whom the installation knows by name.</summary>
internal static class ActorsCommand
{
    internal static Verb Make(Output output) =>
        new Verb(
            "actors",
            "Lists, shows, adds, names and merges actors. `ingest run` knows an edit within a second; articles that it has "
            + "read before keep what was read in them.",
            "actors show Lavrov",
            "actors add \"Jane Example\" --country gb --office \"Special Envoy\" --alias \"J. Example\"",
            "actors alias benjamin-netanyahu Bibi")
            .With(List(output), Show(output), AddActor.Make(output), Alias(output), Merge(output), Remove(output));

    private static Verb List(Output output)
    {
        var where = new WhereOptions();
        var all = new Option<bool>("--all") { Description = "Those of the built-in catalogue too." };
        var json = new Option<bool>("--json") { Description = "One JSON array." };
        var verb = new Verb("list", "Lists the actors that were added or edited.", "actors list", "actors list --all --json")
            .With(all, json);
        return where.AddTo(verb).Runs(async (parsed, token) =>
        {
            await using var installation = await where.OpenAsync(parsed, output, token);
            var edited = await installation.Get<ActorStore>().ReadAsync(token);
            var views = edited.Catalogue.Actors.Select(actor => ActorView.Of(actor, edited));
            Write(output, [.. parsed.GetValue(all) ? views : views.Where(view => view.Edited is not null)], parsed.GetValue(json));
            return ExitCode.Ok;
        });
    }

    private static void Write(Output output, IReadOnlyList<ActorView> views, bool isJson)
    {
        if (isJson)
        {
            output.Json(views);
        }
        else if (views.Count == 0)
        {
            output.Error("Nothing was added to the built-in catalogue: see `ingest actors add --help`.");
        }
        else
        {
            output.Table(
                ["ID", "NAME", "TYPE", "COUNTRY", "EDITED"],
                [.. views.Select(view => (IReadOnlyList<string>)
                    [view.Id, view.Name, view.Type, view.Country ?? "", view.Edited ?? ""])]);
        }
    }

    private static Verb Show(Output output)
    {
        var where = new WhereOptions();
        var name = new Argument<string>("NAME|ID") { Description = "Any name of the actor." };
        var json = new Option<bool>("--json") { Description = "One JSON array." };
        var verb = new Verb("show", "Shows everyone who bears a name: other names, offices, country.", "actors show Putin")
            .With(name, json);
        return where.AddTo(verb).Runs(async (parsed, token) =>
        {
            await using var installation = await where.OpenAsync(parsed, output, token);
            var edited = await installation.Get<ActorStore>().ReadAsync(token);
            var asked = parsed.GetRequiredValue(name);
            var found = edited.Catalogue.Find(new ActorId(asked)) is { } actor ? [actor] : edited.Catalogue.Find(asked);
            var views = found.Select(each => ActorView.Of(each, edited)).ToList();
            if (views.Count == 0)
            {
                throw new CommandFailedException($"The catalogue has no actor '{asked}'.");
            }

            if (parsed.GetValue(json))
            {
                output.Json(views);
                return ExitCode.Ok;
            }

            views.ForEach(view => Write(output, view));
            return ExitCode.Ok;
        });
    }

    private static void Write(Output output, ActorView view)
    {
        output.Line($"{view.Name} ({view.Id}), {view.Type}{(view.Country is { } country ? $", {country}" : "")}");
        foreach (var (head, values) in new[] { ("Also", view.Names), ("Offices", view.Offices), ("Merged", view.Merged) })
        {
            if (values.Count > 0)
            {
                output.Line($"  {head}: {string.Join("; ", values)}");
            }
        }

        if (view.Edited is { } edited)
        {
            output.Line($"  Edited: {edited}");
        }
    }

    private static Verb Alias(Output output)
    {
        var where = new WhereOptions();
        var name = new Argument<string>("NAME|ID") { Description = "The actor." };
        var alias = new Argument<string>("ALIAS") { Description = "One more name." };
        var verb = new Verb("alias", "Gives an actor one more name.", "actors alias \"Benjamin Netanyahu\" Bibi").With(name, alias);
        return where.AddTo(verb).Runs(async (parsed, token) =>
        {
            await using var installation = await where.OpenAsync(parsed, output, token);
            var (asked, added) = (parsed.GetRequiredValue(name), parsed.GetRequiredValue(alias).Trim());
            var outcome = await installation.Get<ActorStore>().EditAsync(
                edited => edited.Alias(ActorNames.Get(asked, edited.Catalogue).Id, added),
                token);
            Tell(output, outcome, $"{asked} is known as {added} too.");
            return ExitCode.Ok;
        });
    }

    private static Verb Merge(Output output)
    {
        var where = new WhereOptions();
        var from = new Argument<string>("FROM") { Description = "The actor that is no other, by name or id." };
        var into = new Argument<string>("INTO") { Description = "Whom it proved to be." };
        var verb = new Verb(
            "merge",
            "Makes two actors one: names, subscriptions and `articles` of the first lead to the second.",
            "actors merge jane-example jane-smith").With(from, into);
        return where.AddTo(verb).Runs(async (parsed, token) =>
        {
            await using var installation = await where.OpenAsync(parsed, output, token);
            var (gone, kept) = (parsed.GetRequiredValue(from), parsed.GetRequiredValue(into));
            var outcome = await installation.Get<ActorStore>().EditAsync(
                edited => edited.Merge(ActorNames.Get(gone, edited.Catalogue).Id, ActorNames.Get(kept, edited.Catalogue).Id),
                token);
            Tell(output, outcome, $"{gone} is {kept} from now on.");
            return ExitCode.Ok;
        });
    }

    private static Verb Remove(Output output)
    {
        var where = new WhereOptions();
        var which = new Argument<string>("ID") { Description = "As `ingest actors list` shows it." };
        var verb = new Verb("remove", "Takes back what was added, named or merged under an id.", "actors remove jane-example")
            .With(which);
        return where.AddTo(verb).Runs(async (parsed, token) =>
        {
            await using var installation = await where.OpenAsync(parsed, output, token);
            var id = new ActorId(parsed.GetRequiredValue(which));
            var outcome = await installation.Get<ActorStore>().EditAsync(edited => edited.Forget(id), token);
            Tell(output, outcome, $"{id} is again as the built-in catalogue has it.");
            return ExitCode.Ok;
        });
    }

    internal static void Tell(Output output, EditOutcome outcome, string done) => output.Line(outcome switch
    {
        EditOutcome.Kept or EditOutcome.Forgotten => done,
        EditOutcome.Unchanged => "The catalogue says so already.",
        EditOutcome.Refused(var reason) => throw new CommandFailedException(reason),
        _ => throw new System.Diagnostics.UnreachableException(),
    });
}
