using System.CommandLine;
using System.Globalization;

namespace Ingest.Local.Commands;

/// <summary>Makes options that take a number within bounds.</summary>
internal static class NumberOption
{
    /// <param name="least">Inclusive.</param>
    /// <param name="most">Inclusive.</param>
    internal static Option<int> Make(string name, int least, int most, int byDefault) => new(name)
    {
        DefaultValueFactory = _ => byDefault,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            if (!isNumber || number < least || number > most)
            {
                result.AddError($"{name} is a number from {least} to {most}, not '{text}'.");
            }

            return number;
        },
    };
}
