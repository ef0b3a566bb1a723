using Ingest.Actors;
using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Reads the sentences of an article, in order, as phrases: parties, places, dates and single words.</summary>
internal sealed class PhraseReader(TextReading reading, Cast cast)
{
    private const int GroupReach = 4;
    private const int LongestScare = 6;
    private readonly TextTokens _tokens = reading.Tokens;
    private readonly ReadingCursor _cursor = new(reading);

    internal List<Phrase> Read(Sentence sentence)
    {
        var phrases = new List<Phrase>(sentence.TokenCount);
        var end = sentence.FirstToken + sentence.TokenCount;
        for (var at = sentence.FirstToken; at < end;)
        {
            if (IsScareQuote(at, sentence.FirstToken, end))
            {
                at++;
                continue;
            }

            var phrase = PhraseAt(phrases, at, end);
            if (phrase.Kind != PhraseKind.Mark || !IsBracket(phrase, end, out var closed))
            {
                phrases.Add(phrase);
                at = phrase.End;
                continue;
            }

            at = closed;
        }

        JoinCapitals(phrases);
        var list = new PhraseList(phrases, _tokens, cast);
        CapitalPhrases.Resolve(list);
        RolePhrases.Resolve(list);
        return phrases;
    }

    private Phrase PhraseAt(List<Phrase> before, int at, int end)
    {
        if (_cursor.DateAt(at) is { } date)
        {
            return new Phrase(PhraseKind.Date, at, _cursor.EndOf(date.Start + date.Length, at, end)) { Date = date };
        }

        if (_cursor.MentionAt(at) is { } mention)
        {
            var after = _cursor.EndOf(mention.End, at, end);
            return OfMention(before, mention, (at, after, end));
        }

        var token = _tokens.Tokens[at];
        var text = _tokens.Of(token);
        var pair = token.Kind == TokenKind.Word ? cast.OfCompound(text) : [];
        if (pair.Count > 0)
        {
            return new Phrase(PhraseKind.Party, at, at + 1) { Parties = pair, IsGroup = true };
        }

        var use = MeetingLexicon.Find(text);
        return new Phrase(token.Kind == TokenKind.Mark && use == WordUse.None ? PhraseKind.Mark
            : PhraseKind.Word, at, at + 1, use);
    }

    private Phrase OfMention(List<Phrase> before, Mention mention, (int At, int After, int End) span)
    {
        var (at, after, end) = span;
        var entity = cast.EntityOf(mention);
        switch (mention.Type)
        {
            case EntityType.Person when entity is not null:
                return Person(before, entity, span);
            case EntityType.Country or EntityType.Nationality or EntityType.Organisation:
                return Group(mention, span) ?? Named(before, mention, span);
            case EntityType.Place or EntityType.Facility when entity is not null:
                return Place(before, entity, span);
            case EntityType.Role:
                return new Phrase(PhraseKind.Word, at, after, WordUse.Title | (after - at == 1 ? UseOf(at) : UseOf(after - 1) & WordUse.Group))
                {
                    Holder = entity is { Type: EntityType.Person } ? Cast.Participant(entity) : null,
                };
            default:
                var isSummit = mention.Type == EntityType.Event && _tokens.Text.AsSpan(mention.Start, mention.Length).Contains("ummit", StringComparison.Ordinal);
                var use = isSummit ? WordUse.Noun : after - at == 1 ? UseOf(at) : WordUse.None;
                return new Phrase(PhraseKind.Word, at, Math.Min(after, end), use);
        }
    }

    // "Between Moscow and Kyiv": the second capital stands for its state as the first does.
    private static Phrase Place(List<Phrase> before, Entity entity, (int At, int After, int End) span)
    {
        var isJoined = before.Count > 1
            && before[^1].Is(WordUse.And)
            && before[^2] is { Kind: PhraseKind.Party, Parties: [.., { Type: EntityType.Country }] };
        return isJoined && Cast.StateOf(entity) is { } state
            ? new Phrase(PhraseKind.Party, span.At, span.After) { Parties = [state] }
            : new Phrase(PhraseKind.Place, span.At, span.After) { Place = entity };
    }

