using FsCheck;
using FsCheck.Fluent;
using Ingest.Articles;
using Xunit;

namespace Ingest.Tests.Articles;

public sealed class CanonicalUrlTests
{
    [Theory]
    [InlineData("HTTPS://News.Example.ORG:443/A/b#top", "https://news.example.org/A/b")]
    [InlineData("http://example.org:8080/a", "http://example.org:8080/a")]
    [InlineData("https://example.org", "https://example.org/")]
    [InlineData("https://example.org/a?utm_source=x&id=7&fbclid=y&b=2", "https://example.org/a?id=7&b=2")]
    [InlineData("https://example.org/a?at_medium=RSS&at_campaign=KARANGA", "https://example.org/a")]
    [InlineData("https://example.org/a?b=2&a=1", "https://example.org/a?b=2&a=1")]
    [InlineData("https://example.org/a?q=%C3%A9%20x", "https://example.org/a?q=%C3%A9%20x")]
    [InlineData("https://www.google.com/url?sa=t&url=https://example.org/a%3Fid%3D1&ct=ga", "https://example.org/a?id=1")]
    [InlineData("https://www.google.co.uk/url?q=https://example.org/a", "https://example.org/a")]
    [InlineData("https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa", "https://example.org/a")]
    [InlineData("urn:uuid:1", "urn:uuid:1")]
    public void An_address_is_cleaned_of_how_it_was_linked(string written, string expected) =>
        Assert.Equal(expected, CanonicalUrl.From(new Uri(written)).OriginalString);

    [Theory]
    [InlineData("https://www.google.com/search?q=https://example.org/a")]
    [InlineData("https://www.google.com/url?url=javascript:alert(1)")]
    [InlineData("https://example.org/url?url=https://example.com/a")]
    public void An_address_that_leads_nowhere_else_stays(string written) =>
        Assert.Equal(written, CanonicalUrl.From(new Uri(written)).OriginalString);

    [Fact]
    public void Cleaning_twice_changes_nothing()
    {
        var parts = Gen.Elements(
            "a=1", "utm_source=x", "url=https://example.org/b?fbclid=1", "q=%20", "=", "", "&", "gclid", "é=%E4");
        var hosts = Gen.Elements("example.org", "www.google.com", "EXAMPLE.org:80", "bücher.example", "l.facebook.com");
        var addresses =
            from host in hosts
            from path in Gen.Elements("/", "/url", "/l.php", "/a%2Fb/../c", "/ä b", "//x")
            from query in parts.ListOf()
            select new Uri($"http://{host}{path}?{string.Join('&', query)}#end");

        Prop.ForAll(addresses.ToArbitrary(), address => IsSettled(CanonicalUrl.From(address)))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_order_of_tracking_parameters_changes_nothing()
    {
        var queries = Gen.Shuffle(["utm_source=a", "id=7", "fbclid=b", "at_medium=c"]);

        Prop.ForAll(
            queries.ToArbitrary(),
            query => CanonicalUrl.From(new Uri("https://example.org/a?" + string.Join('&', query))).Query == "?id=7")
            .QuickCheckThrowOnFailure();
    }

    private static bool IsSettled(Uri address) =>
        CanonicalUrl.From(address).OriginalString == address.OriginalString && address.Fragment.Length == 0;
}
