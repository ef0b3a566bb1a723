using System.Globalization;
using Ingest.Analyses;

namespace Ingest.Mails;

/// <summary>Says in words when something is, as exactly as it is known and no more.</summary>
public static class DateWords
{
    public static string Of(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Of(DateSpan span) => span.Precision switch
    {
        DatePrecision.Hour or DatePrecision.Day => Days(span),
        DatePrecision.Weekend => $"the weekend of {Days(span)}",
        DatePrecision.Week => $"in the week of {Days(span)}",
        DatePrecision.Month => $"in {Months(span)}",
        DatePrecision.Quarter => $"in the quarter {Months(span)}",
        DatePrecision.Season => $"in the season {Months(span)}",
        DatePrecision.Decade => string.Create(CultureInfo.InvariantCulture, $"in the {span.From.Year}s"),
        DatePrecision.Year => $"in {Years(span)}",
        _ when span.From == span.To => $"about {Of(span.From)}",
        _ => $"some time from {Days(span)}",
    };

    private static string Days(DateSpan span)
    {
        if (span.From == span.To)
        {
            return Of(span.To);
        }

        var from = span.From switch
        {
            _ when span.From.Year != span.To.Year => "d MMMM yyyy",
            _ when span.From.Month != span.To.Month => "d MMMM",
            _ => "%d",
        };
        return $"{span.From.ToString(from, CultureInfo.InvariantCulture)} to {Of(span.To)}";
    }

    private static string Months(DateSpan span)
    {
        var to = span.To.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
        if ((span.From.Year, span.From.Month) == (span.To.Year, span.To.Month))
        {
            return to;
        }

        var from = span.From.Year == span.To.Year ? "MMMM" : "MMMM yyyy";
        return $"{span.From.ToString(from, CultureInfo.InvariantCulture)} to {to}";
    }

    private static string Years(DateSpan span)
    {
        var to = span.To.ToString("yyyy", CultureInfo.InvariantCulture);
        return span.From.Year == span.To.Year
            ? to
            : $"{span.From.ToString("yyyy", CultureInfo.InvariantCulture)} to {to}";
    }
}
