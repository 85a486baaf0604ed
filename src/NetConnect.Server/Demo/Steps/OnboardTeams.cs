using NetConnect.Contracts.Client;
using NetConnect.Contracts.Providers;
using NetConnect.Contracts.Services;
using NetConnect.Server.Demo.Stage;
using NetConnect.Server.Demo.World;

namespace NetConnect.Server.Demo.Steps;

/// <summary>Each team makes a service with an AWS provider, and lets NetConnect into its account.</summary>
internal static class OnboardTeams
{
    public static async Task PlayAsync(DemoContext context)
    {
        var estate = context.Estate;
        (estate.Payments, estate.PaymentsAws) = await OnboardAsync(context, context.Ann, "payments", DemoSeed.PaymentsAccount);
        (estate.Orders, estate.OrdersAws) = await OnboardAsync(context, context.Bob, "orders", DemoSeed.OrdersAccount);
        context.Stage.Table(new DemoTable("Service", "Owners", "AWS account", "Region", "Check")
            .Add(Row(estate.Payments, estate.PaymentsAws))
            .Add(Row(estate.Orders, estate.OrdersAws)));
        foreach (var provider in new[] { estate.PaymentsAws, estate.OrdersAws })
            context.Expect(provider.State == "READY", $"Provider {provider.Name} is READY", $"{provider.State}: {provider.Message}");
        context.Stage.Say("Each role may be assumed by NetConnect only, and only with the external id that NetConnect made for it. It may do nothing but what the policy in docs/aws.md allows.");
    }

    private static async Task<(ServiceDto, ProviderDto)> OnboardAsync(
        DemoContext context, NetConnectClient client, string team, string account)
    {
        var service = await client.CreateServiceAsync(new(team), context.Cancellation);
        var role = DemoSeed.RoleIn(account, service.Id);
        var settings = new Dictionary<string, string> { ["role_arn"] = role };
        var provider = await client.CreateProviderAsync(
            new CreateProvider(service.Id, $"{team}-aws", "AWS", account, DemoSeed.Region, settings), context.Cancellation);
        await context.Cloud.SeedAsync(DemoSeed.Trust(role, provider.ExternalId!), context.Cancellation);
        return (service, await client.CheckProviderAsync(provider.Id, context.Cancellation));
    }

    private static string[] Row(ServiceDto service, ProviderDto provider) =>
        [service.Name, string.Join(", ", service.Owners), provider.Account, provider.Region, provider.State];
}
