using System.Net;
using System.Net.Sockets;

namespace Ingest.Pipeline.Web;

/// <summary>Tells addresses of the public Internet from those a feed has no business to point at.</summary>
public static class AddressGuard
{
    /// <summary>
    /// What the IANA special-purpose registries (RFC 6890) do not call globally reachable, with multicast and what is
    /// reserved.
    /// </summary>
    private static readonly IPNetwork[] Refused =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16",
            "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>RFC 6052: an IPv4 address in the last 32 bits.</summary>
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>False for addresses that reach, or may reach, this machine or its network.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var reached = Embedded(address);
        return !Refused.Any(network => network.BaseAddress.AddressFamily == reached.AddressFamily
            && network.Contains(reached));
    }

    /// <summary>The IPv4 address that an IPv6 address leads to, or the address itself.</summary>
    private static IPAddress Embedded(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return address.IsIPv4MappedToIPv6 || Nat64.Contains(address) ? new IPAddress(bytes[12..])
            : SixToFour.Contains(address) ? new IPAddress(bytes[2..6])
            : new IPAddress(bytes);
    }
}
