using Ingest.Articles;
using Xunit;

namespace Ingest.Tests.Articles;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /news/", "/news/a", false)]
    [InlineData("User-agent: *\nDisallow: /news/", "/newsroom", true)]
    [InlineData("User-agent: *\nDisallow: /news/\nAllow: /news/open/", "/news/open/a", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/a.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/a.pdf?b", true)]
    [InlineData("User-agent: *\nDisallow: /*?print=", "/a?print=1", false)]
    [InlineData("User-agent: ingest\nDisallow: /a\n\nUser-agent: *\nDisallow: /b", "/b", true)]
    [InlineData("User-agent: *\nDisallow: /b\n\nUser-agent: Ingest/1.0\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: other\nUser-agent: ingest\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("# none\n\nUSER-AGENT : * # all\nDISALLOW : /a # this", "/a", false)]
    [InlineData("Disallow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /****************a", "/bbbbbbbbbbbbbbbbbbbbbbbb", true)]
    public void The_longest_rule_of_the_group_that_names_us_decides(string robots, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Parse(robots).Allows(new Uri("https://outlet.example" + path)));
}
