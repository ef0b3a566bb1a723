using System.Text.RegularExpressions;

namespace Ingest.Tests.Stories;

/// <summary>Re-words a text as article spinners do: word by word, names and numbers left alone, sentences cut or joined.</summary>
internal static partial class Spinner
{
    private const string Table = """
        said=mentioned|acknowledged|instructed
        says=mentions
        meeting=assembly|gathering
        talks=discussions|negotiations
        meet=fulfill|see
        killed=slain
        killing=slaying
        people=folks|individuals
        last=final
        next=subsequent
        first=primary
        war=warfare
        officials=officers
        official=officer
        because=as a result of
        about=round|roughly
        many=numerous
        also=additionally
        with=together with
        after=following
        before=earlier than
        big=massive
        large=giant
        small=little
        house=residence
        houses=dwellings
        homes=properties
        struck=hit
        hit=struck
        injured=harm
        injuring=wounding
        hundreds=a whole lot
        dozens=scores
        early=early on
        late=late on
        near=close to
        while=whereas
        but=however
        despite=regardless of
        government=administration
        president=chief
        minister=secretary
        leader=chief
        leaders=heads
        agreed=consented
        agree=consent
        called=referred to as
        urged=implored
        hopes=needs
        hope=want
        plan=scheme
        plans=schemes
        help=assist
        work=labour
        working=labouring
        search=hunt
        found=discovered
        strong=robust
        important=vital
        new=recent
        reports=stories
        report=account
        children=kids
        army=navy
        soldiers=troopers
        ended=concluded
        began=started
        begin=start
        year=12 months
        weeks=weeks
        days=days
        country=nation
        states=nations
        city=metropolis
        town=city
        village=hamlet
        against=towards
        between=amongst
        however=nonetheless
        will=is going to
        likely=possible
        expected=anticipated
        several=a number of
        need=want
        ordered=instructed
        border=frontier
        crisis=disaster
        attack=assault
        attacks=assaults
        support=assist
        continue=proceed
        forces=troops
        peace=calm
        security=safety
        must=should
        welcome=hail
        foreign=overseas
        national=nationwide
        """;

    private static readonly Dictionary<string, string[]> Words = Table.Split('\n')
        .Select(line => line.Trim().Split('='))
        .ToDictionary(pair => pair[0], pair => pair[1].Split('|'), StringComparer.OrdinalIgnoreCase);

    /// <param name="seed">Chooses among the words; the same seed gives the same text.</param>
    internal static string Spin(string text, int seed)
    {
        var turn = seed;
        return Word().Replace(text, match =>
        {
            if (!Words.TryGetValue(match.Value, out var others))
            {
                return match.Value;
            }

            turn = (turn * 31) + match.Index;
            var word = others[Math.Abs(turn) % others.Length];
            return char.IsUpper(match.Value[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
        });
    }

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Word();
}
