using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Resources;

/// <summary>Whether what somebody registers fits what exists.</summary>
public static class ResourceFit
{
    /// <param name="subnet">None while it is still to be allocated: then it will fit.</param>
    public static FieldFault? Problem(Cidr? subnet, NetworkRef network, ObservedNetwork observed)
    {
        if (observed.OwnerAccount != network.Account)
        {
            return new("/network_id", "network-of-another-account", $"{network.NetworkId} belongs to account {observed.OwnerAccount}, which shares it: only its owner can connect it.");
        }

        return subnet is not { } prefix || observed.Cidrs.Any(cidr => cidr.Contains(prefix))
            ? null
            : new("/subnet", "outside-network", $"{subnet} is not within {network.NetworkId}, which has {string.Join(", ", observed.Cidrs)}.");
    }
}
