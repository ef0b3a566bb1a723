using System.Runtime.CompilerServices;
using Ingest.Actors;
using Ingest.Analyses.Dates;
using Ingest.Analyses.Quantities;
using Ingest.Analyses.Tagging;
using Ingest.Articles;
using Ingest.Meetings;
using Ingest.Meetings.Claims;
using Ingest.Stories;

namespace Ingest.Analyses;

/// <summary>
/// Reads an article: who and what it names, what it is about, when things happen. Needs nothing but the text.
/// </summary>
public static class Analyzer
{
    /// <summary>Changes with anything that may change an analysis.</summary>
    public const string Version = "embedded/15";

    /// <summary>UTF-16 code units of title and text that are read; the rest of a longer article is not.</summary>
    public const int LongestText = 1_000_000;

    private const int ShortestForeignName = 4;

    /// <summary>What takes milliseconds to set up.</summary>
    private static readonly Type[] WordTables =
    [
        typeof(MeetingLexicon), typeof(DateLexicon), typeof(TextLanguage), typeof(BoilerplateLine), typeof(NumberReader), typeof(Idioms),
        typeof(TenseWords), typeof(Units), typeof(MeetingScope), typeof(NameLabel),
    ];

    /// <summary>
    /// Loads what every analysis needs, one part beside the other. Without it the first analysis does so, one after the other.
    /// </summary>
    public static void Load() => Parallel.Invoke(
        [
            () => _ = ActorCatalogue.BuiltIn,
            () => _ = TaggerResource.BuiltIn,
            () => _ = WordLexicon.Of(0),
            .. WordTables.Select<Type, Action>(table => () => RuntimeHelpers.RunClassConstructor(table.TypeHandle)),
        ]);

    /// <summary>
    /// With the catalogue that ships. Equal articles give equal analyses; any text is survived; cost is linear in its
    /// length.
    /// </summary>
    public static Analysis Analyze(Article article) => Analyze(article, ActorCatalogue.BuiltIn);

    public static Analysis Analyze(Article article, ActorCatalogue catalogue) =>
        Analyze(article, catalogue, TaggerResource.BuiltIn);

    /// <summary>With the names and key phrases of another reader, brought together with what we know ourselves.</summary>
    public static Analysis Analyze(Article article, ActorCatalogue catalogue, OtherReading reading) =>
        Analyze(article, catalogue, TaggerResource.BuiltIn, reading);

    internal static Analysis Analyze(
        Article article,
        ActorCatalogue catalogue,
        TaggerModel model,
        OtherReading? other = null)
    {
        var (analysis, reading) = Read(article, catalogue, model, other);
        return analysis.NamesOnly ? analysis : analysis with { Claims = ClaimFinder.Find(reading) };
    }

    /// <summary>All but the meetings, and what they are found in.</summary>
    internal static (Analysis Analysis, TextReading Reading) Read(
        Article article,
        ActorCatalogue catalogue,
        TaggerModel model,
        OtherReading? other = null)
    {
        var whole = article.AnalyzedText();
        var text = whole.Length <= LongestText ? whole : whole[..EndOfRead(whole)];
        var tokens = Tokenizer.Tokenize(text);
        var day = DateOnly.FromDateTime(article.Head.At.UtcDateTime);
        var pieces = new PieceText(tokens, CaptionsOf(article));
        var isEnglish = TextLanguage.IsEnglish(pieces, article.Head.Language);
        var found = NameFinder.Find(pieces, catalogue);
        found = isEnglish ? found : found.FindAll(name => IsSureAnywhere(pieces, name));
        var tags = isEnglish ? NameTagger.Tag(pieces, found, model) : [];
        tags = other is null ? tags : OtherNames.Replace(pieces, tags, other.Stretches);
        var joined = NameJoiner.Join(pieces, catalogue, found, tags);
        var names = NameResolver.Resolve(pieces, joined, catalogue);
        var entities = EntityBuilder.Build(pieces, names, catalogue, day);
        var parts = pieces.Parts();
        var reading = new TextReading(
            tokens,
            parts,
            RoleReferences.Resolve(pieces, names, entities).ConvertAll(name => MentionOf(pieces, name)),
            entities,
            isEnglish ? DateFinder.Find(tokens, day) : [],
            day);
        var phrases = isEnglish ? KeyPhraseRanker.Rank(pieces, names) : KeyPhraseRanker.RankNames(pieces, names);
        var analysis = new Analysis
        {
            Article = article.Head,
            Analyzer = Version,
            NamesOnly = !isEnglish,
            IsCut = article.IsCut || text.Length < whole.Length,
            IsSpun = SpunText.IsSpun(pieces, names, catalogue),
            Parts = [.. parts],
            Mentions = [.. reading.Mentions],
            Entities = [.. reading.Entities],
            KeyPhrases = [.. OtherPhrases.Join(phrases, other?.KeyPhrases ?? [])],
            Dates = [.. reading.Dates],
            Quantities = isEnglish ? [.. QuantityFinder.Find(tokens, reading.Mentions, reading.Dates)] : [],
            Signature = SignatureBuilder.Build(pieces, names, day),
        };
        return (analysis, reading);
    }

    private static List<TextSpan> CaptionsOf(Article article)
    {
        var before = article.Head.Title.Length + Article.TitleEnd.Length;
        return [.. article.Captions.Select(caption => caption with { Start = caption.Start + before })];
    }

    /// <summary>Behind the last whole word: the beginning of a name is another name.</summary>
    private static int EndOfRead(string text)
    {
        var end = text.LastIndexOfAny([' ', '\n'], LongestText);
        return end > LongestText / 2 ? end : LongestText - (char.IsHighSurrogate(text[LongestText - 1]) ? 1 : 0);
    }

    // A word of another language may look like a short name.
    private static bool IsSureAnywhere(PieceText text, NameSpan name) =>
        name.Actor is not null
        && name.Type is not EntityType.Nationality
        && (name.Count > 1 || text[name.First].Length >= ShortestForeignName);

    private static Mention MentionOf(PieceText text, ResolvedSpan resolved)
    {
        var (span, name, link) = resolved;
        var start = text[span.First].Start;
        return new Mention(start, text[span.End - 1].End - start, span.Type, name?.Id, span.Confidence, link);
    }
}
