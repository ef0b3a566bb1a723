using System.Text;

using Ingest.Pipeline.Storage;

using Xunit;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>The rules of blobs.</summary>
public abstract class BlobContract(Func<StorageBench> newBench) : StorageContract(newBench)
{
    private const string Container = Names.InBlobs.Stories;

    private IBlobStorage Blobs => Engine.Blobs;

    [Fact]
    public async Task A_blob_reads_as_it_was_written()
    {
        byte[] content = [0, 255, .. "Zürich"u8];

        var etag = await Blobs.TryCreateAsync(Container, "a/1", content, Cancellation);

        var blob = await Blobs.FindAsync(Container, "a/1", Cancellation);
        Assert.NotNull(blob);
        Assert.Equal(content, blob.Content.ToArray());
        Assert.Equal(etag, blob.ETag);
    }

    [Fact]
    public async Task An_empty_blob_reads_as_empty()
    {
        await Blobs.TryCreateAsync(Container, "empty", ReadOnlyMemory<byte>.Empty, Cancellation);

        var blob = await Blobs.FindAsync(Container, "empty", Cancellation);

        Assert.NotNull(blob);
        Assert.True(blob.Content.IsEmpty);
    }

    [Fact]
    public async Task A_blob_of_several_megabytes_reads_as_it_was_written()
    {
        var content = Enumerable.Range(0, 5 * 1024 * 1024).Select(i => (byte)(i * 31 >> 3)).ToArray();
        await Blobs.TryCreateAsync(Container, "large", content, Cancellation);

        var blob = await Blobs.FindAsync(Container, "large", Cancellation);

        Assert.NotNull(blob);
        Assert.True(blob.Content.Span.SequenceEqual(content));
    }

    [Fact]
    public async Task A_blob_that_is_not_there_is_not_found()
    {
        var blob = await Blobs.FindAsync(Container, "none", Cancellation);

        Assert.Null(blob);
    }

    [Fact]
    public async Task A_blob_is_created_once()
    {
        await CreateAsync("once", "first");

        var second = await CreateAsync("once", "second");

        Assert.Null(second);
        Assert.Equal("first", await ReadAsync("once"));
    }

    [Fact]
    public async Task Of_a_hundred_parallel_creates_of_one_blob_exactly_one_wins()
    {
        var writers = Enumerable.Range(0, 100).Select(i => CreateAsync("race", $"writer {i}")).ToList();

        var etags = await Task.WhenAll(writers);

        var winner = Assert.Single(Enumerable.Range(0, 100), i => etags[i] is not null);
        Assert.Equal($"writer {winner}", await ReadAsync("race"));
    }

    [Fact]
    public async Task A_blob_is_replaced_by_one_who_knows_its_etag()
    {
        var created = await CreateAsync("story", "first");

        var replaced = await ReplaceAsync("story", "second", created!);

        Assert.NotNull(replaced);
        Assert.NotEqual(created, replaced);
        Assert.Equal("second", await ReadAsync("story"));
    }

    [Fact]
    public async Task A_blob_is_not_replaced_under_an_old_etag()
    {
        var created = await CreateAsync("story", "first");
        await ReplaceAsync("story", "second", created!);

        var late = await ReplaceAsync("story", "third", created!);

        Assert.Null(late);
        Assert.Equal("second", await ReadAsync("story"));
    }

    [Fact]
    public async Task A_blob_that_is_gone_is_not_replaced()
    {
        var created = await CreateAsync("story", "first");
        await Blobs.TryDeleteAsync(Container, "story", null, Cancellation);

        var replaced = await ReplaceAsync("story", "second", created!);

        Assert.Null(replaced);
        Assert.Null(await Blobs.FindAsync(Container, "story", Cancellation));
    }

