using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Ingest.Local.Commands;

/// <summary>From when to when, and how many: what all query verbs share.</summary>
internal sealed class TimeOptions
{
    private readonly Option<DateTimeOffset?> _since = new("--since")
    {
        Description = "From this day or instant on (2025-02-18, 2025-02-18T09:30Z).",
        HelpName = "DATE",
        CustomParser = result => Read(result, daysAfter: 0),
    };

    private readonly Option<DateTimeOffset?> _until = new("--until")
    {
        Description = "To this day, inclusive, or before this instant.",
        HelpName = "DATE",
        CustomParser = result => Read(result, daysAfter: 1),
    };

    private readonly Option<int> _limit = NumberOption.Make("--limit", least: 1, most: 1_000_000, byDefault: 50);

    internal TimeOptions() => (_limit.Description, _limit.HelpName) = ("At most so many.", "N");

    internal Verb AddTo(Verb verb) => verb.With(_since, _until, _limit);

    internal DateTimeOffset? Since(ParseResult parsed) => parsed.GetValue(_since);

    /// <summary>Exclusive.</summary>
    internal DateTimeOffset? Until(ParseResult parsed) => parsed.GetValue(_until);

    internal int Limit(ParseResult parsed) => parsed.GetValue(_limit);

    private static DateTimeOffset? Read(ArgumentResult result, int daysAfter)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new DateTimeOffset(day.AddDays(daysAfter).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        }

        var utc = DateTimeStyles.AssumeUniversal;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, utc, out var instant))
        {
            return instant.ToUniversalTime();
        }

        result.AddError($"'{text}' is no date: write 2025-02-18 or 2025-02-18T09:30Z.");
        return null;
    }
}
