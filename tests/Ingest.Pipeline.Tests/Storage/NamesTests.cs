using Xunit;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>The names both engines know are names that Azure takes.</summary>
public sealed class NamesTests
{
    [Fact]
    public void Containers_and_queues_have_3_to_63_small_letters_digits_and_single_hyphens()
    {
        Assert.All(
            Names.AllContainers.Concat(Names.AllQueues),
            name => Assert.Matches("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$", name));
    }

    [Fact]
    public void Tables_have_3_to_63_letters_and_digits_and_begin_with_a_letter()
    {
        Assert.All(Names.AllTables, name => Assert.Matches("^[a-z][a-z0-9]{2,62}$", name));
    }

    [Fact]
    public void No_two_queues_containers_or_tables_share_a_name()
    {
        Assert.Distinct(Names.AllContainers);
        Assert.Distinct(Names.AllQueues);
        Assert.Distinct(Names.AllTables);
    }
}
