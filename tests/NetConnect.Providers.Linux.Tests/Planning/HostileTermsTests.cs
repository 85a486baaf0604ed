using System.Collections.Immutable;
using NetConnect.Model.Links;
using NetConnect.Providers.Linux.Planning;
using static NetConnect.Providers.Linux.Tests.Support.Given;

namespace NetConnect.Providers.Linux.Tests.Planning;

/// <summary>What the other gateway says ends in a script that this one runs as root.</summary>
public class HostileTermsTests
{
    private static readonly string[] Hostile =
    [
        "1.2.3.4; reboot", "$(reboot)", "`reboot`", "1.2.3.4\nreboot", "'; reboot; '", "1.2.3.4 dev eth0", "::1", "16777216", "-1", "0x10", "1e3", "65536",
        "xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8D'=", "xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=\n", " ", "",
    ];

    // As an identifier of a VXLAN the number is sound, whoever says it.
    public static TheoryData<string, string> Terms =>
        [.. new[] { "endpoint", "vni", "port", "public_key" }.SelectMany(key => Hostile.Select(value => (key, value))).Where(term => term is not ("vni", "65536"))];

    [Theory]
    [MemberData(nameof(Terms))]
    public void Terms_ThatAreNotWhatTheyShouldBe_WereNotTold(string key, string value) => Assert.Null(TunnelTerms.Sane(key, value));

    [Theory]
    [MemberData(nameof(Terms))]
    public void Scripts_AreTheSameAsIfNothingWereTold(string key, string value)
    {
        foreach (var type in new[] { LinkType.Vxlan, LinkType.Wireguard })
        {
            var published = Tags(("endpoint", "100.64.0.2"), ("vni", "77"), ("port", "51821"), ("public_key", Key)).Remove(key);

            Assert.Equal(Scripts(type, published), Scripts(type, published.Add(key, value)));
        }
    }

    [Fact]
    public void Alias_OfAGatewayWithAStrangeName_IsOneWord()
    {
        var strange = Gateway("gw'; reboot; '");
        var half = Half(remote: strange, published: Tags(("endpoint", "100.64.0.2"), ("vni", "77")));
        var script = ScriptOf(PlanOf(Wish(half), Bare()).Values.Single(part => part.Kind == PartKinds.Link));

        Assert.Contains(@"LINUX/gw'\''; reboot; '\''/host", script, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Scripts(LinkType type, ImmutableSortedDictionary<string, string> published)
    {
        var wish = new NetworkWish(Db, "here", Installation, [Half(type, local: "10.2.0.0/24", to: "10.1.0.0/24", remote: Web, published: published)]);
        return PlanOf(wish, Bare(Db, "10.2.0.0/24", "100.64.0.2")).Values.Where(part => part.Operation is not null).Select(ScriptOf);
    }
}
