using NetConnect.Server.Demo.World;

namespace NetConnect.Server.Demo.Steps;

/// <summary>Plants what the teams have, and remembers it for the proof at the end.</summary>
internal static class PlantWorld
{
    public static async Task PlayAsync(DemoContext context)
    {
        await context.Cloud.SeedAsync(DemoSeed.Networks, context.Cancellation);
        var before = context.Estate.Before = await context.Cloud.SnapshotAsync(context.Cancellation);
        context.Stage.Say($"Data directory: {context.Target.DataDirectory}");
        context.Stage.Say($"Account {DemoSeed.PaymentsAccount} is team payments, account {DemoSeed.OrdersAccount} team orders, both in {DemoSeed.Region}.");
        context.Expect(before.Count > 0,
            $"The emulator holds {before.Count} objects and {before.RouteCount} routes of other people; none of them may change.");
    }
}
