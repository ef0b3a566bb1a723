using Ingest.Actors;

namespace Ingest.Analyses.Tagging;

/// <summary>Reads the features of a piece: hashes of what stands there and around it.</summary>
internal ref struct NameFeatures
{
    /// <summary>At most so many features a piece.</summary>
    internal const int Most = 80;

    private const ulong Mixer = 0x9FB21C651E98DF25;
    private const int NounReach = 5;
    private const int Window = 6;
    private readonly NameContext _context;
    private readonly PieceText _text;
    private readonly PieceSentence _sentence;
    private readonly Span<uint> _features;
    private NameRun _run;
    private ulong _after;
    private int _count;

    /// <param name="features">Room for <see cref="Most"/>.</param>
    internal NameFeatures(NameContext context, PieceSentence sentence, Span<uint> features)
    {
        _context = context;
        _text = context.Text;
        _sentence = sentence;
        _features = features;
    }

    /// <summary>To be called before the pieces of a run are read.</summary>
    internal void Enter(NameRun run)
    {
        _run = run;
        _after = Predicate(run.End);
    }

    /// <summary>The features of a piece of the run.</summary>
    internal ReadOnlySpan<uint> Read(int at)
    {
        _count = 0;
        ReadWords(at);
        ReadForm(at);
        ReadLexicon(at);
        ReadRules(at);
        ReadSurroundings(at);
        return _features[.._count];
    }

    private void ReadWords(int at)
    {
        var word = Word(at);
        Add(1, word);
        Add(2, Word(at - 1));
        Add(3, Word(at + 1));
        Add(4, Word(at - 2));
        Add(5, Word(at + 2));
        Add(6, Word(at - 1), word);
        Add(7, word, Word(at + 1));
        Add(8, Word(at - 1), Word(at + 1));
        Add(9, Word(at - 2), Word(at - 1));
        Add(10, Word(at + 1), Word(at + 2));
    }

    private void ReadForm(int at)
    {
        var word = _text.Of(at);
        var form = FormOf(at);
        Add(11, form);
        Add(12, FormOf(at - 1), form);
        Add(13, form, FormOf(at + 1));
        Add(14, FormOf(at - 1), form, FormOf(at + 1));
        Add(15, Letters(word[..Math.Min(3, word.Length)]));
        Add(16, Letters(word[^Math.Min(2, word.Length)..]), form);
        Add(17, Letters(word[^Math.Min(3, word.Length)..]));
        Add(18, Letters(word[^Math.Min(4, word.Length)..]));
        Add(19, ShapeOf(word));
        Add(20, Word(at - 1), form);
        Add(21, form, Word(at + 1));
    }

    private void ReadLexicon(int at)
    {
        var traits = TraitsOf(at);
        Add(22, traits);
        Add(23, TraitsOf(at - 1));
        Add(24, TraitsOf(at + 1));
        Add(25, TraitsOf(at - 1), traits);
        Add(26, traits, TraitsOf(at + 1));
        Add(27, SenseOf(at), FormOf(at));
        Add(28, SenseOf(at - 1), FormOf(at - 1));
        Add(29, SenseOf(at + 1), FormOf(at + 1));
        Add(30, SenseOf(at - 2), FormOf(at - 2));
        Add(31, SenseOf(at + 2), FormOf(at + 2));
        Add(32, ListedAt(at));
        Add(33, ListedAt(at), Word(at - 1));
        Add(34, ListedAt(at), traits);
        Add(35, ListedAt(at - 1), ListedAt(at), ListedAt(at + 1));
    }

    private void ReadRules(int at)
    {
        var rule = RuleAt(at);
        Add(36, rule);
        Add(37, rule, Word(at));
        Add(38, RuleAt(at - 1), rule);
        Add(39, rule, RuleAt(at + 1));
        Add(40, rule, FormOf(at));
        Add(41, rule, Word(at - 1));
        Add(42, rule, Word(at + 1));
        Add(43, rule, ListedAt(at));
        Add(44, RuleAt(at - 1), rule, RuleAt(at + 1));
        if (_text[at].IsUpper)
        {
            Add(45, (ulong)_context.TypesInText(at));
            Add(46, (ulong)_context.TypesInText(at), rule);
        }
    }

    private void ReadSurroundings(int at)
    {
        var (first, end) = CapitalsAround(at);
        var last = end - 1;
        var place = (ulong)Math.Min(at - first, 3) + ((ulong)Math.Min(last - at, 3) << 4);
        Add(47, Word(last), place);
        Add(48, TraitsOf(last), place);
        Add(49, Word(first), place);
        Add(50, Word(first - 1), place);
        Add(51, Word(end), place);
        Add(52, SenseOf(last), place);
        Add(53, place, _sentence.IsLoud ? 1UL : 0);
        Add(54, at == _sentence.First ? 1UL : 0, TraitsOf(at));
        Add(55, NounBefore(first), place);
        Add(56, Predicate(end), place);
        Add(57, _after);
        Add(58, Word(first - 1), Word(end), place);
        Add(59, Word(first - 2), Word(first - 1), place);
        Add(60, FormOf(first), FormOf(last), place);
        Add(61, RuleAt(first), RuleAt(last), place);
        Add(62, Word(end), Word(end + 1), place);
        Add(63, NounWord(first));
        Add(64, NounWord(first), Word(at));
        Add(65, Word(first), Word(last), place);
        Add(66, TraitsOf(first), TraitsOf(last), place);
        ReadNeighbours(first, end);
    }

    private void ReadNeighbours(int first, int end)
    {
        for (var i = first - 1; i >= _sentence.First && i >= first - Window; i--)
        {
            if (IsContent(i))
            {
                Add(67, Word(i));
            }
        }

        for (var i = end; i < _sentence.End && i < end + Window; i++)
        {
            if (IsContent(i))
            {
                Add(68, Word(i));
            }
        }
    }

    private readonly bool IsContent(int at) =>
        _text[at].Shape == PieceShape.Lower && !_text[at].Is(WordTraits.Function);

    // "the novelist X": the nearest noun before a name.
    private readonly ulong NounWord(int at)
    {
        for (var i = at - 1; i >= _sentence.First && at - i <= NounReach; i--)
        {
            if (_text[i].Shape == PieceShape.Lower && _context.Sense(i) > 0)
            {
                return _text[i].Hash;
            }
        }

        return 0;
    }

    private readonly (int First, int End) CapitalsAround(int at)
    {
        var first = at;
        while (first > _run.First && _text[first - 1].IsUpper)
        {
            first--;
        }

        var end = at + 1;
        while (end < _run.End && _text[end].IsUpper)
        {
            end++;
        }

        return (first, end);
    }

    // "the novelist X": what the nearest noun before a name means.
    private readonly ulong NounBefore(int at)
    {
        for (var i = at - 1; i >= _sentence.First && at - i <= NounReach; i--)
        {
            if (_text[i].Shape == PieceShape.Lower && _context.Sense(i) is > 0 and var sense)
            {
                return (ulong)sense + ((ulong)(at - i) << 8);
            }
        }

        return 0;
    }

    // "X is a village in": what the first noun after a verb of being, or after a comma and an article, means.
    private readonly ulong Predicate(int end)
    {
        var at = end;
        if (at + 2 >= _sentence.End
            || !(_text.Of(at) is "is" or "was" or "are" or "were" or "," or "(")
            || !(_text.Of(at + 1) is "a" or "an" or "the"))
        {
            return 0;
        }

        var sense = 0;
        for (at += 2; at < _sentence.End && _text[at].Shape != PieceShape.Mark && at - end <= NounReach + 2; at++)
        {
            if (_text[at].Is(WordTraits.Function))
            {
                break;
            }

            sense = _text[at].Shape == PieceShape.Lower && _context.Sense(at) > 0 ? _context.Sense(at) : sense;
        }

        return (ulong)sense + (_text.Of(end) is "," or "(" ? 256UL : 512);
    }

    private readonly bool IsIn(int at) => at >= _sentence.First && at < _sentence.End;

    private readonly ulong Word(int at) => IsIn(at) ? _text[at].Hash : 1;

    private readonly ulong FormOf(int at) =>
        IsIn(at) ? ((ulong)_text[at].Shape * 4) + (_text[at].IsGlued ? 2UL : 0) + (_text[at].Length == 1 ? 1UL : 0) : 99;

    private readonly ulong TraitsOf(int at) => IsIn(at) ? (ulong)(uint)_text[at].Traits + 2 : 1;

    private readonly ulong SenseOf(int at) => IsIn(at) ? (ulong)_context.Sense(at) : 99;

    private readonly ulong ListedAt(int at) => IsIn(at) ? (ulong)_context.Listed(at) : 0;

    private readonly ulong RuleAt(int at) => IsIn(at) ? (ulong)_context.Rule(at) : 0;

    private static ulong Letters(ReadOnlySpan<char> letters)
    {
        var hash = Mixer;
        foreach (var c in letters)
        {
            hash = (hash ^ NameFold.Letter(c)) * Mixer;
        }

        return hash;
    }

    private static ulong ShapeOf(ReadOnlySpan<char> word)
    {
        var hash = Mixer;
        var before = '\0';
        foreach (var c in word)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? 'd' : c;
            hash = kind == before ? hash : (hash ^ kind) * Mixer;
            before = kind;
        }

        return hash;
    }

    private void Add(ulong template, ulong a) => Add(template, a, 0, 0);

    private void Add(ulong template, ulong a, ulong b) => Add(template, a, b, 0);

    private void Add(ulong template, ulong a, ulong b, ulong c)
    {
        var hash = (a + template) * Mixer;
        hash = ((hash ^ (hash >> 32)) + b) * Mixer;
        hash = ((hash ^ (hash >> 29)) + c + (template << 56)) * Mixer;
        _features[_count++] = (uint)(hash >> 32);
    }
}
