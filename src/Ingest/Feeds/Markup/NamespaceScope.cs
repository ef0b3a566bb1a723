namespace Ingest.Feeds.Markup;

/// <summary>Which prefix means which vocabulary at the place being read.</summary>
internal sealed class NamespaceScope
{
    private const int MostDeclarations = 256;

    private readonly List<(string Prefix, Space Space)> _declared = [];

    /// <summary>The vocabulary of names without a prefix where none is declared: that of the document's root.</summary>
    private Space _default = Space.Plain;

    /// <summary>Hand back to <see cref="Leave"/> when the element ends.</summary>
    public int Enter(string root, bool isRoot, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        var mark = _declared.Count;
        if (isRoot)
        {
            _default = root is "feed" or "entry" ? Space.Atom : Space.Plain;
        }

        foreach (var (name, value) in attributes)
        {
            if (name.StartsWith("xmlns", StringComparison.Ordinal) && _declared.Count < MostDeclarations)
            {
                Declare(name, value, isRoot);
            }
        }

        return mark;
    }

    public void Leave(int mark) => _declared.RemoveRange(mark, _declared.Count - mark);

    /// <summary>Splits a name into its vocabulary and its local part.</summary>
    public (Space Space, string Local) Resolve(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var prefix = colon <= 0 ? "" : name[..colon];
        var local = colon < 0 ? name : name[(colon + 1)..];
        for (var i = _declared.Count - 1; i >= 0; i--)
        {
            if (_declared[i].Prefix == prefix)
            {
                return (_declared[i].Space, local);
            }
        }

        return (prefix.Length == 0 ? _default : Spaces.ByPrefix(prefix), local);
    }

    private void Declare(string name, string address, bool isRoot)
    {
        if (name.Length == "xmlns".Length)
        {
            var space = Spaces.ByAddress(address);
            var isOurs = space is null or Space.Plain || isRoot;
            _declared.Add(("", isOurs ? _default : space!.Value));
        }
        else if (name["xmlns".Length] == ':')
        {
            var prefix = name["xmlns:".Length..];
            _declared.Add((prefix, Spaces.ByAddress(address) ?? Spaces.ByPrefix(prefix)));
        }
    }
}