    [Fact]
    public async Task A_blob_made_anew_does_not_answer_to_the_etag_of_the_deleted_one()
    {
        var first = await CreateAsync("story", "first");
        await Blobs.TryDeleteAsync(Container, "story", null, Cancellation);
        await CreateAsync("story", "second");

        var replaced = await ReplaceAsync("story", "third", first!);

        Assert.Null(replaced);
        Assert.Equal("second", await ReadAsync("story"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("\"0x8DD\"")]
    public async Task Deleting_a_blob_that_is_not_there_does_nothing(string? etag)
    {
        await CreateAsync("other", "text");

        var isGone = await Blobs.TryDeleteAsync(Container, "none", etag, Cancellation);

        Assert.True(isGone);
        Assert.Equal("text", await ReadAsync("other"));
    }

    [Fact]
    public async Task A_blob_is_deleted_by_one_who_knows_its_etag()
    {
        var created = await CreateAsync("story", "first");

        var isGone = await Blobs.TryDeleteAsync(Container, "story", created, Cancellation);

        Assert.True(isGone);
        Assert.Null(await ReadAsync("story"));
    }

    [Fact]
    public async Task A_blob_is_not_deleted_under_an_old_etag()
    {
        var created = await CreateAsync("story", "first");
        await ReplaceAsync("story", "second", created!);

        var isGone = await Blobs.TryDeleteAsync(Container, "story", created, Cancellation);

        Assert.False(isGone);
        Assert.Equal("second", await ReadAsync("story"));
    }

    [Fact]
    public async Task Blobs_are_listed_by_prefix_in_ordinal_order()
    {
        foreach (var name in (string[])["b/2", "a/2", "a/10", "a/B", "a/a", "ab", "a~", "a"])
        {
            await CreateAsync(name, name);
        }

        var names = await ToListAsync(Blobs.ListAsync(Container, "a/", Cancellation));

        Assert.Equal(["a/10", "a/2", "a/B", "a/a"], names);
    }

    [Fact]
    public async Task An_empty_prefix_lists_every_blob_of_its_container()
    {
        await CreateAsync("one", "1");
        await CreateAsync("two", "2");
        await Blobs.TryCreateAsync(Names.InBlobs.Meetings, "three", "3"u8.ToArray(), Cancellation);

        var names = await ToListAsync(Blobs.ListAsync(Container, "", Cancellation));

        Assert.Equal(["one", "two"], names);
    }

    [Fact]
    public async Task Blobs_created_and_deleted_while_a_list_is_read_do_not_break_it()
    {
        await CreateAsync("x/1", "1");
        await CreateAsync("x/2", "2");
        var listed = new List<string>();

        await foreach (var name in Blobs.ListAsync(Container, "x/", Cancellation))
        {
            listed.Add(name);
            await Blobs.TryDeleteAsync(Container, name, null, Cancellation);
        }

        Assert.Equal(["x/1", "x/2"], listed);
        Assert.Empty(await ToListAsync(Blobs.ListAsync(Container, "x/", Cancellation)));
    }

    [Fact]
    public async Task A_write_that_was_given_up_before_it_began_is_not_done()
    {
        using var given = new CancellationTokenSource();
        await given.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Blobs.TryCreateAsync(Container, "given-up", "text"u8.ToArray(), given.Token));

        Assert.Null(await ReadAsync("given-up"));
    }

    [Fact]
    public async Task An_unknown_container_is_refused()
    {
        await Assert.ThrowsAnyAsync<Exception>(
            () => Blobs.TryCreateAsync("unknown", "a", "a"u8.ToArray(), Cancellation));
    }

    private Task<string?> CreateAsync(string name, string text) =>
        Blobs.TryCreateAsync(Container, name, Encoding.UTF8.GetBytes(text), Cancellation);

    private Task<string?> ReplaceAsync(string name, string text, string etag) =>
        Blobs.TryReplaceAsync(Container, name, Encoding.UTF8.GetBytes(text), etag, Cancellation);

    private async Task<string?> ReadAsync(string name) =>
        await Blobs.FindAsync(Container, name, Cancellation) is { } blob
            ? Encoding.UTF8.GetString(blob.Content.Span)
            : null;
}
