using System.Net;

namespace Ingest.Pipeline.Web;

/// <summary>The addresses one fetch was sent to, one after the other.</summary>
public sealed class RedirectTrail(Uri start, int limit)
{
    private readonly List<Uri> _left = [];

    private bool _forGood = true;

    public Uri Current { get; private set; } = start;

    /// <summary>Where all redirects led for good. Null without any, or if one was temporary or gave up TLS.</summary>
    public Uri? MovedTo => _left.Count > 0 && _forGood ? Current : null;

    /// <summary>Whether a redirect on the way was temporary or gave up TLS.</summary>
    public bool IsDetour => !_forGood;

    public static bool IsRedirect(HttpStatusCode status) => status
        is HttpStatusCode.MovedPermanently
        or HttpStatusCode.Found
        or HttpStatusCode.SeeOther
        or HttpStatusCode.TemporaryRedirect
        or HttpStatusCode.PermanentRedirect;

    /// <summary>Begins anew, for another attempt.</summary>
    public void Restart()
    {
        Current = _left.Count > 0 ? _left[0] : Current;
        _left.Clear();
        _forGood = true;
    }

    /// <summary>Goes where the answer sends us. Null if it went, else one sentence that says why not.</summary>
    public string? Follow(HttpStatusCode status, Uri? location)
    {
        if (location is null || !Uri.TryCreate(Current, location, out var next))
        {
            return "The host redirects without saying where to.";
        }

        if (next.Scheme != Uri.UriSchemeHttp && next.Scheme != Uri.UriSchemeHttps)
        {
            return $"The host redirects to an address that is neither http nor https ({next.Scheme}).";
        }

        _left.Add(Current);
        if (_left.Contains(next))
        {
            return "The redirects run in a circle.";
        }

        _forGood &= status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect
            && (next.Scheme == Uri.UriSchemeHttps || Current.Scheme == Uri.UriSchemeHttp);
        Current = next;
        return _left.Count > limit ? $"The host redirects more than {limit} times." : null;
    }
}
