using Microsoft.AspNetCore.Http;

namespace Ingest.Pipeline.Pages;

/// <summary>The style sheet of all pages, read from the program.</summary>
public static class StyleSheet
{
    public static string Text { get; } = Read();

    /// <summary>Changes with the sheet, so that browsers may keep it for ever.</summary>
    public static string Address { get; } = $"/style.css?v={Hash.Of(Text)[..8]}";

    public static Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        request.HttpContext.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Task.FromResult<IResult>(TypedResults.Text(Text, "text/css; charset=utf-8"));
    }

    private static string Read()
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream("pages/style.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
