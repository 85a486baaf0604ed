using NetConnect.Model.Entities;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.Integration;

/// <summary>A link of the payments to the orders, as its owners set it up.</summary>
internal sealed class Sides
{
    public const string Local = "10.1.1.0/24";
    public const string Remote = "10.2.1.0/24";

    private Sides(SimCloud cloud)
    {
        Cloud = cloud;
        Payments = cloud.Drive(SimCloud.PaymentsAccess, cloud.Payments);
        Orders = cloud.Drive(SimCloud.OrdersAccess, cloud.Orders);
        Link = new(Payments, Orders);
    }

    public SimCloud Cloud { get; }

    public NetworkDriver Payments { get; }

    public NetworkDriver Orders { get; }

    public LinkDriver Link { get; }

    /// <param name="settings">Of the payments' owner.</param>
    public static Sides Of(SimCloud cloud, Flow[] intoPayments, Flow[] intoOrders, params (string Name, string Value)[] settings)
    {
        var sides = new Sides(cloud);
        sides.Payments.Halves.Add(Given.Half(remote: cloud.Orders, local: Local, to: Remote, inbound: intoPayments) with { Settings = Given.Tags(settings) });
        sides.Orders.Halves.Add(Given.Half(remote: cloud.Payments, local: Remote, to: Local, inbound: intoOrders));
        return sides;
    }

    public void Change(Func<HalfWish, HalfWish> change)
    {
        Payments.Halves[0] = change(Payments.Halves[0]);
        Orders.Halves[0] = change(Orders.Halves[0]);
    }

    public Task<ObservedNetwork> SeeAsync() => Cloud.ReadAsync(SimCloud.PaymentsAccess, Cloud.Payments);

    public Task<ObservedNetwork> SeeOrdersAsync() => Cloud.ReadAsync(SimCloud.OrdersAccess, Cloud.Orders);

    public string Ours => Payments.Parts.Single(part => part.ManagedGroup is not null).ManagedGroup!;

    public string Id(string path) => Cloud.Id($"111111111111/eu-west-1/payments/{path}");

    /// <summary>Worst first: how far the filters of the payments bind.</summary>
    public FilterEnforcement? Enforcement => Payments.Parts.Max(part => part.Enforcement);

    public string Notes => string.Join("; ", Payments.Parts.Select(part => part.Note).Where(note => note.Length > 0));

    public string Open => string.Join("\n", Payments.Parts.Concat(Orders.Parts).Where(part => part.Presence != PartPresence.Ready)
        .Select(part => $"{part.Key}: {part.Presence} {part.Message}"));
}
