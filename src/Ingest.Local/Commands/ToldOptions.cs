using System.CommandLine;
using Ingest.Subscriptions;

namespace Ingest.Local.Commands;

/// <summary>`--daily`, `--hour` and `--zone`: when a subscriber is told.</summary>
internal sealed class ToldOptions
{
    private readonly Option<bool> _daily = new("--daily") { Description = "One mail a day in place of one at once." };

    private readonly Option<int> _hour = NumberOption.Make("--hour", least: 0, most: 23, byDefault: 7);

    private readonly Option<string> _zone = new("--zone")
    {
        Description = "Time zone of the hour, by its IANA name.",
        HelpName = "IANA",
        DefaultValueFactory = _ => "UTC",
    };

    internal ToldOptions()
    {
        (_hour.Description, _hour.HelpName) = ("Hour of the day at which the daily mail is due, 0 to 23.", "H");
        _zone.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(result.Tokens[0].Value, out _))
            {
                result.AddError($"'{result.Tokens[0].Value}' is no time zone: write a name such as Europe/Berlin.");
            }
        });
    }

    internal Verb AddTo(Verb verb)
    {
        verb.Validators.Add(result =>
        {
            var isHour = result.GetResult(_hour) is { Implicit: false };
            var isZone = result.GetResult(_zone) is { Implicit: false };
            if ((isHour || isZone) && result.GetResult(_daily) is null or { Implicit: true })
            {
                result.AddError("--hour and --zone go with --daily.");
            }
        });
        return verb.With(_daily, _hour, _zone);
    }

    internal Subscription Apply(ParseResult parsed, Subscription subscription) => subscription with
    {
        Cadence = parsed.GetValue(_daily) ? Cadence.Daily : Cadence.Instant,
        DigestHour = parsed.GetValue(_hour),
        TimeZone = parsed.GetRequiredValue(_zone),
    };
}
