using Ingest.Pipeline.Query;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Ingest.Functions;

/// <summary>
/// Who may see what was found: whom App Service has signed in, or everybody where that is switched on. Nobody else, and
/// nobody at all where neither is set up.
/// </summary>
public sealed class Access(RouteTable table, IOptions<PagesOptions> options, IConfiguration settings)
{
    /// <summary>
    /// Set by App Service itself while its sign-in is on. Only then does it take away what a stranger writes into the
    /// header below, so without it the header says nothing.
    /// </summary>
    public const string SignInSetting = "WEBSITE_AUTH_ENABLED";

    /// <summary>Who is signed in, as App Service tells the app.</summary>
    public const string PrincipalHeader = "X-MS-CLIENT-PRINCIPAL";

    private const string SignInPath = "/.auth/login/aad?post_login_redirect_uri=";

    private readonly bool _canSignIn = settings.GetValue(SignInSetting, defaultValue: false);

    public Task<IResult> AnswerAsync(WebRoute route, HttpRequest request, CancellationToken cancellationToken) =>
        table.AnswerAsync(
            IsAllowed(request) ? route : route with { Run = (asked, _) => Task.FromResult(Refuse(route, asked)) },
            request,
            cancellationToken);

    /// <summary>As <see cref="AnswerAsync"/>, whoever asks.</summary>
    public Task<IResult> AnswerAnybodyAsync(
        WebRoute route,
        HttpRequest request,
        CancellationToken cancellationToken) =>
        table.AnswerAsync(route, request, cancellationToken);

    private bool IsAllowed(HttpRequest request) =>
        options.Value.Public || (_canSignIn && !string.IsNullOrEmpty(request.Headers[PrincipalHeader]));

    private IResult Refuse(WebRoute route, HttpRequest request) => (_canSignIn, IsForPrograms(route)) switch
    {
        (true, false) => TypedResults.Redirect(SignInPath + Uri.EscapeDataString(request.Path + request.QueryString)),
        (true, true) => TypedResults.Problem(
            "Sign in first.",
            statusCode: StatusCodes.Status401Unauthorized,
            title: "Not signed in"),
        _ => TypedResults.Problem(
            "These pages are private and no sign-in is set up. Deploy with signInClientId, or with pagesPublic.",
            statusCode: StatusCodes.Status403Forbidden,
            title: "Private"),
    };

    private static bool IsForPrograms(WebRoute route) => route.Pattern.StartsWith("/api/", StringComparison.Ordinal);
}

/// <summary>Who may see the pages.</summary>
public sealed class PagesOptions
{
    public const string Section = "Pages";

    /// <summary>Anybody may see everything that was found, without signing in. Default false.</summary>
    public bool Public { get; set; }
}
