using System.Text.Json.Serialization;
using Ingest.Actors;

namespace Ingest.Subscriptions;

/// <summary>What a subscription watches.</summary>
[JsonDerivedType(typeof(OneActor), "actor")]
[JsonDerivedType(typeof(Pair), "pair")]
public abstract record Watch
{
    private Watch()
    {
    }

    /// <summary>Equal for watches that watch the same, however they were written.</summary>
    [JsonIgnore]
    public abstract string Key { get; }

    /// <summary>Every story that names the actor, and every change of the actor's meetings.</summary>
    /// <param name="Name">As a reader knows the actor.</param>
    public sealed record OneActor(ActorId Actor, string Name) : Watch
    {
        public override string Key => Actor.Value;

        public override string ToString() => Name;
    }

    /// <summary>Every story with a meeting of the two, and every change of their meetings. A country stands for its people.</summary>
    public sealed record Pair(ActorId First, string FirstName, ActorId Second, string SecondName) : Watch
    {
        public override string Key => string.CompareOrdinal(First.Value, Second.Value) <= 0
            ? $"{First}|{Second}"
            : $"{Second}|{First}";

        public override string ToString() => $"{FirstName} and {SecondName}";
    }
}
