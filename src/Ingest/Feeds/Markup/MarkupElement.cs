using System.Text;

namespace Ingest.Feeds.Markup;

/// <summary>An element of a document, its name in lower case, with what it inherits from those around it.</summary>
internal sealed class MarkupElement(Space space, string name, MarkupElement? parent) : MarkupNode
{
    private MarkupNode? _last;

    public Space Space { get; } = space;

    public string Name { get; } = name;

    public MarkupElement? Parent { get; } = parent;

    public MarkupNode? First { get; private set; }

    public IReadOnlyList<MarkupAttribute> Attributes { get; set; } = [];

    /// <summary>What relative addresses in this element are relative to. Null where nothing says.</summary>
    public Uri? Base { get; set; } = parent?.Base;

    /// <summary>xml:lang of this element or the nearest around it.</summary>
    public string? Language { get; set; } = parent?.Language;

    public void Add(MarkupNode child)
    {
        if (_last is null)
        {
            First = child;
        }
        else
        {
            _last.Next = child;
        }

        _last = child;
    }

    public bool Is(Space space, string name) => Space == space && Name == name;

    public IEnumerable<MarkupElement> Elements()
    {
        for (var node = First; node is not null; node = node.Next)
        {
            if (node is MarkupElement element)
            {
                yield return element;
            }
        }
    }

    public IEnumerable<MarkupElement> Elements(Space space, string name)
    {
        for (var node = First; node is not null; node = node.Next)
        {
            if (node is MarkupElement element && element.Is(space, name))
            {
                yield return element;
            }
        }
    }

    /// <summary>The first child of that name.</summary>
    public MarkupElement? Find(Space space, string name) => FindFrom(First, space, name);

    /// <summary>The next element of that name beside this one.</summary>
    public MarkupElement? FindNext(Space space, string name) => FindFrom(Next, space, name);

    /// <summary>The value of an attribute without a prefix, trimmed. Null where absent or empty.</summary>
    public string? Attribute(string name) => Attribute(Space.Plain, name);

    public string? Attribute(Space space, string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Space == space && attribute.Name == name)
            {
                return attribute.Value.Trim() is { Length: > 0 } value ? value : null;
            }
        }

        return null;
    }

    /// <summary>All text inside, tags left out, trimmed. Null where there is none.</summary>
    public string? Text()
    {
        if (First is MarkupText { Next: null } only)
        {
            return OrNull(only.Value);
        }

        var text = new StringBuilder();
        AppendText(this, text);
        return OrNull(text.ToString());
    }

    /// <summary>The content as HTML, whether written as markup or escaped. Null where there is none.</summary>
    public string? Markup()
    {
        var html = HasElements() ? MarkupWriter.Inner(this) : Text();
        return html is null ? null : OrNull(HtmlAddresses.Resolve(html, Base));
    }

    public bool HasElements()
    {
        for (var node = First; node is not null; node = node.Next)
        {
            if (node is MarkupElement)
            {
                return true;
            }
        }

        return false;
    }

    private static MarkupElement? FindFrom(MarkupNode? node, Space space, string name)
    {
        for (; node is not null; node = node.Next)
        {
            if (node is MarkupElement element && element.Is(space, name))
            {
                return element;
            }
        }

        return null;
    }

    private static string? OrNull(string value) => value.Trim() is { Length: > 0 } text ? text : null;

    private static void AppendText(MarkupElement element, StringBuilder text)
    {
        for (var node = element.First; node is not null; node = node.Next)
        {
            if (node is MarkupText run)
            {
                text.Append(run.Value);
            }
            else if (node is MarkupElement child)
            {
                AppendText(child, text);
            }
        }
    }
}
