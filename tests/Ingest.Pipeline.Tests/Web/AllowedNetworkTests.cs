using System.ComponentModel.DataAnnotations;
using System.Net;
using Ingest.Pipeline.Web;
using Xunit;

namespace Ingest.Pipeline.Tests.Web;

public sealed class AllowedNetworkTests
{
    [Theory]
    [InlineData("", "127.0.0.1", false)]
    [InlineData("127.0.0.0/8", "127.0.0.1", true)]
    [InlineData("10.1.0.0/16; fd00::/8", "fd00::1", true)]
    [InlineData("10.1.0.0/16; fd00::/8", "10.2.0.1", false)]
    [InlineData("10.1.0.0/16", "93.184.215.14", true)]
    public void Private_addresses_are_reached_only_in_the_networks_the_operator_names(
        string networks,
        string address,
        bool allowed) =>
        Assert.Equal(allowed, new FetchOptions { AllowedNetworks = networks }.Allows(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.0/8;nonsense", 1)]
    [InlineData("127.0.0.0/8;", 0)]
    public void A_network_that_is_none_stops_the_start(string networks, int errors)
    {
        var options = new FetchOptions { AllowedNetworks = networks };

        Assert.Equal(errors, options.Validate(new ValidationContext(options)).Count());
    }
}
