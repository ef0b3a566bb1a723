namespace Ingest.Analyses;

/// <summary>Finds the state or body beside a role: "Russia's foreign minister", "the president of France".</summary>
internal static class RoleState
{
    /// <summary>Its index among the spans. Null where none stands there.</summary>
    internal static int? Of(PieceText text, List<ResolvedSpan> spans, int role)
    {
        if (role > 0 && IsState(spans[role - 1]) && Adjoins(text, spans, role - 1, role))
        {
            return role - 1;
        }

        var after = spans[role].Span.End;
        var follows = role + 1 < spans.Count && IsState(spans[role + 1]) && spans[role + 1].Span.First == after + 1;
        return follows && text.Of(after) is "of" ? role + 1 : null;
    }

    internal static bool IsState(ResolvedSpan span) =>
        span.Span.Type is EntityType.Country or EntityType.Nationality or EntityType.Organisation
        && span.Name?.Actor?.Country is not null;

    /// <summary>Whether two names stand side by side, or with a clitic 's between them.</summary>
    internal static bool Adjoins(PieceText text, List<ResolvedSpan> spans, int left, int right)
    {
        var gap = Gap(text, spans, left, right);
        return gap == 0 || (gap == 1 && text.Of(spans[left].Span.End) is "'s" or "\u2019s");
    }

    /// <summary>How many pieces lie between two names; as good as endless where a sentence ends between them.</summary>
    internal static int Gap(PieceText text, List<ResolvedSpan> spans, int left, int right)
    {
        var (end, first) = (spans[left].Span.End, spans[right].Span.First);
        for (var i = end; i <= first; i++)
        {
            if (text[i].IsFirst)
            {
                return int.MaxValue;
            }
        }

        return first - end;
    }
}
