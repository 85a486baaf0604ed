using NetConnect.Model.Entities;
using NetConnect.Model.Paths;
using static NetConnect.Kernel.Tests.Paths.Estate;
using static NetConnect.Kernel.Tests.Paths.PacketWalkTests;

namespace NetConnect.Kernel.Tests.Paths;

public class AclWalkTests
{
    [Fact]
    public void Walk_SourceAclDeniesOut_StopsForward() => StopsForward(
        Whole.WithLeft(left => Acl(left, In(100, true, "0.0.0.0/0"), Out(100, false, "10.0.0.0/8"))),
        HopKind.Acl, "acl-1: rule 100 denies tcp 443 to 10.2.0.0/25");

    [Fact]
    public void Walk_DestinationAclDeniesIn_StopsForward() => StopsForward(
        Whole.WithRight(right => Acl(right, In(90, false, "10.1.0.0/16", Protocol.Tcp, "443"), In(100, true, "0.0.0.0/0"))),
        HopKind.Acl, "acl-2: rule 90 denies tcp 443 from 10.1.0.0/25");

    [Fact]
    public void Walk_NothingMatches_Denies() => StopsForward(
        Whole.WithRight(right => Acl(right, In(100, true, "192.168.0.0/16"))),
        HopKind.Acl, "acl-2: no rule allows tcp 443 from 10.1.0.0/25");

    [Fact]
    public void Walk_LowestNumberDecides_WhateverTheOrderOfTheList() => Assert.True(Whole.WithRight(right => Acl(right,
        In(200, false, "0.0.0.0/0"),
        In(100, true, "0.0.0.0/0"),
        Out(100, true, "0.0.0.0/0"))).Walk().Passes);

    [Fact]
    public void Walk_DenialOfAPartOfTheSource_CountsAsDenial() => StopsForward(
        Whole.WithRight(right => Acl(right, In(90, false, "10.1.0.64/28"), In(100, true, "0.0.0.0/0"), Out(100, true, "0.0.0.0/0"))),
        HopKind.Acl, "acl-2: rule 90 denies a part of tcp 443 from 10.1.0.0/25, which counts as all of it");

    [Fact]
    public void Walk_AllowanceForAPartOfTheSource_IsPassedOver() => StopsForward(
        Whole.WithRight(right => Acl(right, In(90, true, "10.1.0.64/28"), In(100, false, "0.0.0.0/0"))),
        HopKind.Acl, "acl-2: rule 100 denies tcp 443 from 10.1.0.0/25");

    [Fact]
    public void Walk_OtherProtocolsAndPorts_DoNotMatter() => Assert.True(Whole.WithRight(right => Acl(right,
        In(10, false, "0.0.0.0/0", Protocol.Udp),
        In(20, false, "0.0.0.0/0", Protocol.Tcp, "22"),
        In(30, false, "0.0.0.0/0", Protocol.Icmp),
        In(100, true, "0.0.0.0/0"),
        Out(100, true, "0.0.0.0/0"))).Walk().Passes);

    [Fact]
    public void Walk_AnswersToEphemeralPortsDenied_StopBackAtTheDestination() => StopsBack(
        Whole.WithRight(right => Acl(right, In(100, true, "0.0.0.0/0"), Out(100, true, "0.0.0.0/0", Protocol.Tcp, "443"))),
        HopKind.Acl, "acl-2: no rule allows tcp 1024-65535 to 10.1.0.0/25");

    [Fact]
    public void Walk_AnswersToSomeEphemeralPortsOnly_StopBackAtTheSource() => StopsBack(
        Whole.WithLeft(left => Acl(left, In(100, true, "0.0.0.0/0", Protocol.Tcp, "32768-65535"), Out(100, true, "0.0.0.0/0"))),
        HopKind.Acl, "acl-1: no rule allows tcp 1024-65535 from 10.2.0.0/25, on ports 1024-32767");

    [Fact]
    public void Walk_EphemeralPortsAllowedByTwoRules_Passes() => Assert.True(Whole.WithLeft(left => Acl(left,
        In(100, true, "0.0.0.0/0", Protocol.Tcp, "32768-65535"),
        In(110, true, "0.0.0.0/0", Protocol.Tcp, "1000-33000"),
        In(120, false, "0.0.0.0/0"),
        Out(100, true, "0.0.0.0/0"))).Walk().Passes);

    [Fact]
    public void Walk_Icmp_NeedsNoEphemeralPorts() => Assert.True(Whole.WithLeft(left => Acl(left,
        In(100, true, "0.0.0.0/0", Protocol.Icmp),
        Out(100, true, "0.0.0.0/0", Protocol.Icmp))).Walk(Protocol.Icmp, null).Passes);

    [Fact]
    public void Walk_AclNotRead_Stops() => StopsForward(
        Whole.WithLeft(left => left with { Acls = [] }), HopKind.Acl, "acl-1: not among the ACLs that were read");

    [Fact]
    public void Walk_NetworkWithoutAcls_Passes() => Assert.True(Whole.WithLeft(left => left with
    {
        Acls = [],
        Subnets = [.. left.Subnets.Select(subnet => subnet with { AclId = "" })],
    }).Walk().Passes);
}
