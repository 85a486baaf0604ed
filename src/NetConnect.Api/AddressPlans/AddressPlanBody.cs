using System.Collections.Immutable;
using NetConnect.Api.Input;
using NetConnect.Model.Addresses;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.AddressPlans;

/// <summary>Reads the body of <c>POST /v1/address-plans</c>.</summary>
internal static class AddressPlanBody
{
    private const int MaxPools = 50;

    public static AddressPlanDraft Read(BodyReader body) => new(
        body.Text("name", TextRules.Name) ?? "",
        body.OptionalId("service"),
        ReadPools(body));

    private static ImmutableArray<Cidr> ReadPools(BodyReader body)
    {
        var pools = new List<Cidr>();
        body.SomePrefixes("pools", MaxPools, (pool, pointer) =>
        {
            if (pools.Exists(pool.Overlaps))
                body.Faults.Add(pointer, FaultCodes.NotAllowed, "It overlaps with a pool before it: give each address once.");
            pools.Add(pool);
        });
        return [.. pools];
    }
}
