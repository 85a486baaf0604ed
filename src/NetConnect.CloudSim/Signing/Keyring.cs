using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Ec2;

namespace NetConnect.CloudSim.Signing;

/// <summary>Finds the secret and the owner of an access key.</summary>
internal sealed class Keyring(World world)
{
    public sealed record Entry(string Secret, CallerIdentity Identity, DateTimeOffset? Expires);

    public Entry? Find(string accessKeyId, string? sessionToken)
    {
        if (sessionToken is null)
            return world.AccessKeys.TryGetValue(accessKeyId, out var key) ? new(key.Secret, CallerIdentity.Root(key.Account), null) : null;
        return TemporaryKeys.FromToken(sessionToken) is { } keys && keys.AccessKeyId == accessKeyId
            ? new(keys.Secret, keys.Identity, keys.Expires)
            : null;
    }
}
