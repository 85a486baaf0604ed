using System.Globalization;
using System.Xml.Linq;
using NetConnect.CloudSim.Cloud.Transit;
using static NetConnect.CloudSim.Ec2.Actions.Transit.TransitCalls;
using static NetConnect.CloudSim.Ec2.Ec2Xml;

namespace NetConnect.CloudSim.Ec2.Actions.Transit;

/// <summary>Transit gateways themselves.</summary>
internal static class TransitGateways
{
    private static readonly Filters<TransitGateway> GatewayFilters = new(g => g.Id)
    {
        { "transit-gateway-id", g => g.Id },
        { "owner-id", g => g.Owner },
        { "state", (call, g) => [call.StateOf(g)] },
        { "options.amazon-side-asn", g => Text(g.Asn) },
        { "options.auto-accept-shared-attachments", g => Switch(g.AutoAccept) },
        { "options.default-route-table-association", g => Switch(g.DefaultAssociation) },
        { "options.default-route-table-propagation", g => Switch(g.DefaultPropagation) },
        { "options.association-default-route-table-id", g => g.DefaultTable },
        { "options.propagation-default-route-table-id", g => g.DefaultTable },
        { "options.dns-support", g => Switch(g.Dns) },
        { "options.vpn-ecmp-support", g => Switch(g.VpnEcmp) },
    };

    private static readonly Description<TransitGateway> Description = new("transitGatewaySet", "TransitGatewayIds", GatewayFilters, Render);

    public static readonly Ec2Action[] All =
    [
        new("DescribeTransitGateways", false, Description.Answer),
        new("CreateTransitGateway", true, Create),
        new("ModifyTransitGateway", true, Modify),
        new("DeleteTransitGateway", true, Delete),
    ];

    private static IEnumerable<XElement?> Render(Ec2Call call, TransitGateway gateway) =>
    [
        E("transitGatewayId", gateway.Id), E("transitGatewayArn", gateway.Arn), E("state", call.StateOf(gateway)), E("ownerId", gateway.Owner),
        E("description", gateway.Description), E("creationTime", gateway.CreatedAt), E("options", Options(gateway)), Tags(call.Here.TagsOf(gateway.Id)),
    ];

    private static IEnumerable<XElement?> Options(TransitGateway gateway) =>
    [
        E("amazonSideAsn", Text(gateway.Asn)), E("autoAcceptSharedAttachments", Switch(gateway.AutoAccept)),
        E("defaultRouteTableAssociation", Switch(gateway.DefaultAssociation)),
        gateway.DefaultAssociation ? E("associationDefaultRouteTableId", gateway.DefaultTable) : null,
        E("defaultRouteTablePropagation", Switch(gateway.DefaultPropagation)),
        gateway.DefaultPropagation ? E("propagationDefaultRouteTableId", gateway.DefaultTable) : null,
        E("vpnEcmpSupport", Switch(gateway.VpnEcmp)), E("dnsSupport", Switch(gateway.Dns)), E("multicastSupport", Switch(gateway.Multicast)),
    ];

    private static IEnumerable<XElement?> Create(Ec2Call call)
    {
        var made = new TransitGateway { Description = call.Form.Get("Description") ?? "", CreatedAt = call.Now };
        Read(call, made);
        Tagging.Check(call, "transit-gateway");
        if (call.Here.TransitGateways.Values.Count(g => !g.IsTerminal) >= call.Limits.TransitGateways)
            throw new Ec2Exception("TransitGatewayLimitExceeded", "The maximum number of transit gateways has been reached.");
        made.Become(TransitState.Pending, TransitState.Available, call.World.Settings.Delays.GatewayMs, call.Now);
        var gateway = call.Add(made);
        EnsureDefaultTable(call, gateway);
        return [E("transitGateway", Render(call, gateway))];
    }

    private static IEnumerable<XElement?> Modify(Ec2Call call)
    {
        var gateway = call.OwnNamed<TransitGateway>("TransitGatewayId");
        RequireState(gateway, TransitState.Available);
        Read(call, new());
        gateway.Description = call.Form.Get("Description") ?? gateway.Description;
        Read(call, gateway);
        EnsureDefaultTable(call, gateway);
        gateway.Become(TransitState.Modifying, TransitState.Available, call.World.Settings.Delays.GatewayMs, call.Now);
        return [E("transitGateway", Render(call, gateway))];
    }

    private static void Read(Ec2Call call, TransitGateway gateway)
    {
        var options = call.Form.Part("Options");
        gateway.Asn = ReadAsn(options) ?? gateway.Asn;
        gateway.AutoAccept = ReadSwitch(options, "AutoAcceptSharedAttachments") ?? gateway.AutoAccept;
        gateway.DefaultAssociation = ReadSwitch(options, "DefaultRouteTableAssociation") ?? gateway.DefaultAssociation;
        gateway.DefaultPropagation = ReadSwitch(options, "DefaultRouteTablePropagation") ?? gateway.DefaultPropagation;
        gateway.VpnEcmp = ReadSwitch(options, "VpnEcmpSupport") ?? gateway.VpnEcmp;
        gateway.Dns = ReadSwitch(options, "DnsSupport") ?? gateway.Dns;
        gateway.Multicast = ReadSwitch(options, "MulticastSupport") ?? gateway.Multicast;
    }

    private static long? ReadAsn(Ec2Form options)
    {
        if (options.Get("AmazonSideAsn") is not { } text) return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var asn) && asn is (>= 64512 and <= 65534) or (>= 4200000000 and <= 4294967294)
            ? asn
            : throw Refuse.Value($"Invalid Amazon side ASN {text}: private ASNs are 64512-65534 and 4200000000-4294967294.");
    }

    private static void EnsureDefaultTable(Ec2Call call, TransitGateway gateway)
    {
        if (gateway.DefaultTable is not null || !(gateway.DefaultAssociation || gateway.DefaultPropagation)) return;
        var untagged = new Ec2Call(call.World, new Shadows(), CallerIdentity.Root(call.Account), call.Region, Ec2Form.Of(), call.Now);
        gateway.DefaultTable = untagged.Add(TransitTables.New(untagged, gateway)).Id;
    }

    private static IEnumerable<XElement?> Delete(Ec2Call call)
    {
        var gateway = call.OwnNamed<TransitGateway>("TransitGatewayId");
        RequireState(gateway, TransitState.Available);
        if (call.World.AttachmentsOf(gateway.Id).ToList() is { Count: > 0 } attached)
            throw Refuse.State(gateway, $"has non-deleted {(attached[0].IsPeering ? "Peering" : "VPC")} Attachments: {string.Join(", ", attached.Select(a => a.Id))}.");
        if (call.World.TablesOf(gateway.Id).Where(t => t.Id != gateway.DefaultTable).ToList() is { Count: > 0 } tables)
            throw Refuse.State(gateway, $"has non-deleted Transit Gateway Route Tables: {string.Join(", ", tables.Select(t => t.Id))}.");
        foreach (var table in call.World.TablesOf(gateway.Id).ToList()) table.Become(TransitState.Deleted, call.Now);
        call.End(gateway, TransitState.Deleting, TransitState.Deleted, call.World.Settings.Delays.GatewayMs);
        return [E("transitGateway", Render(call, gateway))];
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
