using System.Collections.Frozen;
using Ingest.Actors;

namespace Ingest.Analyses;

/// <summary>Tells English from other languages, so that no rule of English is put to a text of another.</summary>
/// <remarks>
/// It takes evidence to call a text foreign: another script, or more of the small words of other languages than of
/// English. Words that stand in names too (de, la, von) are no evidence, since English news is full of them.
/// </remarks>
internal static class TextLanguage
{
    private const int Sample = 400;
    private const int FewWords = 12;
    private const int LeastForeign = 3;

    private static readonly FrozenSet<ulong> English = Hashes(
        "the of and to that for was with as by from is are were has had have will said not but his her their they this "
        + "which after before who would been it its be at on");

    private static readonly FrozenSet<ulong> Foreign = Hashes(
        "et est dans pour que une sur avec pas qui aux cette sont ont mais été elle nous vous leur ces plus ses "
        + "und ist nicht das ein eine einen einem einer mit auf für dem sich auch als werden wurde nach wird bei haben "
        + "sind zum zur hat über wie sie ich dass vor aus noch nur "
        + "por con para su como más pero sus fue han este esta está entre sobre también hasta desde muy cuando "
        + "em uma não foi ao seu sua pelo pela são mais pelos ainda também "
        + "che per non sono nel della alla anche dal più gli dei delle è ha dalla nella dopo questo "
        + "het een niet zijn voor aan ook door naar bij maar wordt werd dat hebben "
        + "och att det som är på av til og ikke har ett inte har til blev "
        + "nie się jest przez oraz jak który dla że po jego są "
        + "ve bir bu için ile olarak olan çok daha ama "
        + "yang dan dengan untuk dari ini itu pada adalah akan tidak "
        + "și este că fost sunt "
        + "že bylo jsou hogy nem egy és az");

    /// <param name="declared">BCP 47 tag of the feed; it decides for texts of a few words. Null when it says none.</param>
    internal static bool IsEnglish(PieceText text, string? declared)
    {
        var (words, english, foreign, otherScript) = (0, 0, 0, 0);
        for (var i = 0; i < text.Count && words < Sample; i++)
        {
            if (text[i].Shape is PieceShape.Mark or PieceShape.Number)
            {
                continue;
            }

            words++;
            otherScript += IsOtherScript(text.Of(i)[0]) ? 1 : 0;
            if (text[i].Shape == PieceShape.Lower)
            {
                english += English.Contains(text[i].Hash) ? 1 : 0;
                foreign += Foreign.Contains(text[i].Hash) ? 1 : 0;
            }
        }

        if (otherScript * 2 > words || (foreign >= LeastForeign && foreign > english * 2))
        {
            return false;
        }

        var isSilent = words < FewWords && english == 0;
        return !isSilent || declared is null || declared.StartsWith("en", StringComparison.OrdinalIgnoreCase);
    }

    // Latin letters end at U+024F; those of Vietnamese stand at U+1E00.
    private static bool IsOtherScript(char first) => first > '\u024F' && first is < '\u1E00' or > '\u1EFF' && char.IsLetter(first);

    private static FrozenSet<ulong> Hashes(string words)
    {
        var hashes = new HashSet<ulong>();
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            hashes.Add(NameFold.Word(word));
        }

        return hashes.ToFrozenSet();
    }
}
