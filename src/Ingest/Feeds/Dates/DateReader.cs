using System.Globalization;

namespace Ingest.Feeds.Dates;

/// <summary>Reads a date word by word, in whatever order its parts stand.</summary>
internal ref struct DateReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private DateParts _parts;

    /// <summary>The first word that was taken for a month.</summary>
    private ReadOnlySpan<char> _monthWord;
    private int _at;
    private bool _hasTime;
    private bool _isAfternoon;
    private bool _isMorning;

    /// <summary>Set where the day was read already, and only the time may follow.</summary>
    public bool HasDay { get; init; }

    public TimeSpan TimeOfDay { get; private set; }

    /// <summary>Of local time from UTC, where the text gives it as such. Zero where it names a region.</summary>
    public TimeSpan Offset { get; private set; }

    /// <summary>"America/New_York": its offset depends on the day. Null where the text names no region.</summary>
    public TimeZoneInfo? Region { get; private set; }

    public readonly (int Year, int Month, int Day)? Date() => _parts.Resolve();

    /// <summary>False where a part makes no sense.</summary>
    public bool TryRead()
    {
        while (_at < _text.Length)
        {
            if (!TryReadPart())
            {
                return false;
            }
        }

        return TryApplyHalfOfDay();
    }

    private bool TryReadPart()
    {
        var character = _text[_at];
        if (char.IsAsciiDigit(character))
        {
            return TryReadNumber();
        }

        if (char.IsLetter(character))
        {
            return TryReadWord();
        }

        if (character == '+' || (character == '-' && _hasTime))
        {
            return TryReadOffset();
        }

        return character == '(' ? TrySkipComment() : TrySkipSeparator(character);
    }

    private bool TrySkipComment()
    {
        var end = _text[_at..].IndexOf(')');
        _at = end < 0 ? _text.Length : _at + end + 1;
        return true;
    }

    private bool TrySkipSeparator(char character)
    {
        _parts.HasSlash |= character == '/';
        _parts.HasDot |= character == '.' && !_hasTime;
        _at++;
        return character is ' ' or ',' or '-' or '/' or '.' or '\t' or '\n' or '\u00A0' or '_' or '\'' or ';';
    }

    private ReadOnlySpan<char> Digits()
    {
        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }

        return _text[start.._at];
    }

    private bool TryReadNumber()
    {
        var digits = Digits();
        if (_at < _text.Length && _text[_at] == ':')
        {
            return TryReadTime(digits);
        }

        if (_at < _text.Length && IsHour(_at))
        {
            return TryReadSpokenTime(digits);
        }

        if (_at < _text.Length && DateNames.IsMonth(_text[_at]) && TryNumber(digits, 12, out var month))
        {
            return _parts.TrySetMonth(month);
        }

        if ((HasDay || _parts.IsComplete) && !_hasTime && digits.Length is 4 or 6)
        {
            return TryReadCompactTime(digits);
        }

        return HasDay ? false : digits.Length == 14 && _parts.IsEmpty
            ? _parts.TryAdd(digits[..8]) && TryReadCompactTime(digits[8..])
            : _parts.TryAdd(digits);
    }

    /// <summary>The letter h too, where no word begins with it: 10h00, 9 h.</summary>
    private readonly bool IsHour(int at) =>
        DateNames.IsHour(_text[at])
        || (_text[at] is 'h' or 'H' && (at + 1 == _text.Length || !char.IsLetter(_text[at + 1])));

    private bool TryReadTime(ReadOnlySpan<char> hours)
    {
        _at++;
        var minutes = Digits();
        ReadOnlySpan<char> seconds = "0";
        if (_at < _text.Length && _text[_at] == ':')
        {
            _at++;
            seconds = Digits();
        }

        SkipFraction();
        var isClean = _at == _text.Length || _text[_at] != ':';
        return isClean && TrySetTime(hours, minutes, seconds);
    }

    /// <summary>10時20分30秒, 10시 20분, 10h20: the words for hour, minute and second stand behind their numbers.</summary>
    private bool TryReadSpokenTime(ReadOnlySpan<char> hours)
    {
        _at++;
        SkipSpaces();
        var minutes = Digits();
        _at += minutes.IsEmpty || _at == _text.Length ? 0 : 1;
        SkipSpaces();
        var seconds = minutes.IsEmpty ? [] : Digits();
        _at += seconds.IsEmpty || _at == _text.Length ? 0 : 1;
        return TrySetTime(hours, minutes.IsEmpty ? "0" : minutes, seconds.IsEmpty ? "0" : seconds);
    }

    private void SkipSpaces()
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }
    }

    private bool TryReadCompactTime(ReadOnlySpan<char> digits) =>
        TrySetTime(digits[..2], digits[2..4], digits.Length > 4 ? digits[4..] : "0");

    private void SkipFraction()
    {
        if (_at + 1 < _text.Length && _text[_at] is '.' or ',' && char.IsAsciiDigit(_text[_at + 1]))
        {
            _at++;
            Digits();
        }
    }

    /// <summary>Takes 24:00 and a leap second; both belong to what follows.</summary>
    private bool TrySetTime(ReadOnlySpan<char> hours, ReadOnlySpan<char> minutes, ReadOnlySpan<char> seconds)
    {
        if (_hasTime
            || !TryNumber(hours, 24, out var hour)
            || !TryNumber(minutes, 59, out var minute)
            || !TryNumber(seconds, 60, out var second))
        {
            return false;
        }

        _hasTime = true;
        TimeOfDay = new TimeSpan(hour, minute, second);
        return hour < 24 || (minute == 0 && second == 0);
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, int most, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && digits.Length <= 2
        && number <= most;

    private bool TryReadOffset()
    {
        var sign = _text[_at++] == '-' ? -1 : 1;
        var digits = Digits();
        var minutes = digits.Length is 3 or 4 ? digits[^2..] : "0";
        var hours = digits.Length is 3 or 4 ? digits[..^2] : digits;
        if (_at < _text.Length && _text[_at] == ':')
        {
            _at++;
            minutes = Digits();
        }

        if (!TryNumber(hours, 23, out var hour) || !TryNumber(minutes, 59, out var minute))
        {
            return false;
        }

        Offset = sign * new TimeSpan(hour, minute, 0);
        return true;
    }

    private bool TryReadWord()
    {
        var start = _at;
        while (_at < _text.Length && char.IsLetter(_text[_at]))
        {
            _at++;
        }

        var word = _text[start.._at];
        if (TryTakeDottedHalf(word))
        {
            return true;
        }

        if (_hasTime && _at < _text.Length && _text[_at] == '/')
        {
            return TryReadRegion(start);
        }

        if (DateNames.Month(word) is { } month && TrySetMonth(month, word))
        {
            return true;
        }

        if (DateNames.Zone(word) is { } offset && (_hasTime || word.Length > 1))
        {
            Offset = offset;
            return true;
        }

        return TryTakeHalfOfDay(word) || DateNames.IsFiller(word);
    }

    /// <summary>A name of the tz database (RFC 6557), such as "America/Argentina/Ushuaia".</summary>
    private bool TryReadRegion(int start)
    {
        while (_at < _text.Length && (char.IsAsciiLetter(_text[_at]) || _text[_at] is '/' or '_' or '-'))
        {
            _at++;
        }

        Region = TimeZoneInfo.TryFindSystemTimeZoneById(_text[start.._at].ToString(), out var region) ? region : null;
        return Region is not null;
    }

    /// <summary>Mardi and marraskuu begin like March: a second month says that the first was a day of the week.</summary>
    private bool TrySetMonth(int month, ReadOnlySpan<char> word)
    {
        if (_parts.TrySetMonth(month))
        {
            _monthWord = word;
            return true;
        }

        var first = _monthWord;
        _monthWord = [];
        if (first.IsEmpty || !DateNames.IsFiller(first))
        {
            return false;
        }

        _parts.ReplaceMonth(month);
        return true;
    }

    /// <summary>"10:00 a.m.": its letters alone would name military zones.</summary>
    private bool TryTakeDottedHalf(ReadOnlySpan<char> word)
    {
        var isDotted = word is "a" or "A" or "p" or "P"
            && _at + 1 < _text.Length && _text[_at] == '.' && _text[_at + 1] is 'm' or 'M'
            && (_at + 2 == _text.Length || !char.IsLetter(_text[_at + 2]));
        if (!isDotted)
        {
            return false;
        }

        _at += 2;
        return TryTakeHalfOfDay(word is "a" or "A" ? "am" : "pm");
    }

    private bool TryTakeHalfOfDay(ReadOnlySpan<char> word)
    {
        var isAfternoon = word.Equals("pm", StringComparison.OrdinalIgnoreCase) || word is "오후" or "下午" or "午後";
        var isMorning = word.Equals("am", StringComparison.OrdinalIgnoreCase) || word is "오전" or "上午" or "午前";
        _isAfternoon |= isAfternoon;
        _isMorning |= isMorning;
        Offset = DateNames.IsKorean(word) ? TimeSpan.FromHours(9) : Offset;
        return isAfternoon || isMorning;
    }

    private bool TryApplyHalfOfDay()
    {
        if (!_isAfternoon && !_isMorning)
        {
            return true;
        }

        var hour = TimeOfDay.Hours;
        TimeOfDay += _isAfternoon && hour < 12 ? TimeSpan.FromHours(12)
            : _isMorning && hour == 12 ? TimeSpan.FromHours(-12)
            : TimeSpan.Zero;
        return _hasTime;
    }
}
