using System.Globalization;

namespace Ingest.Benchmarks;

/// <summary>A verb with its options, each a name and a number.</summary>
public sealed class Arguments
{
    private static readonly string[] Known =
        ["--scale", "--seed", "--feeds", "--items", "--subscriptions", "--kills", "--inputs", "--rounds", "--alone"];

    private readonly Dictionary<string, double> options;

    private Arguments(string verb, Dictionary<string, double> options)
    {
        Verb = verb;
        this.options = options;
    }

    public string Verb { get; }

    public int Seed => (int)options.GetValueOrDefault("--seed", 1);

    /// <summary>1 for the whole check, 0.01 for a hundredth of it.</summary>
    public double Scale => options.GetValueOrDefault("--scale", 1);

    /// <returns>Null where an option is unknown, or its value no number above 0.</returns>
    public static Arguments? Parse(IReadOnlyList<string> args)
    {
        var options = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var at = 1; at < args.Count; at += 2)
        {
            if (!Known.Contains(args[at])
                || at + 1 == args.Count
                || !double.TryParse(args[at + 1], CultureInfo.InvariantCulture, out var value)
                || value <= 0)
            {
                return null;
            }

            options[args[at]] = value;
        }

        return args.Count == 0 ? null : new(args[0], options);
    }

    /// <summary>The option as it was given, else the share of <paramref name="whole"/> that the scale leaves.</summary>
    public int Scaled(string option, int whole, int least) => options.TryGetValue(option, out var given)
        ? (int)given
        : Math.Max(least, (int)(whole * Scale));

    /// <summary>The option as it was given, else <paramref name="usual"/> at any scale.</summary>
    public int Number(string option, int usual) => (int)options.GetValueOrDefault(option, usual);
}
