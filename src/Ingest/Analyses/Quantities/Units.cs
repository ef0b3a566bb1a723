using System.Collections.Frozen;

namespace Ingest.Analyses.Quantities;

/// <summary>The words and signs for money and measures.</summary>
internal static class Units
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Currencies = Lookup(
        "USD dollar dollars buck bucks", "EUR euro euros", "GBP pound pounds sterling", "JPY yen", "CNY yuan renminbi", "RUB ruble rubles rouble roubles",
        "INR rupee rupees", "CHF franc francs", "UAH hryvnia hryvnias", "TRY lira liras", "ILS shekel shekels", "PLN zloty zlotys",
        "ZAR rand", "BRL reais", "SAR riyal riyals", "AED dirham dirhams", "NGN naira", "SEK krona kronor", "NOK krone kroner");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Codes = FrozenSet.Create(
        "USD", "EUR", "GBP", "JPY", "CNY", "RUB", "INR", "CHF", "UAH", "TRY", "ILS", "KRW", "PLN", "ZAR", "BRL", "SAR", "AED", "NGN", "SEK", "NOK", "DKK",
        "CAD", "AUD", "NZD", "HKD", "SGD", "MXN", "CZK", "HUF").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Measures = Lookup(
        "km kilometer kilometers kilometre kilometres km kms", "m meter meters metre metres", "cm centimeter centimeters centimetre centimetres cm",
        "mm millimeter millimeters millimetre millimetres mm", "mi mile miles", "ft foot feet ft", "in inch inches", "yd yard yards", "nmi nautical-miles",
        "kg kilogram kilograms kilo kilos kg", "g gram grams", "t ton tons tonne tonnes", "lb lb lbs", "oz ounce ounces", "ha hectare hectares", "acre acre acres",
        "l liter liters litre litres", "gal gallon gallons", "bbl barrel barrels", "bcm bcm", "MW megawatt megawatts MW", "GW gigawatt gigawatts GW",
        "kW kilowatt kilowatts kW", "TWh terawatt-hours TWh", "kt knot knots kilotons kilotonnes", "mph mph", "km/h kph kmh", "°C celsius Celsius", "°F fahrenheit Fahrenheit");

    /// <summary>The ISO 4217 code of a sign. Null for anything else.</summary>
    internal static string? OfSign(ReadOnlySpan<char> sign) => sign switch
    {
        "$" => "USD",
        "€" => "EUR",
        "£" => "GBP",
        "¥" => "JPY",
        "₹" => "INR",
        "₽" => "RUB",
        "₩" => "KRW",
        "₺" => "TRY",
        "₪" => "ILS",
        "₴" => "UAH",
        _ => null,
    };

    /// <summary>The code of the dollars of a country, as written before the sign or the word: A$5, Canadian dollars. Null for anything else.</summary>
    internal static string? OfDollar(ReadOnlySpan<char> prefix) => prefix switch
    {
        "US" or "U.S." or "American" => "USD",
        "A" or "AU" or "Australian" => "AUD",
        "C" or "CA" or "Canadian" => "CAD",
        "HK" => "HKD",
        "NZ" => "NZD",
        "S" or "Singapore" => "SGD",
        "R" => "BRL",
        _ => null,
    };

    /// <summary>The ISO 4217 code of a word or code behind a number. Null where it is none.</summary>
    internal static string? CurrencyOf(ReadOnlySpan<char> word)
    {
        if (Codes.Contains(word))
        {
            return word.ToString();
        }

        return Currencies.TryGetValue(word, out var code) ? code : null;
    }

    /// <summary>The code of "Swiss francs", "U.S. dollars". Null where the words name no currency so.</summary>
    internal static string? CurrencyOf(ReadOnlySpan<char> country, ReadOnlySpan<char> word)
    {
        if (country is not [>= 'A' and <= 'Z', ..])
        {
            return null;
        }

        return CurrencyOf(word) is var code && code == "USD" ? OfDollar(country) : code;
    }

    internal static string? MeasureOf(ReadOnlySpan<char> word) => Measures.TryGetValue(word, out var symbol) ? symbol : null;

    // Each line: the unit, then its words.
    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup(params string[] lines) =>
        lines.Select(line => line.Split(' '))
            .SelectMany(line => line.Skip(1).Select(word => KeyValuePair.Create(word, line[0])))
            .DistinctBy(pair => pair.Key)
            .ToFrozenDictionary(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
