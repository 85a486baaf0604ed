using NetConnect.Contracts.Providers;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Ownership;

/// <summary>S9: a tenant registers what another one controls.</summary>
public sealed class ControlTests(StrictEstate estate) : IClassFixture<StrictEstate>
{
    [Fact]
    public async Task A_role_that_demands_nothing_opens_no_door_until_it_does()
    {
        var ground = await Ground.PlantAsync(estate);
        var ann = await ground.ComesAsync("ann", "open");

        var refused = await ann.CheckAsync();
        Assert.Equal(("UNREACHABLE", "False"), (refused.State, Proof(refused).Status));
        Assert.Contains("sts:ExternalId", refused.Message, StringComparison.Ordinal);
        await ann.Client.ListNetworksAsync(ann.Provider.Id).IsRefusedAsync(409, "conflict");
        await ann.RegisterAsync("web", "10.1.1.0/24").IsRefusedAsync(422, "validation");
        Assert.DoesNotContain(await estate.Cloud.CallsAsync(0, ground.Account), call => call.Service == "ec2");

        await ann.IsLetInAsync();
        var accepted = await ann.CheckAsync();
        Assert.Equal(("READY", "True"), (accepted.State, Proof(accepted).Status));
        Assert.Equal("READY", (await ann.RegisterAsync("web", "10.1.1.0/24")).State);
    }

    [Fact]
    public async Task Another_tenants_role_is_refused_and_one_of_ones_own_in_the_same_account_is_not()
    {
        var ground = await Ground.PlantAsync(estate);
        var ann = await ground.OwnerAsync("ann");
        var thief = await ground.ComesAsync("thief", "ann");
        var bob = await ground.OwnerAsync("bob");

        Assert.Equal("UNREACHABLE", (await thief.CheckAsync()).State);
        await thief.RegisterAsync("web", "10.1.1.0/24").IsRefusedAsync(422, "validation");
        Assert.Equal("READY", (await bob.CheckAsync()).State);
        Assert.Equal("READY", (await ann.CheckAsync()).State);
        Assert.Equal(3, new[] { ann, bob, thief }.Select(one => one.Provider.ExternalId).Distinct().Count());
    }

    [Fact]
    public async Task Netconnects_own_account_is_nobodys_to_register()
    {
        var client = estate.As($"eve{Estate.NextNumber()}");
        var service = await client.CreateServiceAsync(new($"eve's {Estate.NextNumber()}"));
        var provider = await client.CreateProviderAsync(new(service.Id, "aws", "AWS", "000000000000", "eu-west-1"));

        var check = await client.CheckProviderAsync(provider.Id);

        Assert.Equal(("UNREACHABLE", "SharedCredentials"), (check.State, Proof(check).Reason));
    }

    [Fact]
    public async Task Another_role_has_to_be_proved_anew()
    {
        var ground = await Ground.PlantAsync(estate);
        var ann = await ground.OwnerAsync("ann");
        Assert.Equal("READY", (await ann.CheckAsync()).State);

        var settings = new Dictionary<string, string?> { ["role_arn"] = $"arn:aws:iam::{ground.Account}:role/open" };
        var edited = await ann.Client.EditProviderAsync(ann.Provider.Id, new() { Settings = new(settings) });

        Assert.Equal(("UNCHECKED", 0), (edited.State, edited.Conditions.Count));
        await ann.Client.ListNetworksAsync(ann.Provider.Id).IsRefusedAsync(409, "conflict");
        Assert.Equal(ann.Provider.ExternalId, edited.ExternalId);
    }

    [Fact]
    public async Task The_first_registration_is_proof_enough_to_say_ready()
    {
        var ann = await (await Ground.PlantAsync(estate)).OwnerAsync("ann");
        Assert.Equal("UNCHECKED", ann.Provider.State);

        await ann.RegisterAsync("web", "10.1.1.0/24");

        var provider = await ann.Client.GetProviderAsync(ann.Provider.Id);
        Assert.Equal(("READY", "ExternalIdDemanded"), (provider.State, Proof(provider).Reason));
    }

    [Fact]
    public async Task Settings_external_id_and_what_the_check_said_of_them_are_not_for_auditors()
    {
        var ground = await Ground.PlantAsync(estate);
        var ann = await ground.ComesAsync("ann", "ann");
        await estate.Cloud.SeedAsync(new { Roles = new[] { new { ann.Role, ExternalId = "another's" } } });
        await ann.CheckAsync();
        using var auditor = estate.Http("audrey", "netconnect-auditors");

        var seen = await auditor.GetStringAsync($"/v1/providers/{ann.Provider.Id}")
            + await auditor.GetStringAsync("/v1/events?limit=500") + await auditor.GetStringAsync("/v1/audit?limit=500");

        Assert.Contains("UNREACHABLE", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(ann.Provider.ExternalId!, seen, StringComparison.Ordinal);
        Assert.DoesNotContain(ann.Role, seen, StringComparison.Ordinal);
    }

    private static Contracts.Resources.ConditionDto Proof(ProviderDto provider) =>
        Assert.Single(provider.Conditions, condition => condition.Type == "ControlProved");
}
