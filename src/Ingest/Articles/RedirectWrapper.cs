namespace Ingest.Articles;

/// <summary>Sees through addresses that only lead on to the one in their query.</summary>
internal static class RedirectWrapper
{
    /// <summary>Where the address leads. Null where it is no wrapper known to us, or names no web address.</summary>
    public static Uri? Target(Uri address)
    {
        foreach (var name in ParametersOf(address))
        {
            if (Parameter(address.Query, name) is { } value
                && Uri.TryCreate(value, UriKind.Absolute, out var target)
                && target.Scheme is "http" or "https")
            {
                return target;
            }
        }

        return null;
    }

    private static string[] ParametersOf(Uri address) => (WithoutWww(address.Host), address.AbsolutePath) switch
    {
        (var host, "/url") when IsGoogle(host) => ["url", "q"],
        ("facebook.com" or "l.facebook.com" or "lm.facebook.com", "/l.php") => ["u"],
        ("l.instagram.com", _) => ["u"],
        ("bing.com", "/news/apiclick.aspx") => ["url"],
        ("out.reddit.com", _) => ["url"],
        ("t.umblr.com", "/redirect") => ["z"],
        ("vk.com", "/away.php") => ["to"],
        ("youtube.com", "/redirect") => ["q"],
        ("feeds.feedburner.com" or "feedproxy.google.com", _) => ["url"],
        ("news.yandex.ru" or "yandex.ru", "/redir") => ["url"],
        _ => [],
    };

    private static string WithoutWww(string host) =>
        host.StartsWith("www.", StringComparison.Ordinal) ? host["www.".Length..] : host;

    /// <summary>google.com and its country hosts: google.de, google.co.uk.</summary>
    private static bool IsGoogle(string host) =>
        host.StartsWith("google.", StringComparison.Ordinal)
        && host.Length <= "google.com.xx".Length
        && host.Split('.') is [_, { Length: 2 or 3 }] or [_, "co" or "com", { Length: 2 }];

    private static string? Parameter(string query, string name)
    {
        foreach (var parameter in query.TrimStart('?').Split('&'))
        {
            if (parameter.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && parameter.Length > name.Length
                && parameter[name.Length] == '=')
            {
                return Uri.UnescapeDataString(parameter[(name.Length + 1)..].Replace('+', ' '));
            }
        }

        return null;
    }
}
