using NetConnect.Kernel.Modes;
using NetConnect.Model;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Api.Input;

/// <summary>All choices by their words.</summary>
public static class Words
{
    public static Vocabulary<Protocol> Protocols { get; } = Lower(Enum.GetValues<Protocol>());

    public static Vocabulary<Side> Sides { get; } = Lower(Enum.GetValues<Side>());

    public static Vocabulary<EncryptionDemand> Encryptions { get; } = Lower(Enum.GetValues<EncryptionDemand>());

    public static Vocabulary<LinkType> LinkTypes { get; } = new(WireName.Of, Enum.GetValues<LinkType>());

    public static Vocabulary<Adoption> Adoptions { get; } = new(WireName.Of, Enum.GetValues<Adoption>());

    public static Vocabulary<Platform> Platforms { get; } = new(WireName.Of, Enum.GetValues<Platform>());

    public static Vocabulary<OperatingMode> Modes { get; } = new(WireName.Of, Enum.GetValues<OperatingMode>());

#pragma warning disable CA1308 // these words are lower case in the contract
    private static Vocabulary<T> Lower<T>(T[] values) where T : struct, Enum => new(value => WireName.Of(value).ToLowerInvariant(), values);
#pragma warning restore CA1308
}
