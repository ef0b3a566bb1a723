namespace Ingest.Analyses;

/// <summary>Decides where a name ends that the catalogue does not know.</summary>
internal sealed class NameExtent(PieceText text, NameReader reader)
{
    private const int LongestName = 24;

    /// <summary>Where an unknown name ends that begins at a place.</summary>
    internal int UnknownEnd(int first)
    {
        var at = first + 1;
        while (at < reader.End && at - first < LongestName)
        {
            var next = NextOfName(first, at);
            if (next < 0)
            {
                break;
            }

            at = next + 1;
        }

        return WithCompanyForm(at);
    }

    /// <summary>
    /// Perth Glory, Houston Chronicle: what goes by the name of its town. The place itself when nothing does.
    /// </summary>
    internal int NamedAfterPlaceEnd(int end)
    {
        var at = end;
        while (!reader.Sentence.IsLoud && at - end < LongestName && reader.IsCapital(at) && IsPartOfClub(at))
        {
            at++;
        }

        return at;
    }

    private bool IsPartOfClub(int at) =>
        !text[at].Is(WordTraits.Given | WordTraits.Calendar | WordTraits.Function)
        && text[at].Length > 1
        && !text[at].IsGlued
        && reader.Match(at).Entry is null;

    internal bool IsFunctionWord(int at) =>
        text[at].Is(WordTraits.Function) && !text[at].Is(WordTraits.Given | WordTraits.Particle);

    /// <returns>The next piece that belongs to the name, -1 when the name ends before <paramref name="at"/>.</returns>
    private int NextOfName(int first, int at)
    {
        if (reader.IsCapital(at))
        {
            return EndsName(first, at) ? -1 : at;
        }

        if (text[at].Shape == PieceShape.Number && text[at].IsGlued)
        {
            return at;
        }

        var isParticle = text[at].Shape == PieceShape.Lower && text[at].Is(WordTraits.Particle);
        if ((isParticle || text.Of(at) is "&") && IsUpper(at + 1))
        {
            return at + 1;
        }

        if (text[at].IsGlued && at - first > 1 && !text[at].Is(WordTraits.Common))
        {
            return at;
        }

        if (reader.IsLink(at) && !text[first].Is(WordTraits.Given) && reader.HeadedEnd(at + 1).End > at + 1)
        {
            return reader.HeadedEnd(at + 1).End - 1;
        }

        var linked = text[at - 1].Is(WordTraits.Head) ? reader.WithOf(at) : at;
        return linked > at ? linked - 1 : -1;
    }

    private bool IsUpper(int at) => at < reader.End && text[at].IsUpper;

    private bool EndsName(int first, int at)
    {
        var isMonth = text[at].Is(WordTraits.Month) && !text[at].Is(WordTraits.Given);
        if (isMonth || text[at].Is(WordTraits.Weekday) || IsFunctionWord(at))
        {
            return true;
        }

        if (reader.OpensPerson(at) && !text[first].Is(WordTraits.Given | WordTraits.Surname))
        {
            return true;
        }

        var startsPerson = text[first].Is(WordTraits.Given) && at - first == 1;
        return reader.Match(at).Entry switch
        {
            null => false,
            { Type: EntityType.Role } => !startsPerson || text[at].Is(WordTraits.Title),
            { Type: EntityType.Nationality, Actor: >= 0 } => true,
            { Type: EntityType.Country } => !startsPerson,
            { Type: EntityType.Person } => !startsPerson && !text[first].Is(WordTraits.Given),
            _ => false,
        };
    }

    private int WithCompanyForm(int end) =>
        end + 1 < reader.End
        && text.Of(end) is ","
        && text.Of(end + 1) is "Inc." or "Inc" or "LLC" or "Ltd." or "Ltd" or "Jr."
            ? end + 2
            : end;
}
