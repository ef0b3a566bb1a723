namespace Ingest.Analyses;

/// <summary>What the lexicon knows of a word, whatever its place in a sentence.</summary>
[Flags]
internal enum WordTraits
{
    None = 0,
    Function = 1 << 0,
    Verb = 1 << 1,
    Noun = 1 << 2,
    Adjective = 1 << 3,
    Adverb = 1 << 4,
    OrganisationHead = 1 << 5,
    EventHead = 1 << 6,
    FacilityHead = 1 << 7,
    PlaceHead = 1 << 8,
    PlaceLead = 1 << 9,
    OtherHead = 1 << 10,
    Title = 1 << 11,
    Speech = 1 << 12,
    AgentVerb = 1 << 13,
    Locative = 1 << 14,
    Month = 1 << 15,
    Weekday = 1 << 16,
    Particle = 1 << 17,
    Given = 1 << 18,
    Surname = 1 << 19,

    /// <summary>Begins a role of the catalogue.</summary>
    RoleStart = 1 << 20,

    /// <summary>So frequent that it characterises no text.</summary>
    Plain = 1 << 21,

    /// <summary>Stands before a person's name and is no part of it.</summary>
    Honorific = 1 << 22,

    /// <summary>Says in small letters that the name beside it is a place: the village of X.</summary>
    PlaceNoun = 1 << 23,

    /// <summary>Says in small letters that the name beside it is an organisation: the airline X.</summary>
    OrganisationNoun = 1 << 24,

    /// <summary>North, Eastern, Upper.</summary>
    Direction = 1 << 25,

    /// <summary>Written in lower case where it is no name.</summary>
    Common = Function | Verb | Noun | Adjective | Adverb,

    Head = OrganisationHead | EventHead | FacilityHead | PlaceHead | OtherHead,

    Calendar = Month | Weekday,
}
