namespace Ingest.Feeds.Markup;

/// <summary>Which prefix means which vocabulary at the place being read.</summary>
internal sealed class NamespaceScope
{
    private const int MostDeclarations = 256;

    private readonly List<(string Prefix, Space Space, string Address)> _declared = [];

    /// <summary>The vocabulary of names without a prefix where none is declared: that of the document's root.</summary>
    private Space _default = Space.Plain;

    /// <summary>Hand back to <see cref="Leave"/> when the element ends.</summary>
    public int Enter(MarkupName tag, bool isRoot, IReadOnlyList<KeyValuePair<MarkupName, string>> attributes)
    {
        var mark = _declared.Count;
        if (isRoot)
        {
            _default = tag.Local is "feed" or "entry" ? Space.Atom : Space.Plain;
        }

        foreach (var (name, value) in attributes)
        {
            if (name.IsDeclaration && _declared.Count < MostDeclarations)
            {
                Declare(name, value, isRoot);
            }
        }

        return mark;
    }

    public void Leave(int mark) => _declared.RemoveRange(mark, _declared.Count - mark);

    public Space SpaceOf(MarkupName name)
    {
        for (var i = _declared.Count - 1; i >= 0; i--)
        {
            if (_declared[i].Prefix == name.Prefix)
            {
                return _declared[i].Space;
            }
        }

        return name.Prefix.Length == 0 ? _default : Spaces.ByPrefix(name.Prefix);
    }

    /// <summary>What the prefix stands for, as written. Null where it is not declared.</summary>
    public string? AddressOf(string prefix)
    {
        var at = _declared.FindLastIndex(declared => declared.Prefix == prefix);
        return at < 0 ? null : _declared[at].Address;
    }

    private void Declare(MarkupName name, string address, bool isRoot)
    {
        if (name.Prefix.Length == 0)
        {
            var space = Spaces.ByAddress(address);
            var isOurs = space is null or Space.Plain || isRoot;
            _declared.Add(("", isOurs ? _default : space!.Value, address));
        }
        else
        {
            _declared.Add((name.Local, Spaces.ByAddress(address) ?? Spaces.ByPrefix(name.Local), address));
        }
    }
}
