namespace Ingest.Pipeline.Storage;

/// <summary>Walks several lists of one month, each in position order, and stops where all hold the same position.</summary>
public sealed class FacetWalk(IEnumerable<IAsyncEnumerable<FacetRow>> lists) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<FacetRow>[] _lists = [.. lists.Select(list => list.GetAsyncEnumerator())];
    private bool _started;

    public FacetRow Current => _lists[0].Current;

    public async Task<bool> MoveNextAsync()
    {
        var moving = _started ? _lists[..1] : _lists;
        _started = true;
        foreach (var list in moving)
        {
            if (!await list.MoveNextAsync())
            {
                return false;
            }
        }

        return await AlignAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var list in _lists)
        {
            await list.DisposeAsync();
        }
    }

    /// <summary>Moves whichever list is behind until none is.</summary>
    private async Task<bool> AlignAsync()
    {
        var furthest = Current.Position;
        for (var i = 0; i < _lists.Length;)
        {
            var order = string.CompareOrdinal(_lists[i].Current.Position, furthest);
            if (order < 0)
            {
                if (!await _lists[i].MoveNextAsync())
                {
                    return false;
                }

                continue;
            }

            furthest = _lists[i].Current.Position;
            i = order > 0 ? 0 : i + 1;
        }

        return true;
    }
}
