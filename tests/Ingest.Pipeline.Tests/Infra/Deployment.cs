using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ingest.Pipeline.Tests.Infra;

/// <summary>The resources that a deployment would make, as `bicep snapshot` predicts them.</summary>
internal sealed class Deployment
{
    private Deployment(IReadOnlyList<AzureResource> resources) => Resources = resources;

    public IReadOnlyList<AzureResource> Resources { get; }

    public static Deployment Read(string file)
    {
        using var snapshot = JsonDocument.Parse(File.ReadAllText(file));
        return new(
        [
            .. snapshot.RootElement.GetProperty("predictedResources").EnumerateArray().Select(resource => new AzureResource(resource.Clone())),
        ]);
    }

    public IEnumerable<AzureResource> OfType(string type) => Resources.Where(resource => resource.Type == type);

    public AzureResource Only(string type) => OfType(type).Single();

    public bool Has(string type) => OfType(type).Any();

    /// <summary>The last parts of the names of all resources of a type.</summary>
    public IEnumerable<string> NamesOf(string type) => OfType(type).Select(resource => resource.Name.Split('/')[^1]);
}

/// <summary>A resource as it would be made.</summary>
internal sealed class AzureResource(JsonElement json)
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Id => Text("id")!;

    public string Type => Text("type")!;

    public string Name => Text("name")!;

    /// <summary>All of it on one line, nothing escaped that JSON lets stand.</summary>
    public string Written => JsonSerializer.Serialize(json, OneLine);

    /// <param name="path">Members, dots between.</param>
    /// <returns>As JSON writes it, strings without quotes. Null where it is not there.</returns>
    public string? Text(string path) => Find(path)?.ToString();

    public JsonElement? Find(string path)
    {
        var found = json;
        foreach (var member in path.Split('.'))
        {
            if (found.ValueKind != JsonValueKind.Object || !found.TryGetProperty(member, out found))
            {
                return null;
            }
        }

        return found;
    }
}
