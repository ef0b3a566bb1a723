using Microsoft.AspNetCore.Http;

namespace Ingest.Pipeline.Query;

/// <summary>Says which parameter cannot be used and what would be right (RFC 9457).</summary>
public static class Refusal
{
    public static IResult Of(BadParameter bad) => TypedResults.Problem(
        $"The parameter '{bad.Name}' cannot be used. {bad.Sentence}",
        statusCode: StatusCodes.Status400BadRequest,
        title: "Bad parameter",
        extensions: new Dictionary<string, object?> { ["parameter"] = bad.Name });
}
