namespace Ingest.Benchmarks.News;

/// <summary>
/// Sentences that items of one kind are made of. Slots: {p} {q} persons with office and country, {P} {Q} their names,
/// {X} a country, {o} an organisation, {c} a city, {d} a weekday, {m} a day of the year, {n} a number, {t} a subject.
/// </summary>
public sealed record Topic(
    EquatableArray<string> Titles,
    EquatableArray<string> Openings,
    EquatableArray<string> Sentences);
