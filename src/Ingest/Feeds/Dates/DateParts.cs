using System.Globalization;

namespace Ingest.Feeds.Dates;

/// <summary>The numbers of a date and the name of its month, before it is clear which number is what.</summary>
internal struct DateParts
{
    /// <summary>
    /// Two-digit years below are of this century, others of the last (RFC 2822, section 4.3, with more room).
    /// </summary>
    private const int Pivot = 70;

    private (int Value, int Digits) _first;
    private (int Value, int Digits) _second;
    private (int Value, int Digits) _third;
    private int _count;
    private int? _month;

    public bool HasSlash { get; set; }

    public bool HasDot { get; set; }

    public readonly bool IsEmpty => _count == 0;

    public readonly bool IsComplete => _count == 3 || (_count == 1 && _first.Digits == 8);

    public bool TryAdd(ReadOnlySpan<char> digits)
    {
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || _count == 3)
        {
            return false;
        }

        switch (_count++)
        {
            case 0:
                _first = (value, digits.Length);
                break;
            case 1:
                _second = (value, digits.Length);
                break;
            default:
                _third = (value, digits.Length);
                break;
        }

        return true;
    }

    public bool TrySetMonth(int month)
    {
        if (_month is not null)
        {
            return false;
        }

        _month = month;
        return true;
    }

    public void ReplaceMonth(int month) => _month = month;

    /// <summary>Null where the parts make no date.</summary>
    public readonly (int Year, int Month, int Day)? Resolve() => (_month, _count) switch
    {
        ({ } month, 2) => WithMonth(month),
        ({ } month, 1) when _first.Digits == 4 => (_first.Value, month, 1),
        (null, 3) => Numbers(),
        (null, 2) when _first.Digits == 4 => (_first.Value, _second.Value, 1),
        (null, 1) when _first.Digits == 8 =>
            (_first.Value / 10000, _first.Value / 100 % 100, _first.Value % 100),
        (null, 1) when _first.Digits == 6 =>
            (FullYear((_first.Value / 10000, 2)), _first.Value / 100 % 100, _first.Value % 100),
        (null, 1) when _first.Digits == 4 => (_first.Value, 1, 1),
        _ => null,
    };

    private readonly (int, int, int)? WithMonth(int month) =>
        _first.Digits >= 4 && _second.Digits <= 2 ? (_first.Value, month, _second.Value)
        : _second.Digits is 2 or 3 or 4 ? (FullYear(_second), month, _first.Value)
        : null;

    /// <summary>
    /// Year first as in ISO 8601; day first, or month first where slashes part them as in the United States. A year
    /// of two digits stands last behind dots, and behind slashes where the first number can be a month.
    /// </summary>
    private readonly (int, int, int)? Numbers()
    {
        var isLastYear = _third.Digits == 4
            || (_third.Digits == 2 && _first.Digits <= 2 && (HasDot || (HasSlash && _first.Value <= 12)));
        if (!isLastYear)
        {
            return _first.Digits is 2 or 4 ? (FullYear(_first), _second.Value, _third.Value) : null;
        }

        return HasSlash && _first.Value <= 12
            ? (FullYear(_third), _first.Value, _second.Value)
            : (FullYear(_third), _second.Value, _first.Value);
    }

    private static int FullYear((int Value, int Digits) year) => year.Digits switch
    {
        2 when year.Value < Pivot => 2000 + year.Value,
        2 => 1900 + year.Value,
        3 => 1900 + year.Value,
        _ => year.Value,
    };
}
