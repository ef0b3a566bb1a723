using Ingest.Pipeline.Storage;
using Xunit;

namespace Ingest.Pipeline.Tests.Storage;

public sealed class RecentRecordsTests
{
    [Fact]
    public void The_last_records_are_remembered_and_old_ones_forgotten()
    {
        var recent = new RecentRecords<string>(10);
        for (var i = 0; i < 100; i++)
        {
            recent.Add($"{i}", $"record {i}");
        }

        Assert.All(Enumerable.Range(90, 10), i => Assert.True(recent.TryFind($"{i}", out var found) && found == $"record {i}"));
        Assert.All(Enumerable.Range(0, 80), i => Assert.False(recent.TryFind($"{i}", out _)));
    }

    [Fact]
    public void What_is_taken_is_gone_whatever_was_written_over_it()
    {
        var recent = new RecentRecords<string>(1);
        recent.Add("a", "first");
        recent.Add("b", "other");
        recent.Add("a", "second");

        Assert.True(recent.TryTake("a", out var taken));
        Assert.Equal("second", taken);
        Assert.False(recent.TryFind("a", out _));
    }
}
