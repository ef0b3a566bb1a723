using System.Text;

namespace Ingest.Feeds.Encodings;

/// <summary>
/// Guesses the encoding of a text that names none, or a wrong one: the one in which the text shows the letters its
/// language uses most.
/// </summary>
internal static class EncodingGuess
{
    /// <summary>So many bytes tell the encoding of all.</summary>
    private const int Window = 64 * 1024;

    /// <summary>Of what a text of that language scores on average; below it nothing is recognised.</summary>
    private const double Recognised = 0.6;

    /// <summary>By so much the rarer of two encodings must fit better.</summary>
    private const double Margin = 0.5;

    /// <summary>Letters of other alphabets than the Latin one stand together.</summary>
    private const double ShortestRun = 1.8;

    /// <summary>The encoding and its name as IANA spells it. Windows-1252 where nothing else is recognised.</summary>
    public static (string Name, Encoding Encoding) Of(ReadOnlySpan<byte> body)
    {
        var sample = Sample(body);
        var best = Best(sample, LetterFrequency.Scripts, Recognised) ?? Latin(sample);
        return (best.Name, best.Encoding);
    }

    /// <summary>From the first byte that is not ASCII to a place where no character of any encoding is cut.</summary>
    private static ReadOnlySpan<byte> Sample(ReadOnlySpan<byte> body)
    {
        var start = body.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        var rest = start < 0 ? [] : body[start..];
        if (rest.Length <= Window)
        {
            return rest;
        }

        var end = rest[..Window].LastIndexOf((byte)'<');
        return rest[..(end < 0 ? Window : end)];
    }

    private static LetterFrequency? Best(
        ReadOnlySpan<byte> sample,
        IEnumerable<LetterFrequency> candidates,
        double atLeast)
    {
        LetterFrequency? best = null;
        var together = MeanRun(sample) >= ShortestRun;
        foreach (var candidate in candidates)
        {
            if ((together || candidate.IsWide) && candidate.Score(sample) is var score && score >= atLeast)
            {
                (best, atLeast) = (candidate, score);
            }
        }

        return best;
    }

    private static double MeanRun(ReadOnlySpan<byte> sample)
    {
        var high = 0;
        var runs = 0;
        var isHigh = false;
        foreach (var value in sample)
        {
            high += value >= 0x80 ? 1 : 0;
            runs += value >= 0x80 && !isHigh ? 1 : 0;
            isHigh = value >= 0x80;
        }

        return runs == 0 ? 0 : (double)high / runs;
    }

    /// <summary>Where two fit much alike, the one that comes first is the one more used.</summary>
    private static LetterFrequency Latin(ReadOnlySpan<byte> sample)
    {
        var best = LetterFrequency.Latin[0];
        var score = best.Score(sample);
        foreach (var candidate in LetterFrequency.Latin.Skip(1))
        {
            if (candidate.Score(sample) is var other && other > score + Margin)
            {
                (best, score) = (candidate, other);
            }
        }

        return best;
    }
}
