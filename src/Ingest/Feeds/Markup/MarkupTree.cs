namespace Ingest.Feeds.Markup;

/// <summary>
/// Builds the tree of a document, whatever its state: elements that are not closed end where they must have ended,
/// end tags that close nothing are passed over, and no nesting goes deeper than a reader can follow.
/// </summary>
internal sealed class MarkupTree
{
    private const int MostDepth = 200;
    private const int MostElements = 400_000;

    private readonly List<(MarkupElement Element, MarkupName Name, int Scope)> _open = [];
    private readonly NamespaceScope _scope = new();
    private readonly MarkupScanner _scanner;
    private readonly WarningLog _warnings;
    private readonly Uri? _base;
    private MarkupElement? _root;
    private int _elements;
    private int _entries;
    private int _tooDeep;

    private MarkupTree(string source, Uri? baseAddress, WarningLog warnings)
    {
        _scanner = new MarkupScanner(source, warnings);
        _warnings = warnings;
        _base = baseAddress;
    }

    /// <summary>The document's root element. Null where the text holds no tag.</summary>
    public static MarkupElement? Read(string source, Uri? baseAddress, WarningLog warnings) =>
        new MarkupTree(source, baseAddress, warnings).Read();

    private MarkupElement? Read()
    {
        var token = _scanner.Next();
        while (token != MarkupToken.EndOfDocument && _elements <= MostElements)
        {
            Take(token);
            token = _scanner.Next();
        }

        if (_elements > MostElements)
        {
            _warnings.Add("The document has too many elements; the rest was left out.");
        }
        else if (_open.Count > 1)
        {
            _warnings.Add("The document ends before its elements do; what there is was read.");
        }

        _warnings.Entry = null;
        return _root;
    }

    private void Take(MarkupToken token)
    {
        switch (token)
        {
            case MarkupToken.Text when _open.Count > 0:
                Top.Add(new MarkupText(_scanner.Text));
                break;
            case MarkupToken.Text when !string.IsNullOrWhiteSpace(_scanner.Text):
                _warnings.Add("Text before the first element was passed over.");
                break;
            case MarkupToken.StartTag:
                _elements++;
                Open();
                break;
            case MarkupToken.EndTag:
                Close(_scanner.Name);
                break;
            default:
                break;
        }
    }

    private MarkupElement Top => _open[^1].Element;

    private void Open()
    {
        var mark = _scope.Enter(_scanner.Name, _root is null, _scanner.Attributes);
        var space = _scope.SpaceOf(_scanner.Name);
        if (LeftOpenBy(space, _scanner.Name.Local) is var left && left < _open.Count)
        {
            _scope.Leave(mark);
            PopTo(left);
            _tooDeep = 0;
            mark = _scope.Enter(_scanner.Name, isRoot: false, _scanner.Attributes);
        }

        if (_open.Count >= MostDepth)
        {
            _warnings.Add("Elements are nested too deeply; the inner ones were read as one level.");
            _tooDeep += _scanner.IsClosed ? 0 : 1;
            _scope.Leave(mark);
            return;
        }

        Push(new MarkupElement(space, _scanner.Name.Local, _root is null ? null : Top), mark);
    }

    private void Push(MarkupElement element, int mark)
    {
        TakeAttributes(element);
        if (_root is null)
        {
            _root = element;
        }
        else
        {
            Top.Add(element);
        }

        CountEntry(element);
        _open.Add((element, _scanner.Name, mark));
        if (_scanner.IsClosed || (MarkupWriter.IsVoid(element.Name) && IsMarkup(element)))
        {
            Pop();
        }
    }

    private void TakeAttributes(MarkupElement element)
    {
        element.Base ??= _base;
        var vocabulary = ForeignVocabulary(element);
        if (_scanner.Attributes.Count == 0 && vocabulary is null)
        {
            return;
        }

        var attributes = new List<MarkupAttribute>(_scanner.Attributes.Count + 1);
        if (vocabulary is not null)
        {
            attributes.Add(new MarkupAttribute(Space.Other, "xmlns", vocabulary));
        }

        foreach (var (name, value) in _scanner.Attributes)
        {
            Add(name, value, element.Parent is null, attributes);
        }

        element.Attributes = attributes;
        element.Language = element.Attribute(Space.Xml, "lang") ?? element.Language;
        element.Base = Address.Resolve(element.Attribute(Space.Xml, "base"), element.Base) ?? element.Base;
    }

