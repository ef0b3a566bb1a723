using Ingest.Actors;

namespace Ingest.Analyses.Tagging;

/// <summary>What is known of each piece of a text before its names are tagged.</summary>
internal sealed class NameContext
{
    private const int LongestPhrase = 6;
    private const int LastOfName = 16;
    private readonly PieceText _text;
    private readonly TaggerLexicon _lexicon;
    private readonly byte[] _rules;
    private readonly byte[] _listed;
    private readonly byte[] _senses;
    private readonly Dictionary<ulong, int> _types = [];

    /// <param name="names">What the rules found, in text order.</param>
    internal NameContext(PieceText text, List<NameSpan> names, TaggerLexicon lexicon)
    {
        _text = text;
        _lexicon = lexicon;
        _rules = new byte[text.Count];
        _listed = new byte[text.Count];
        _senses = new byte[text.Count];
        foreach (var name in names)
        {
            ReadRule(name);
        }

        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                ReadLists(i, sentence.End);
            }
        }
    }

    internal PieceText Text => _text;

    /// <summary>Type, place in the name and certainty of the rules' reading; 0 where the rules see no name.</summary>
    internal int Rule(int at) => _rules[at];

    /// <summary>The kinds of names in lists that a piece begins (low half) or goes on with (high half).</summary>
    internal int Listed(int at) => _listed[at];

    /// <summary>What a noun means: see <see cref="TaggerLexicon.SenseOf"/>.</summary>
    internal int Sense(int at) => _senses[at];

    /// <summary>
    /// The types of the longer names that the rules see with this word anywhere in the text, a bit each; again, from
    /// the 16th bit on, where it is their last word.
    /// </summary>
    internal int TypesInText(int at) => _types.GetValueOrDefault(_text[at].Hash);

    private void ReadRule(NameSpan name)
    {
        for (var i = name.First; i < name.End; i++)
        {
            var place = i == name.First ? 1 : 0;
            _rules[i] = (byte)(((int)name.Type * 4) + place + (name.Actor is null ? 0 : 2) + 4);
            if (name.Count > 1 && _text[i].IsUpper)
            {
                var bits = i == name.End - 1 ? (1 << LastOfName) | 1 : 1;
                _types[_text[i].Hash] = _types.GetValueOrDefault(_text[i].Hash) | (bits << (int)name.Type);
            }
        }
    }

    private void ReadLists(int at, int endOfSentence)
    {
        var piece = _text[at];
        if (piece.Shape == PieceShape.Lower)
        {
            _senses[at] = (byte)_lexicon.SenseOf(piece.Hash);
            return;
        }

        if (!piece.IsUpper)
        {
            return;
        }

        _senses[at] = (byte)_lexicon.SenseOf(piece.Hash);
        var phrase = NameFold.Empty;
        for (var i = at; i < endOfSentence && i - at < LongestPhrase; i++)
        {
            phrase = NameFold.Append(phrase, _text[i].Hash);
            var kinds = _lexicon.KindsOf(phrase);
            if (kinds > 0)
            {
                _listed[at] |= (byte)kinds;
                for (var inner = at + 1; inner <= i; inner++)
                {
                    _listed[inner] |= (byte)(kinds << 4);
                }
            }
        }
    }
}