    // "Moscow, Kyiv and Washington agreed": the first capitals stand for their states as the last does.
    private void JoinCapitals(List<Phrase> phrases)
    {
        for (var i = phrases.Count - 3; i >= 0; i--)
        {
            var isJoined = phrases[i + 2] is { Kind: PhraseKind.Party, IsGroup: false, Parties: [{ Type: EntityType.Country }, ..] }
                && (phrases[i + 1].Is(WordUse.And) || (IsComma(phrases[i + 1]) && i + 4 < phrases.Count && phrases[i + 3].Is(WordUse.And)));
            var isFree = i == 0 || !phrases[i - 1].Is(WordUse.Preposition | WordUse.Determiner);
            if (isJoined && isFree && phrases[i].Place is { Type: EntityType.Place } city && Cast.StateOf(city) is { } state)
            {
                phrases[i] = new Phrase(PhraseKind.Party, phrases[i].Start, phrases[i].End) { Parties = [state] };
            }
        }
    }

    private bool IsComma(Phrase phrase) => _tokens.Of(_tokens.Tokens[phrase.Start]) is ",";

    private WordUse UseOf(int token) => MeetingLexicon.Find(_tokens.Of(_tokens.Tokens[token]));

    private Phrase Person(List<Phrase> before, Entity entity, (int At, int After, int End) span)
    {
        var person = Cast.Participant(entity);
        span.After += IsJunior(span.After, span.End) ? 2 : 0;
        var start = TitlePhrases.Absorb(before, _tokens, office => cast.Remember(person, office, span.At));
        start = start < 0 ? span.At : start;
        RememberTitle(person, span);
        return IsOwner(span.After, span.End)
            ? new Phrase(PhraseKind.Owner, start, span.After + 1) { Parties = [person] }
            : new Phrase(PhraseKind.Party, start, span.After) { Parties = [person] };
    }

    // "Joseph R. Biden, Jr."
    private bool IsJunior(int at, int end) =>
        at + 1 < end && _tokens.Of(_tokens.Tokens[at]) is "," && _tokens.Of(_tokens.Tokens[at + 1]) is "Jr." or "Jr" or "Sr." or "III";

    // "President Trump" may be one name to the catalogue.
    private void RememberTitle(Participant person, (int At, int After, int End) span)
    {
        if (span.After > span.At + 1 && (UseOf(span.At) & WordUse.Title) != 0)
        {
            cast.Remember(person, _tokens.Of(_tokens.Tokens[span.At]).ToString(), span.At);
        }
    }

    // "Russian and U.S. officials", "Ukraine's delegation", "G7 foreign ministers".
    private Phrase? Group(Mention mention, (int At, int After, int End) span)
    {
        var parties = new List<Participant>();
        AddParty(parties, mention);
        var at = span.After;
        while (NextOfList(at, span.End, parties) is var next and > 0)
        {
            at = next;
        }

        var head = GroupHead(at, span.End);
        if (head < 0)
        {
            return null;
        }

        if (parties.Count == 0)
        {
            parties.Add(Unnamed(mention, head));
        }

        // "His Turkish counterpart", "the Iranian chief negotiator": one person, where the article names him.
        var holder = parties.Count == 1 && !IsName(head + 1, span.End) && !IsName(head + 2, span.End)
            && _cursor.MentionFrom(head) is { Type: EntityType.Role } role && cast.EntityOf(role) is { Type: EntityType.Person } person
            ? Cast.Participant(person)
            : null;
        var isOwner = IsOwner(head + 1, span.End);
        return new Phrase(isOwner ? PhraseKind.Owner : PhraseKind.Party, span.At, isOwner ? head + 2 : head + 1)
        {
            Parties = holder is null ? [.. cast.Holders(parties, _tokens.Text.AsSpan(mention.Start.._tokens.Tokens[head].End))] : [holder],
            IsGroup = holder is null,
        };
    }

