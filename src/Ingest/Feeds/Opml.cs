using System.Text;
using Ingest.Feeds.Encodings;
using Ingest.Feeds.Markup;

namespace Ingest.Feeds;

/// <summary>Reads and writes the lists of feeds that readers exchange (opml.org).</summary>
public static class Opml
{
    private const char Separator = '/';

    /// <summary>Stands in a folder's name for the slash that parts folders.</summary>
    private const char SlashInName = '\u2215';

    /// <summary>Never throws; an outline that cannot be used becomes a warning.</summary>
    public static OpmlDocument Parse(ReadOnlyMemory<byte> body)
    {
        var warnings = new WarningLog();
        var (text, _) = BodyText.Decode(body.Span, null, warnings);
        var root = MarkupTree.Read(text, null, warnings);
        var outlines = new List<OpmlOutline>();
        if (root is { Name: "opml" })
        {
            Read(root.Elements().FirstOrDefault(part => part.Name == "body") ?? root, null, outlines, warnings);
        }
        else
        {
            warnings.Add("The document's first element is not opml: it is no list of feeds.");
        }

        return new OpmlDocument([.. outlines], warnings.ToArray());
    }

    /// <summary>Folders become outlines that hold others, in the order in which they first occur.</summary>
    public static string Write(string title, IEnumerable<OpmlOutline> outlines)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<opml version=\"2.0\">\n");
        text.Append("  <head><title>");
        MarkupWriter.WriteEscaped(title, text);
        text.Append("</title></head>\n  <body>\n");
        OpmlFolder.Of(outlines).WriteTo(text);
        return text.Append("  </body>\n</opml>\n").ToString();
    }

    private static void Read(
        MarkupElement parent,
        string? folder,
        List<OpmlOutline> outlines,
        WarningLog warnings)
    {
        foreach (var element in parent.Elements().Where(child => child.Name == "outline"))
        {
            var title = element.Attribute("title") ?? element.Attribute("text");
            if (element.Attribute("xmlurl") is { } written)
            {
                var address = Address.Resolve(written, null);
                var isFeed = address is not null && Feed.CanHave(address);
                AddTo(outlines, isFeed ? new OpmlOutline(address!, title, folder) : null, warnings);
            }

            Read(element, Inside(folder, title), outlines, warnings);
        }
    }

    private static void AddTo(List<OpmlOutline> outlines, OpmlOutline? outline, WarningLog warnings)
    {
        if (outline is null)
        {
            warnings.Add("An outline whose address does not begin with http, https or bundled was left out.");
            return;
        }

        outlines.Add(outline);
    }

    private static string? Inside(string? folder, string? title)
    {
        var name = title?.Replace(Separator, SlashInName);
        return folder is null || name is null ? folder ?? name : folder + Separator + name;
    }
}
