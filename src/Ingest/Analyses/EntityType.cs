using System.Text.Json.Serialization;

namespace Ingest.Analyses;

/// <summary>What a mention names.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EntityType>))]
public enum EntityType
{
    Person,
    Organisation,

    /// <summary>A state, under any of its names.</summary>
    Country,

    /// <summary>A city, region, continent, river: a place that is no state.</summary>
    Place,

    /// <summary>A building or site with a name: Élysée Palace.</summary>
    Facility,

    /// <summary>A happening with a name: Munich Security Conference.</summary>
    Event,

    /// <summary>An office or occupation without a name: foreign minister, envoy.</summary>
    Role,

    /// <summary>A people or an adjective of a country: Russian, Ukrainians.</summary>
    Nationality,

    /// <summary>A treaty, law, work or other name that is none of the above.</summary>
    Other,
}