    private int NextOfList(int at, int end, List<Participant> parties)
    {
        var isJoin = at + 1 < end && _tokens.Of(_tokens.Tokens[at]) is "and" or "," or "-" or "\u2013" or "/";
        if (!isJoin || _cursor.MentionFrom(at + 1) is not { Type: EntityType.Country or EntityType.Nationality } next)
        {
            return -1;
        }

        AddParty(parties, next);
        return _cursor.EndOf(next.End, at + 1, end);
    }

    private int GroupHead(int at, int end)
    {
        for (var i = at; i < end && i < at + GroupReach; i++)
        {
            var token = _tokens.Tokens[i];
            var text = _tokens.Of(token);
            var use = MeetingLexicon.Find(text);
            var isLed = text is "group" && i + 1 < end && _tokens.Of(_tokens.Tokens[i + 1]) is "headed" or "led";
            isLed |= text is "number" && _tokens.Of(_tokens.Tokens[i - 1]) is "opposite";
            if (isLed || ((use & WordUse.Group) != 0 && !IsName(i + 1, end)))
            {
                return i;
            }

            var isModifier = text is "'s" or "’s"
                || (token.Kind == TokenKind.Word && use is WordUse.None or WordUse.Title
                && _cursor.MentionFrom(i) is null or { Type: EntityType.Role });
            if (!isModifier)
            {
                return -1;
            }
        }

        return -1;
    }

    private bool IsName(int at, int end) => at < end && _cursor.MentionFrom(at) is { Type: EntityType.Person };

    private Phrase Named(List<Phrase> before, Mention mention, (int At, int After, int End) span)
    {
        var entity = cast.EntityOf(mention);
        if ((mention.Type == EntityType.Nationality && !IsPeople(before, span)) || entity is null)
        {
            return new Phrase(PhraseKind.Word, span.At, span.After, WordUse.Title)
            {
                Parties = entity is null ? [] : [Cast.Participant(entity)],
            };
        }

        // "The Amazon nations".
        var isRegion = entity.Type == EntityType.Organisation && span.After - span.At == 1 && span.After < span.End
            && _tokens.Of(_tokens.Tokens[span.After]) is "nations" or "basin" or "rainforest" or "region" && !MeetingScope.IsBody(Cast.Participant(entity));
        if (isRegion)
        {
            return new Phrase(PhraseKind.Word, span.At, span.After);
        }

        var kind = IsOwner(span.After, span.End) ? PhraseKind.Owner : PhraseKind.Party;
        var isPlace = kind == PhraseKind.Party
            && (entity.Type == EntityType.Country ? IsLocative(before, span.At) : entity.Country is not null && (IsAt(span.At) || IsBuilding(entity) && IsTo(span.At)));
        return new Phrase(isPlace ? PhraseKind.Place : kind, span.At, kind == PhraseKind.Owner ? span.After + 1
            : span.After)
        {
            Parties = [Cast.Participant(entity)],
            Place = isPlace || entity.Type == EntityType.Country ? entity : null,
        };
    }

    // "The Swiss will host", "Russians meet Americans", but "Swiss talks".
    private bool IsPeople(List<Phrase> before, (int At, int After, int End) span)
    {
        if (span.After - span.At > 1 || span.After >= span.End || before.Count > 1)
        {
            return false;
        }

        var word = _tokens.Of(_tokens.Tokens[span.At]);
        var isSeveral = word is [.., 's'] and not "Swiss" || word is "Swiss" or "British" or "French" or "Dutch" or "Chinese" or "Japanese" or "Turks" or "Danish" or "Irish" or "Spanish";
        var next = _tokens.Of(_tokens.Tokens[span.After]);
        return isSeveral && (next is "to" || (UseOf(span.After) & WordUse.Auxiliary) != 0);
    }

