using System.Buffers.Binary;
using System.Net;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NetConnect.Model;
using NetConnect.Model.Addresses;

namespace NetConnect.Kernel.Tests.Addresses;

/// <summary>The laws of prefixes, against sets of addresses counted one by one.</summary>
public class CidrProperties
{
    // Prefixes inside 10.0.0.0/27: small enough to count every address, and to meet each other often.
    private static readonly Gen<Cidr> Small =
        from length in Gen.Choose(27, 32)
        from address in Gen.Choose(0, 31)
        select Make(0x0A000000u | (uint)address, length);

    private static readonly Gen<Cidr> Any =
        from length in Gen.Choose(0, 32)
        from high in Gen.Choose(0, 0xFFFF)
        from low in Gen.Choose(0, 0xFFFF)
        select Make(((uint)high << 16) | (uint)low, length);

    [Fact]
    public void TextAndJson_RoundTrip() => Check(Any, cidr =>
        Cidr.Parse(cidr.ToString()) == cidr
        && JsonSerializer.Deserialize<Cidr>(JsonSerializer.Serialize(cidr, NetConnectJson.Options), NetConnectJson.Options) == cidr);

    [Fact]
    public void HostBits_AreAlwaysRefused() => Check(Any, cidr => cidr.PrefixLength == 32
        || (!CidrText.TryParse($"{cidr.Last}/{cidr.PrefixLength}", out _, out var error) && error == CidrError.HostBits));

    [Fact]
    public void Contains_IsTheSubsetRelation() =>
        CheckPairs((one, other) => one.Contains(other) == Addresses(other).IsSubsetOf(Addresses(one)));

    [Fact]
    public void Overlaps_MeansACommonAddress() =>
        CheckPairs((one, other) => one.Overlaps(other) == Addresses(one).Overlaps(Addresses(other)));

    [Fact]
    public void Intersect_HoldsTheCommonAddresses() => CheckPairs((one, other) =>
    {
        var common = Addresses(one);
        common.IntersectWith(Addresses(other));
        return common.SetEquals(one.Intersect(other) is { } both ? Addresses(both) : [])
            && one.Intersect(other) == other.Intersect(one);
    });

    [Fact]
    public void Order_IsByFirstAddressThenWiderFirst_AndAgreesWithEquality() => CheckPairs((one, other) =>
        Math.Sign(one.CompareTo(other)) == -Math.Sign(other.CompareTo(one))
        && one.CompareTo(other) == 0 == (one == other)
        && (!one.Contains(other) || one.CompareTo(other) <= 0));

    private static void Check(Gen<Cidr> prefixes, Func<Cidr, bool> law) =>
        Prop.ForAll(prefixes.ToArbitrary(), law).QuickCheckThrowOnFailure();

    private static void CheckPairs(Func<Cidr, Cidr, bool> law) =>
        Prop.ForAll(Small.ToArbitrary(), Small.ToArbitrary(), law).QuickCheckThrowOnFailure();

    private static Cidr Make(uint address, int length)
    {
        var mask = length == 0 ? 0u : uint.MaxValue << (32 - length);
        return Cidr.Parse($"{new IPAddress(BinaryPrimitives.ReverseEndianness(address & mask))}/{length}");
    }

    private static HashSet<uint> Addresses(Cidr cidr)
    {
        var first = BinaryPrimitives.ReadUInt32BigEndian(cidr.First.GetAddressBytes());
        var last = BinaryPrimitives.ReadUInt32BigEndian(cidr.Last.GetAddressBytes());
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(offset => first + (uint)offset)];
    }
}
