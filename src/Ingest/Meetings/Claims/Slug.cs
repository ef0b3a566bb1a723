using System.Text;
using Ingest.Actors;

namespace Ingest.Meetings.Claims;

/// <summary>Makes ids of names that no catalogue knows.</summary>
internal static class Slug
{
    internal static ActorId Id(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return new ActorId(slug.ToString().TrimEnd('-'));
    }
}
