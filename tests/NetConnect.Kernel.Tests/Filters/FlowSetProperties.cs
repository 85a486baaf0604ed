using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NetConnect.Kernel.Filters;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Tests.Filters;

public class FlowSetProperties
{
    private static readonly ImmutableArray<int> Ports = [0, 22, 443, 8000, 65535];
    private static readonly ImmutableArray<Cidr> Sources =
        [Cidr.Parse("10.2.0.0/24"), Cidr.Parse("10.2.0.0/28"), Cidr.Parse("10.2.0.16/28"), Cidr.Parse("10.2.0.0/32")];

    private static readonly Gen<Flow> Flows =
        from protocol in Gen.Elements(Protocol.Tcp, Protocol.Udp, Protocol.Icmp, Protocol.Any)
        from ranged in Gen.Elements(true, false)
        from first in Gen.Choose(0, Ports.Length - 1)
        from last in Gen.Choose(first, Ports.Length - 1)
        from source in Gen.Elements(Sources.AsEnumerable())
        select new Flow(protocol, ranged && protocol is Protocol.Tcp or Protocol.Udp ? new(Ports[first], Ports[last]) : null, source);

    private static readonly Arbitrary<Flow[]> Sets = Flows.ArrayOf().ToArbitrary();

    [Fact]
    public void Of_LetsInExactlyTheSamePackets() => Prop.ForAll(Sets, flows =>
    {
        var canonical = FlowSet.Of(flows);
        return Packets().All(packet => flows.Any(flow => LetsIn(flow, packet)) == canonical.Any(flow => LetsIn(flow, packet)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_HasNothingTooMuch_AndStaysTheSameWhenRepeated() => Prop.ForAll(Sets, flows =>
    {
        var canonical = FlowSet.Of(flows);
        return canonical.All(flow => canonical.Count(other => FlowSet.Covers(other, flow)) == 1)
            && canonical.SequenceEqual(FlowSet.Of(canonical));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_DoesNotDependOnOrderOrRepetition() => Prop.ForAll(Sets, flows =>
        FlowSet.Of(flows).SequenceEqual(FlowSet.Of(flows.Reverse().Concat(flows)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Common_LetsInWhatBothDo() => Prop.ForAll(Sets, Sets, (one, other) =>
    {
        var both = FlowSet.Common(one, other);
        return Packets().All(packet =>
            both.Any(flow => LetsIn(flow, packet)) == (one.Any(flow => LetsIn(flow, packet)) && other.Any(flow => LetsIn(flow, packet))));
    }).QuickCheckThrowOnFailure();

    private static IEnumerable<(Protocol, int, Cidr)> Packets() =>
        from protocol in new[] { Protocol.Tcp, Protocol.Udp, Protocol.Icmp }
        from port in new[] { 0, 21, 22, 23, 443, 7999, 8000, 8001, 65535 }
        from source in new[] { "10.2.0.0/32", "10.2.0.9/32", "10.2.0.17/32", "10.2.0.255/32", "10.3.0.0/32" }
        select (protocol, port, Cidr.Parse(source));

    private static bool LetsIn(Flow flow, (Protocol Protocol, int Port, Cidr Source) packet) =>
        (flow.Protocol == Protocol.Any || flow.Protocol == packet.Protocol)
        && (flow.Ports is not { } ports || (ports.First <= packet.Port && packet.Port <= ports.Last))
        && flow.Source.Contains(packet.Source);
}
