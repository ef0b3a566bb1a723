using Ingest.Pipeline.Storage;

using Xunit;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>The limits that both engines keep alike, so that what runs on one machine runs on Azure.</summary>
public abstract class LimitContract(Func<StorageBench> newBench) : StorageContract(newBench)
{
    private const string Container = Names.InBlobs.Stories;
    private const string Queue = Names.InQueues.Alerts;
    private const string Table = Names.InTables.Settings;

    public static TheoryData<string> ForbiddenKeys => ["a/b", "a\\b", "a#b", "a?b", "a%b", "é", "a\tb", "a\x7f", "会談"];

    public static TheoryData<string> OddKeys =>
        ["o'neill", "''", "a|b", "a&b=c", "a+b", "a b", "(\"~\")", "$;,:@!*^`<>[]{}"];

    [Theory]
    [InlineData("")]
    [InlineData("a//b")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("a.")]
    [InlineData("a/../b")]
    [InlineData("a?b")]
    [InlineData("a#b")]
    [InlineData("a%b")]
    [InlineData("a\\b")]
    [InlineData("é")]
    [InlineData("a\nb")]
    public async Task A_name_that_Azure_would_change_or_refuse_is_refused(string name)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => CreateAsync(name));
        await Assert.ThrowsAsync<ArgumentException>(
            () => Engine.Blobs.TryReplaceAsync(Container, name, "text"u8.ToArray(), "1", Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => Engine.Blobs.TryDeleteAsync(Container, name, null, Cancellation));
    }

    [Fact]
    public async Task The_longest_name_has_1024_characters()
    {
        var longest = string.Concat(Enumerable.Repeat("abcdefgh/", 113)) + "abcdefg";

        var created = await CreateAsync(longest);

        Assert.NotNull(created);
        Assert.NotNull(await Engine.Blobs.FindAsync(Container, longest, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => CreateAsync(longest + "h"));
    }

    [Fact]
    public async Task The_longest_message_is_48_KiB_of_UTF_8()
    {
        var longest = new string('会', StorageLimits.MessageBytes / 3);

        await SendAsync(longest);

        Assert.Equal(longest, Assert.Single(await ReceiveAsync()).Body);
        await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(longest + "a"));
    }

    [Fact]
    public async Task The_longest_delay_is_seven_days()
    {
        var longest = StorageLimits.MessageDelay.TotalSeconds;

        await SendAsync("next week", longest);

        await Assert.ThrowsAsync<ArgumentException>(() => SendAsync("later", longest + 1));
        await Assert.ThrowsAsync<ArgumentException>(() => SendAsync("yesterday", -1));
        Assert.Equal(1, await Engine.Queues.CountAsync(Queue, Cancellation));
    }

    [Fact]
    public async Task A_message_is_hidden_for_one_second_to_seven_days()
    {
        await SendAsync("one");
        var longest = StorageLimits.MessageDelay.TotalSeconds;

        await Assert.ThrowsAsync<ArgumentException>(() => ReceiveAsync(visibility: 0.5));
        await Assert.ThrowsAsync<ArgumentException>(() => ReceiveAsync(visibility: longest + 1));

        var message = Assert.Single(await ReceiveAsync());
        await Assert.ThrowsAsync<ArgumentException>(() => RenewAsync(message, 0.5));
        await Assert.ThrowsAsync<ArgumentException>(() => RenewAsync(message, longest + 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(33)]
    public async Task A_receiver_asks_for_1_to_32_messages(int max)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => ReceiveAsync(max));
    }

    [Fact]
    public async Task The_longest_value_is_the_limit_of_an_entity()
    {
        var longest = new string('x', StorageLimits.EntityBytes / sizeof(char));

        await InsertAsync("r", longest);

        Assert.Equal(longest, (await FindAsync("p", "r"))?.Value);
        await Assert.ThrowsAsync<ArgumentException>(() => InsertAsync("s", longest + "x"));
        await Assert.ThrowsAsync<ArgumentException>(() => UpsertAsync(new NewRow("p", "r", longest + "x")));
    }

    [Theory]
    [MemberData(nameof(ForbiddenKeys))]
    public async Task A_key_with_a_forbidden_character_is_refused(string key)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => InsertAsync(key, "value"));
        await Assert.ThrowsAsync<ArgumentException>(() => UpsertAsync(new NewRow("p", key, "value")));
        await Assert.ThrowsAsync<ArgumentException>(
            () => Engine.Tables.TryReplaceAsync(Table, new NewRow("p", key, "value"), "1", Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(
            () => Engine.Tables.TryDeleteAsync(Table, "p", key, null, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => UpsertAsync(new NewRow(key, "r", "value")));
    }

    [Theory]
    [MemberData(nameof(OddKeys))]
    public async Task A_key_may_hold_any_other_printable_character(string key)
    {
        await UpsertAsync(new NewRow(key, key, "value"));

        var row = await FindAsync(key, key);
        var page = await Engine.Tables.ReadAsync(Table, new TableRange(key, key, key + "\x7f", 10), Cancellation);

        Assert.Equal("value", row?.Value);
        Assert.Equal(row, Assert.Single(page.Rows));
    }

    [Fact]
    public async Task The_longest_key_has_512_characters()
    {
        var longest = new string('k', 512);

        await UpsertAsync(new NewRow(longest, longest, "value"));

        Assert.NotNull(await FindAsync(longest, longest));
        await Assert.ThrowsAsync<ArgumentException>(() => InsertAsync(longest + "k", "value"));
        await Assert.ThrowsAsync<ArgumentException>(() => UpsertAsync(new NewRow(longest + "k", "r", "value")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task A_page_has_1_to_1000_rows(int max)
    {
        var range = new TableRange("p", "", null, max);

        await Assert.ThrowsAsync<ArgumentException>(() => Engine.Tables.ReadAsync(Table, range, Cancellation));
    }

    private Task<string?> CreateAsync(string name) =>
        Engine.Blobs.TryCreateAsync(Container, name, "text"u8.ToArray(), Cancellation);

    private Task SendAsync(string body, double delay = 0) =>
        Engine.Queues.SendAsync(Queue, body, TimeSpan.FromSeconds(delay), Cancellation);

    private Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync(int max = 32, double visibility = 30) =>
        Engine.Queues.ReceiveAsync(Queue, max, TimeSpan.FromSeconds(visibility), Cancellation);

    private Task<string?> RenewAsync(ReceivedMessage message, double visibility) => Engine.Queues.RenewAsync(
        Queue, message.Id, message.Receipt, TimeSpan.FromSeconds(visibility), Cancellation);

    private Task<string?> InsertAsync(string row, string value) =>
        Engine.Tables.TryInsertAsync(Table, new NewRow("p", row, value), Cancellation);

    private Task<string> UpsertAsync(NewRow row) => Engine.Tables.UpsertAsync(Table, row, Cancellation);

    private Task<TableRow?> FindAsync(string partition, string row) =>
        Engine.Tables.FindAsync(Table, partition, row, Cancellation);
}
