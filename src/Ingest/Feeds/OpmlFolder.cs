using System.Text;
using Ingest.Feeds.Markup;

namespace Ingest.Feeds;

/// <summary>A folder of a list being written.</summary>
internal sealed class OpmlFolder
{
    /// <summary>What lies deeper is written at this depth.</summary>
    private const int MostDepth = 100;

    private readonly List<OpmlOutline> _outlines = [];
    private readonly List<(string Name, OpmlFolder Folder)> _folders = [];
    private readonly Dictionary<string, OpmlFolder> _byName = new(StringComparer.Ordinal);

    /// <summary>The folder that holds all others.</summary>
    public static OpmlFolder Of(IEnumerable<OpmlOutline> outlines)
    {
        var top = new OpmlFolder();
        foreach (var outline in outlines)
        {
            var folder = top;
            foreach (var name in outline.Folder?.Split('/', MostDepth) ?? [])
            {
                folder = folder.Named(name);
            }

            folder._outlines.Add(outline);
        }

        return top;
    }

    public void WriteTo(StringBuilder text, int depth = 2)
    {
        foreach (var outline in _outlines)
        {
            Open(text, depth, outline.Title ?? outline.Address.Host);
            Attribute(text, "type", "rss");
            Attribute(text, "xmlUrl", outline.Address.OriginalString);
            text.Append(" />\n");
        }

        foreach (var (name, folder) in _folders)
        {
            Open(text, depth, name);
            text.Append(">\n");
            folder.WriteTo(text, depth + 1);
            text.Append(' ', 2 * depth).Append("</outline>\n");
        }
    }

    private OpmlFolder Named(string name)
    {
        if (!_byName.TryGetValue(name, out var folder))
        {
            folder = _byName[name] = new OpmlFolder();
            _folders.Add((name, folder));
        }

        return folder;
    }

    private static void Open(StringBuilder text, int depth, string name)
    {
        text.Append(' ', 2 * depth).Append("<outline");
        Attribute(text, "text", name);
        Attribute(text, "title", name);
    }

    private static void Attribute(StringBuilder text, string name, string value)
    {
        text.Append(' ').Append(name).Append("=\"");
        MarkupWriter.WriteEscaped(value, text, quotes: true);
        text.Append('"');
    }
}
