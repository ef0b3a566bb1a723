namespace Ingest.Pipeline.Storage.Sqlite;

/// <summary>Row keys as bytes: a third shorter than their text, and in the same order.</summary>
/// <remarks>
/// An alphabetic code: what keys are made of has short codes, a smaller character has a smaller code, and the end of a
/// key is smaller than any. The weights are part of the file's format.
/// </remarks>
internal sealed class RowKeyCode
{
    /// <summary>Bits of the longest code.</summary>
    private const int Window = 11;

    private const int End = 0;
    private const int BelowKeys = 1;
    private const int FirstCharacter = 2;
    private const int AboveKeys = FirstCharacter + '~' - ' ' + 1;
    private const int Symbols = AboveKeys + 1;

    private readonly int[] codes = new int[Symbols];
    private readonly int[] lengths = new int[Symbols];
    private readonly byte[] symbols = new byte[1 << Window];

    private RowKeyCode() => Assign(0, Symbols, 0, 0);

    public static RowKeyCode Shared { get; } = new();

    public static int MaxBytes(int characters) => ((characters + 1) * Window / 8) + 2;

    /// <param name="key">A key, or a bound of a range: characters that no key has are only compared with keys.</param>
    /// <returns>The bytes written.</returns>
    public int Encode(string key, Span<byte> bytes)
    {
        var written = 0;
        var pending = 0;
        var bits = 0;
        for (var i = 0; i <= key.Length; i++)
        {
            var symbol = i < key.Length ? Symbol(key[i]) : End;
            pending = (pending << lengths[symbol]) | codes[symbol];
            bits += lengths[symbol];
            for (; bits >= 8; bits -= 8)
            {
                bytes[written++] = (byte)(pending >> (bits - 8));
            }
        }

        bytes[written] = (byte)(pending << (8 - bits));
        return bits > 0 ? written + 1 : written;
    }

    public string Decode(ReadOnlySpan<byte> bytes)
    {
        Span<char> key = stackalloc char[StorageLimits.KeyCharacters];
        var length = 0;
        var pending = 0;
        var read = 0;
        for (var bits = 0; ;)
        {
            for (; bits < Window; bits += 8)
            {
                pending = (pending << 8) | (read < bytes.Length ? bytes[read++] : 0);
            }

            var symbol = symbols[(pending >> (bits - Window)) & ((1 << Window) - 1)];
            if (symbol == End)
            {
                return new string(key[..length]);
            }

            key[length++] = (char)(symbol - FirstCharacter + ' ');
            bits -= lengths[symbol];
        }
    }

    // Halves the weight again and again; the left half begins with 0, the right one with 1.
    private void Assign(int first, int end, int code, int length)
    {
        if (end - first == 1)
        {
            codes[first] = code;
            lengths[first] = length;
            symbols.AsSpan(code << (Window - length), 1 << (Window - length)).Fill((byte)first);
            return;
        }

        var middle = Middle(first, end);
        Assign(first, middle, code << 1, length + 1);
        Assign(middle, end, (code << 1) | 1, length + 1);
    }

    private static int Middle(int first, int end)
    {
        var rest = 0;
        for (var symbol = first; symbol < end; symbol++)
        {
            rest += Weight(symbol);
        }

        var left = Weight(first);
        rest -= left;
        var middle = first + 1;
        while (middle < end - 1 && Math.Abs(left + Weight(middle) - (rest - Weight(middle))) < Math.Abs(left - rest))
        {
            left += Weight(middle);
            rest -= Weight(middle);
            middle++;
        }

        return middle;
    }

    private static int Symbol(char character) => character switch
    {
        < ' ' => BelowKeys,
        > '~' => AboveKeys,
        _ => character - ' ' + FirstCharacter,
    };

    // Keys are hashes and times above all, then words.
    private static int Weight(int symbol) => symbol == End ? 16 : (char)(symbol - FirstCharacter + ' ') switch
    {
        >= '0' and <= '9' => 64,
        >= 'a' and <= 'f' => 48,
        '|' => 32,
        >= 'g' and <= 'z' => 14,
        '-' or '.' or '~' => 6,
        _ => 1,
    };
}
