using System.CommandLine;
using Ingest.Actors;
using Ingest.Subscriptions;

namespace Ingest.Local.Commands;

/// <summary>`--actor` and `--with`: what a subscription watches.</summary>
internal sealed class WatchOptions
{
    private readonly Option<string> _actor = new("--actor")
    {
        Description = "A person, organisation or state, by name or id.",
        HelpName = "NAME",
        Required = true,
    };

    private readonly Option<string?> _with = new("--with")
    {
        Description = "Only meetings with this second party.",
        HelpName = "NAME",
    };

    internal Verb AddTo(Verb verb) => verb.With(_actor, _with);

    /// <exception cref="CommandFailedException">A name stands for several actors, or both for the same.</exception>
    internal Watch Read(ParseResult parsed, ActorCatalogue catalogue)
    {
        var first = ActorNames.ResolveParty(parsed.GetRequiredValue(_actor), catalogue);
        if (parsed.GetValue(_with) is not { } name)
        {
            return new Watch.OneActor(first.Id, first.Name);
        }

        var second = ActorNames.ResolveParty(name, catalogue);
        return first.Id == second.Id
            ? throw new CommandFailedException($"--actor and --with both name {first.Name}: name two parties.")
            : new Watch.Pair(first.Id, first.Name, second.Id, second.Name);
    }
}
