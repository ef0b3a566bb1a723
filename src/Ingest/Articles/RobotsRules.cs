namespace Ingest.Articles;

/// <summary>What a host's robots.txt lets us read (RFC 9309).</summary>
public sealed class RobotsRules
{
    /// <summary>The name under which hosts address us.</summary>
    public const string Name = "Ingest";

    private const int MostRules = 2000;

    private readonly List<Rule> _rules = [];

    public static RobotsRules AllowAll { get; } = new();

    public static RobotsRules ForbidAll { get; } = Parse("User-agent: *\nDisallow: /");

    /// <summary>The rules for us, else those for everybody; lines that cannot be read are passed over.</summary>
    public static RobotsRules Parse(string text)
    {
        var ours = new RobotsRules();
        var everybodys = new RobotsRules();
        var (isOurs, isEverybodys, isNamed, afterRule) = (false, false, false, true);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!TryField(line, out var field, out var value))
            {
                continue;
            }

            if (field.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                (isOurs, isEverybodys) = afterRule ? (false, false) : (isOurs, isEverybodys);
                isOurs |= value.StartsWith(Name, StringComparison.OrdinalIgnoreCase);
                isEverybodys |= value is "*";
                isNamed |= isOurs;
                afterRule = false;
            }
            else if (RuleOf(field, value) is { } rule)
            {
                afterRule = true;
                ours.Add(isOurs ? rule : null);
                everybodys.Add(isEverybodys ? rule : null);
            }
        }

        return isNamed ? ours : everybodys;
    }

    /// <summary>The longest rule that fits decides, an allowing one before a forbidding one; without any all is allowed.</summary>
    public bool Allows(Uri address)
    {
        var path = address.PathAndQuery;
        var longest = -1;
        var allows = true;
        foreach (var rule in _rules)
        {
            var length = rule.Pattern.Length;
            if ((length > longest || (length == longest && rule.Allows)) && Fits(path, rule.Pattern))
            {
                (longest, allows) = (length, rule.Allows);
            }
        }

        return allows;
    }

    private void Add(Rule? rule)
    {
        if (rule is not null && _rules.Count < MostRules)
        {
            _rules.Add(rule);
        }
    }

    private static bool TryField(ReadOnlySpan<char> line, out ReadOnlySpan<char> field, out ReadOnlySpan<char> value)
    {
        var comment = line.IndexOf('#');
        line = comment < 0 ? line : line[..comment];
        var colon = line.IndexOf(':');
        field = colon < 0 ? [] : line[..colon].Trim().Trim('\uFEFF');
        value = colon < 0 ? [] : line[(colon + 1)..].Trim();
        return colon >= 0;
    }

    /// <summary>An empty Disallow forbids nothing.</summary>
    private static Rule? RuleOf(ReadOnlySpan<char> field, ReadOnlySpan<char> value) =>
        field.Equals("allow", StringComparison.OrdinalIgnoreCase) ? new Rule(value.ToString(), true)
            : field.Equals("disallow", StringComparison.OrdinalIgnoreCase)
                ? new Rule(value.ToString(), value.IsEmpty)
                : null;

    /// <summary>A star stands for any characters, a dollar sign at the end for the end.</summary>
    private static bool Fits(ReadOnlySpan<char> path, ReadOnlySpan<char> pattern)
    {
        var toTheEnd = pattern is [.., '$'];
        pattern = toTheEnd ? pattern[..^1] : pattern;
        var isFirst = true;
        foreach (var range in pattern.Split('*'))
        {
            var piece = pattern[range];
            var isLast = range.End.Value == pattern.Length;
            var at = isFirst ? (path.StartsWith(piece) ? 0 : -1)
                : isLast && toTheEnd ? (path.EndsWith(piece) ? path.Length - piece.Length : -1)
                : path.IndexOf(piece);
            if (at < 0)
            {
                return false;
            }

            path = path[(at + piece.Length)..];
            isFirst = false;
        }

        return !toTheEnd || path.IsEmpty;
    }

    private sealed record Rule(string Pattern, bool Allows);
}
