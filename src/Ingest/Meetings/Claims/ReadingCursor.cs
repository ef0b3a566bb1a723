using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Goes through mentions and dates as their tokens are read, never back beyond the present mention.</summary>
internal sealed class ReadingCursor(TextReading reading)
{
    private readonly TextTokens _tokens = reading.Tokens;
    private int _nextMention;
    private int _nextDate;

    internal Mention? MentionAt(int at)
    {
        var start = _tokens.Tokens[at].Start;
        while (_nextMention < reading.Mentions.Count && reading.Mentions[_nextMention].Start < start)
        {
            _nextMention++;
        }

        return MentionFrom(at);
    }

    internal Mention? MentionFrom(int at)
    {
        var token = _tokens.Tokens[at];
        for (var i = _nextMention; i < reading.Mentions.Count && reading.Mentions[i].Start <= token.Start; i++)
        {
            if (reading.Mentions[i].Start == token.Start)
            {
                return reading.Mentions[i].End >= token.End ? reading.Mentions[i] : null;
            }
        }

        return null;
    }

    internal DateExpression? DateAt(int at)
    {
        var start = _tokens.Tokens[at].Start;
        while (_nextDate < reading.Dates.Count && reading.Dates[_nextDate].Start < start)
        {
            _nextDate++;
        }

        return _nextDate < reading.Dates.Count && reading.Dates[_nextDate].Start == start ? reading.Dates[_nextDate]
            : null;
    }

    internal int EndOf(int position, int at, int end)
    {
        var next = at + 1;
        while (next < end && _tokens.Tokens[next].Start < position)
        {
            next++;
        }

        return next;
    }
}
