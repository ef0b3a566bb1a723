using System.Net;
using Ingest.Pipeline.Web;
using Xunit;

namespace Ingest.Pipeline.Tests.Web;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("0.0.0.0")] // this host
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")] // carrier-grade NAT
    [InlineData("100.127.255.255")]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.8.8")]
    [InlineData("169.254.169.254")] // a cloud's metadata
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")] // benchmarks
    [InlineData("224.0.0.1")] // multicast
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::127.0.0.1")] // IPv4-compatible
    [InlineData("::ffff:10.0.0.1")] // IPv4-mapped
    [InlineData("64:ff9b::192.168.0.1")] // NAT64
    [InlineData("64:ff9b:1::1")] // local NAT64
    [InlineData("2002:a00:1::1")] // 6to4 of 10.0.0.1
    [InlineData("2001::1")] // Teredo
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%2")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void An_address_of_this_machine_or_its_network_is_refused(string address)
    {
        Assert.False(AddressGuard.IsPublic(IPAddress.Parse(address)));
    }

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.1")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("223.255.255.255")]
    [InlineData("::ffff:1.1.1.1")]
    [InlineData("64:ff9b::1.1.1.1")]
    [InlineData("2002:101:101::1")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2a00:1450:4001:80b::200e")]
    public void An_address_of_the_public_Internet_is_allowed(string address)
    {
        Assert.True(AddressGuard.IsPublic(IPAddress.Parse(address)));
    }
}