    /// <summary>Of declarations only those of the root are kept: some formats show their version there.</summary>
    private void Add(MarkupName name, string value, bool isRoot, List<MarkupAttribute> attributes)
    {
        if (name.IsDeclaration)
        {
            attributes.AddRange(isRoot ? [new MarkupAttribute(Space.Other, name.Full, value)] : []);
            return;
        }

        var space = name.Prefix.Length == 0 ? Space.Plain : _scope.SpaceOf(name);
        attributes.Add(new MarkupAttribute(space, space == Space.Other ? name.Full : name.Local, value));
        if (space == Space.Other
            && _scope.AddressOf(name.Prefix) is { } address
            && new MarkupAttribute(Space.Other, "xmlns:" + name.Prefix, address) is var declaration
            && !attributes.Contains(declaration))
        {
            attributes.Add(declaration);
        }
    }

    /// <summary>
    /// What an element such as svg or math declares itself to be, where its markup stands in a text and loses the
    /// declarations around it. Null for HTML, and for an element of the same vocabulary as the one around it.
    /// </summary>
    private string? ForeignVocabulary(MarkupElement element)
    {
        if (element.Parent is null || FeedGrammar.HoldsElements(element.Parent))
        {
            return null;
        }

        var prefix = _scanner.Name.Prefix;
        if (prefix.Length > 0)
        {
            return element.Space == Space.Other && _open[^1].Name.Prefix != prefix ? _scope.AddressOf(prefix) : null;
        }

        foreach (var (name, value) in _scanner.Attributes)
        {
            if (name is { IsDeclaration: true, Prefix.Length: 0 } && Spaces.ByAddress(value) is null)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>
    /// How many open elements stay so when this one begins: entries never nest, and a leaf such as a title ends
    /// where its neighbour begins.
    /// </summary>
    private int LeftOpenBy(Space space, string name)
    {
        if (_open.Count < 2 || space is not (Space.Plain or Space.Atom))
        {
            return _open.Count;
        }

        if (IsEntry(space, name) && OpenEntry() is var entry and >= 0)
        {
            _warnings.Add("An entry without its end tag was closed where the next one begins.");
            return entry;
        }

        if (FeedGrammar.EndsBefore(Top, space, name))
        {
            _warnings.Add("An element without its end tag was closed where its neighbour begins.");
            return _open.Count - 1;
        }

        return _open.Count;
    }

    private int OpenEntry()
    {
        for (var i = _open.Count - 1; i > 0; i--)
        {
            var element = _open[i].Element;
            if (FeedGrammar.MayHoldDocuments(element))
            {
                return -1;
            }

            if (IsEntry(element.Space, element.Name))
            {
                return i;
            }
        }

        return -1;
    }

    private void Close(MarkupName name)
    {
        if (_tooDeep > 0 && name.Local is not ("item" or "entry"))
        {
            _tooDeep--;
            return;
        }

        _tooDeep = 0;
        var at = _open.FindLastIndex(open => open.Name.Full == name.Full);
        if (at < 0)
        {
            NoteStray(name.Local);
            return;
        }

        if (at < _open.Count - 1)
        {
            _warnings.Add("An element without its end tag was closed with the one around it.");
        }

        PopTo(Math.Max(at, 1));
    }

    private void NoteStray(string local)
    {
        if (!MarkupWriter.IsVoid(local))
        {
            _warnings.Add("An end tag that closes nothing was passed over.");
        }
    }

    private void PopTo(int at)
    {
        while (_open.Count > at)
        {
            Pop();
        }
    }

    /// <summary>The root stays open: what follows it still belongs to the feed.</summary>
    private void Pop()
    {
        if (_open.Count == 1)
        {
            return;
        }

        var (element, _, mark) = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        _scope.Leave(mark);
        if (IsEntry(element.Space, element.Name))
        {
            _warnings.Entry = null;
        }
    }

    private void CountEntry(MarkupElement element)
    {
        if (IsEntry(element.Space, element.Name))
        {
            _warnings.Entry = _entries++;
        }
    }

    private static bool IsEntry(Space space, string name) =>
        (space == Space.Plain && name == "item") || (space == Space.Atom && name == "entry");

    private static bool IsMarkup(MarkupElement element) =>
        element.Space == Space.Xhtml || element.Parent is { } parent && !FeedGrammar.HoldsElements(parent);
}
