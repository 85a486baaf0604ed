using NetConnect.Contracts.Connections;
using NetConnect.Contracts.Resources;

namespace NetConnect.Server.Demo.World;

/// <summary>The two judges of a ping: NetConnect's packet walk, and the emulator, which shares no code with it.</summary>
internal static class Pings
{
    public static Task<PathDto> WalkAsync(DemoContext context, ConnectionDto connection) =>
        context.Ann.WalkPathAsync(connection.Id, "icmp", null, context.Cancellation);

    /// <summary>Between machines that carry the managed groups of the two resources, as soon as there are any.</summary>
    public static async Task<OracleAnswer> AskAsync(DemoContext context, (DemoHost Host, ResourceDto Resource) from, (DemoHost Host, ResourceDto Resource) to)
    {
        var groups = await GroupsAsync(context, from.Resource, to.Resource);
        return await context.Cloud.PingAsync(from.Host, to.Host, groups, context.Cancellation);
    }

    public static async Task<IReadOnlyList<string>> GroupsAsync(DemoContext context, params ResourceDto[] resources)
    {
        var cloud = await context.Cloud.SnapshotAsync(context.Cancellation);
        return [.. resources.Select(resource => cloud.GroupOf(resource.Id)).OfType<string>()];
    }
}
