using NetConnect.Model.Identity;

namespace NetConnect.Kernel.Networks;

/// <summary>From a connection that now exists: keep its slot until its request expires.</summary>
public sealed record ConfirmHold(NetworkRef Network, string Connection, string Pair, DateTimeOffset Until, string Region, string ProviderId);
