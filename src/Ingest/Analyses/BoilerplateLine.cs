using System.Buffers;

namespace Ingest.Analyses;

/// <summary>
/// Tells the lines around an article that belong to the outlet and not to its news: credits, bylines, copyright,
/// links to other articles, invitations to subscribe. A caption is none; the credit after it is.
/// </summary>
internal static class BoilerplateLine
{
    private const int LongestLine = 24;
    private const int LongestByline = 12;

    private static readonly ILookup<char, string> PhotoOpenings = new[]
    {
        "Photo:", "Photos:", "Photograph:", "Photographs:", "Photography:", "Picture:", "Image:", "Images:", "Video:",
        "Credit:", "Photo credit:", "Image credit:", "Photo by ", "Photograph by ", "Picture by ", "Image by ",
    }.ToLookup(opening => char.ToUpperInvariant(opening[0]));

    private static readonly ILookup<char, string> Openings = new[]
    {
        "Reporting by ", "Writing by ", "Editing by ", "Additional reporting by ", "Compiled by ", "Written by ",
        "Read more:", "Read more about ", "Read also:", "Also read:", "Read next:", "See also:", "Related:", "Related stories",
        "Related articles", "More on this", "Recommended:", "Don't miss:", "Don\u2019t miss:", "Editor's picks",
        "Sign up for ", "Sign up to ", "Subscribe to ", "Subscribe now", "Get the latest ", "Follow us on ", "Follow us ",
        "Click here ", "Download our ", "Download the app", "Join our ", "Listen to our ", "Watch live", "Advertisement",
        "\u00A9", "Copyright \u00A9", "Copyright (c)", "Copyright 20", "All rights reserved", "Source:", "Share this ",
    }.ToLookup(opening => char.ToUpperInvariant(opening[0]));

    private static readonly SearchValues<string> PhotoMarks = SearchValues.Create(
        ["Getty Images", "/Reuters", "Reuters/", "/AFP", "AFP/", "AFP via Getty", "AP Photo/", "EPA/", "/EPA", "Anadolu/"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Marks = SearchValues.Create(
        [
            "All rights reserved", "contributed to this report", "contributed to this article", "contributed to this story",
            "may not be published, broadcast", "was originally published", "first appeared on", "Our Standards:",
            "newsletter here", "Privacy Policy", "Terms of Use",
        ],
        StringComparison.OrdinalIgnoreCase);

    internal static BoilerplateKind KindOf(PieceText text, int first, int end, int bars)
    {
        if (end - first is 0 or > LongestLine)
        {
            return BoilerplateKind.None;
        }

        var line = text.Of(first, end).TrimStart("([");
        if (bars > 0 || Opens(line, PhotoOpenings) || line.ContainsAny(PhotoMarks) || line.Contains("/AP", StringComparison.Ordinal))
        {
            return BoilerplateKind.PhotoCredit;
        }

        return Opens(line, Openings) || line.ContainsAny(Marks) || IsByline(text, first, end)
            ? BoilerplateKind.Other
            : BoilerplateKind.None;
    }

    private static bool Opens(ReadOnlySpan<char> line, ILookup<char, string> openings)
    {
        if (line.IsEmpty)
        {
            return false;
        }

        foreach (var opening in openings[char.ToUpperInvariant(line[0])])
        {
            if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // "By Jane Doe and John Smith in Geneva", a line of its own: nothing but names after the first word, and no full stop.
    private static bool IsByline(PieceText text, int first, int end)
    {
        if (end - first is < 3 or > LongestByline || text.Of(first) is not ("By" or "BY"))
        {
            return false;
        }

        var names = 0;
        for (var i = first + 1; i < end; i++)
        {
            var piece = text[i];
            var isName = piece.IsUpper && !piece.Is(WordTraits.Calendar);
            names += isName ? 1 : 0;
            if (!isName && text.Of(i) is not ("and" or "in" or "," or "&"))
            {
                return false;
            }
        }

        return names > 1;
    }
}

/// <summary>What a line of the outlet is.</summary>
internal enum BoilerplateKind
{
    /// <summary>It is none.</summary>
    None,

    /// <summary>Says who took the picture above.</summary>
    PhotoCredit,

    /// <summary>A byline, a link, an invitation, a copyright.</summary>
    Other,
}