    private bool IsLocative(List<Phrase> before, int at)
    {
        if (before.Count == 0)
        {
            return false;
        }

        var isAfterCity = before.Count > 1 && before[^2].Kind == PhraseKind.Place
            && _tokens.Of(_tokens.Tokens[at - 1]) is ",";
        return isAfterCity
            || _tokens.Of(_tokens.Tokens[at - 1]) is "in" or "to" or "from" or "into" or "across" or "near"
            or "outside" or "inside" or "throughout" or "within" or "In" or "at" or "via" or "around";
    }

    // "At the White House".
    private bool IsAt(int at)
    {
        var before = at > 0 && _tokens.Of(_tokens.Tokens[at - 1]) is "the" ? at - 2 : at - 1;
        return before >= 0 && _tokens.Of(_tokens.Tokens[before]) is "at" or "At";
    }

    // "Welcomed him to the White House", but "according to the White House".
    private bool IsTo(int at)
    {
        var before = at > 0 && _tokens.Of(_tokens.Tokens[at - 1]) is "the" ? at - 2 : at - 1;
        return before > 0 && (_tokens.Of(_tokens.Tokens[before]) is "in" or "outside" or "inside"
            || (_tokens.Of(_tokens.Tokens[before]) is "to" && _tokens.Of(_tokens.Tokens[before - 1]) is not "according"));
    }

    private static bool IsBuilding(Entity entity) => ActorCatalogue.BuiltIn.Find(entity.Id)?.City is not null;

    private bool IsOwner(int at, int end) => at < end && _tokens.Of(_tokens.Tokens[at]) is "'s" or "’s" or "'" or "’";

    private void AddParty(List<Participant> parties, Mention mention)
    {
        if (cast.EntityOf(mention) is { } entity && CanStand(entity)
            && parties.TrueForAll(party => party.Id != entity.Id))
        {
            parties.Add(Cast.Participant(entity));
        }
    }

    private static bool CanStand(Entity entity) => Cast.CanMeet(entity.Type);

    // "European leaders": a party without an entity, named as written.
    private Participant Unnamed(Mention mention, int head)
    {
        var end = _tokens.Tokens[head].End;
        var name = _tokens.Text[mention.Start..end];
        return new Participant(Slug.Id(name), name, EntityType.Organisation);
    }

    // Had a "very good conversation" with him: marks around a few words of a clause, not around what somebody says.
    private bool IsScareQuote(int at, int first, int end)
    {
        if (_tokens.Of(_tokens.Tokens[at]) is not ("\"" or "\u201C" or "\u201D"))
        {
            return false;
        }

        return Closes(at, first - 1, -1) || Closes(at, end, 1);
    }

    private bool Closes(int at, int bound, int step)
    {
        for (var other = at + step; other != bound && Math.Abs(other - at) <= LongestScare; other += step)
        {
            var text = _tokens.Of(_tokens.Tokens[other]);
            if (text is "\"" or "\u201C" or "\u201D")
            {
                var (opening, closing) = (Math.Min(at, other), Math.Max(at, other));
                return opening > 0 && _tokens.Tokens[opening - 1].Kind == TokenKind.Word
                    && _tokens.Of(_tokens.Tokens[closing - 1]) is not ("," or "." or "!" or "?");
            }
        }

        return false;
    }

    private bool IsBracket(Phrase phrase, int end, out int closed)
    {
        closed = phrase.End;
        if (_tokens.Of(_tokens.Tokens[phrase.Start]) is not "(")
        {
            return false;
        }

        for (var i = phrase.End; i < end && i <= phrase.End + 3; i++)
        {
            if (_tokens.Of(_tokens.Tokens[i]) is ")")
            {
                closed = i + 1;
                return true;
            }
        }

        return false;
    }
}
