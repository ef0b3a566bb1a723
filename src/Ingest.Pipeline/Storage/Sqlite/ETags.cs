using System.Globalization;

namespace Ingest.Pipeline.Storage.Sqlite;

/// <summary>ETags, receipts and message ids as text: numbers of the file's sequence.</summary>
internal static class ETags
{
    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <returns>False for a text this engine never gave.</returns>
    public static bool TryNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
