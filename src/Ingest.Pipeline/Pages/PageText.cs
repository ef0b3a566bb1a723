using System.Globalization;
using Ingest.Actors;
using Ingest.Analyses;
using Ingest.Articles;
using Ingest.Feeds;
using Ingest.Mails;
using Ingest.Meetings;
using Ingest.Pipeline.Query;

namespace Ingest.Pipeline.Pages;

/// <summary>Words that pages show; text from outside loses what could turn or hide other text.</summary>
public static class PageText
{
    public const int QuoteLimit = 600;

    private const int TitleLimit = 200;
    private const int NameLimit = 120;

    public static string Title(string title) => Clean(title, TitleLimit) is { Length: > 0 } clean ? clean : "Untitled";

    public static string Name(string name) => Clean(name, NameLimit);

    public static string Clean(string text, int limit) => CleanText.OneLine(text, limit);

    public static string Title(Meeting meeting)
    {
        var title = Clean(meeting.Title, TitleLimit);
        return title.Length > 0 ? title : MeetingWords.Names(meeting.Participants);
    }

    public static string Name(Feed feed) => Name(feed.Title ?? Address(feed.Address));

    /// <summary>Null for what cannot be a language tag (BCP 47).</summary>
    public static string? Language(string? tag) =>
        tag is { Length: >= 2 and <= 35 } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null;

    /// <summary>The host, or the whole address where it has none.</summary>
    public static string Address(Uri address) => address.Host.Length > 0 ? address.IdnHost : address.OriginalString;

    /// <summary>Office, country and part played. Empty where none is known, or where the name says it all.</summary>
    public static string Detail(Participant party)
    {
        var country = party.Type == EntityType.Country ? null : Country(party.Country);
        return Join([party.Office, country, MeetingWords.Of(party.Part)]);
    }

    /// <summary>Venue, city and country, as far as known.</summary>
    public static string Where(MeetingPlace place) => Join([place.Venue, place.City, Country(place.Country)]);

    /// <summary>A value of a meeting's history; states by name, not by code.</summary>
    public static string Value(MeetingField field, string? value)
    {
        if (field != MeetingField.Place || string.IsNullOrWhiteSpace(value))
        {
            return ChangeWords.Value(field, value);
        }

        var last = value.LastIndexOf(' ') + 1;
        return Clean(value[..last] + Country(value[last..]), QuoteLimit);
    }

    /// <summary>The beginning of an article, with a mark where it was cut.</summary>
    public static string Lead(string lead)
    {
        var clean = Clean(lead, ArticleHead.LeadLength);
        return clean.Length > 0 && char.IsLetterOrDigit(clean[^1]) ? clean + "…" : clean;
    }

    /// <summary>The English name of a state, else its code.</summary>
    public static string? Country(string? code) =>
        ActorCatalogue.BuiltIn.Country(code)?.Name ?? (code?.Length == 2 ? code.ToUpperInvariant() : code);

    /// <summary>The first few of the actors that the catalogue knows.</summary>
    public static IEnumerable<Actor> Actors(ArticleRow row, ActorCatalogue catalogue) =>
        row.Actors.Select(catalogue.Find).OfType<Actor>().Take(4);

    /// <summary>An address that finds everything about an actor.</summary>
    public static string Search(string actor) => $"/?actor={Uri.EscapeDataString(actor)}";

    /// <summary>"1 source", "2 sources".</summary>
    public static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");

    /// <summary>A count that stops at <see cref="Totals.MaxCount"/>.</summary>
    public static string Capped(int count) =>
        count >= Totals.MaxCount
            ? string.Create(CultureInfo.InvariantCulture, $"{Totals.MaxCount:N0}+")
            : count.ToString(CultureInfo.InvariantCulture);

    private static string Join(IEnumerable<string?> parts) =>
        string.Join(", ", parts
            .Where(part => !string.IsNullOrWhiteSpace(part))
            .Select(part => Name(part!))
            .Distinct(StringComparer.OrdinalIgnoreCase));
}
