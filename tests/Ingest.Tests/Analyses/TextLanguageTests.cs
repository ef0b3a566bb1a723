using System.Text.Json;
using Ingest.Analyses;
using Xunit;

namespace Ingest.Tests.Analyses;

/// <summary>Texts in other languages are matched by name, and no rule of English is put to them.</summary>
public sealed class TextLanguageTests
{
    [Theory]
    [InlineData("Der russische Außenminister Sergej Lawrow hat am Dienstag mit Marco Rubio in Riad gesprochen und will sich nicht zu den Ergebnissen äußern.")]
    [InlineData("Le ministre des affaires étrangères a rencontré Marco Rubio dans la capitale mardi, mais les deux parties ne sont pas d'accord sur une date.")]
    [InlineData("El ministro habló con Marco Rubio en la capital el martes, pero no hay una fecha para la próxima reunión entre los dos países.")]
    [InlineData("O ministro falou com Marco Rubio na capital e não há uma data para a próxima reunião, mas também foi anunciado um acordo em Lisboa.")]
    [InlineData("Il ministro ha parlato con Marco Rubio nella capitale, ma non sono previste altre riunioni e anche la data della visita è incerta.")]
    [InlineData("De minister sprak met Marco Rubio in de hoofdstad, maar er is nog niet bekend wanneer het volgende gesprek wordt gehouden.")]
    [InlineData("Глава МИД Сергей Лавров встретился во вторник с Марко Рубио в Эр-Рияде и обсудил подготовку саммита.")]
    [InlineData("外相は火曜日にリヤドで会談した。次の会談の日程は決まっていない。")]
    public void Another_language_is_told_from_English(string text)
    {
        var analysis = Analyzer.Analyze(AnArticle.With(text));

        Assert.True(analysis.NamesOnly);
        Assert.Empty(analysis.Claims);
        Assert.Empty(analysis.Dates);
        Assert.All(analysis.Entities, entity => Assert.True(entity.Known));
        Assert.Equal(text.Contains("Marco Rubio", StringComparison.Ordinal), analysis.Entities.Any(entity => entity.Id.Value == "marco-rubio"));
    }

    [Theory]
    [InlineData("Lavrov meets Rubio", null)]
    [InlineData("Parties: Partido de la Revolución Democrática, Partido Acción Nacional, Fuerza Patria y Movimiento Ciudadano", null)]
    [InlineData("Rio de Janeiro and La Paz", "en-GB")]
    public void A_few_names_are_no_evidence_of_another_language(string text, string? declared)
    {
        var article = AnArticle.With(text);
        var analysis = Analyzer.Analyze(article with { Head = article.Head with { Language = declared } });

        Assert.False(analysis.NamesOnly);
    }

    [Fact]
    public void A_headline_of_a_feed_in_another_language_is_in_that_language()
    {
        var article = AnArticle.With("Lavrov trifft Rubio");
        var analysis = Analyzer.Analyze(article with { Head = article.Head with { Language = "de" } });

        Assert.True(analysis.NamesOnly);
    }

    [Theory]
    [InlineData("ner", "wikigold.jsonl")]
    [InlineData("ner", "crossner_politics_dev.jsonl")]
    [InlineData("ner", "gum_named.jsonl")]
    [InlineData("news", "news.jsonl")]
    [InlineData("meetings", "meetings.jsonl")]
    public void English_texts_are_taken_for_English(string folder, string file)
    {
        var data = Environment.GetEnvironmentVariable("INGEST_DEVDATA");
        Assert.SkipWhen(data is null, "INGEST_DEVDATA does not name a folder with development data.");

        var foreign = File.ReadLines(Path.Combine(data!, "data", folder, file))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)
            .Where(text => Analyzer.Analyze(AnArticle.With(text)).NamesOnly)
            .ToList();

        Assert.Empty(foreign);
    }
}
