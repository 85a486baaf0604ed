using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Kernel.Registrations;
using NetConnect.Kernel.Resources;
using NetConnect.Kernel.Services;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Store;

namespace NetConnect.Benchmarks.Decisions;

/// <summary>A hundred services with a thousand resources each in twenty networks of their own, and the prefixes of many networks more.</summary>
internal static class BenchmarkEstate
{
    public const string Region = "eu-west-1";
    public const int Services = 100;
    public const int NetworksEach = 20;
    public const int ResourcesEach = 50;
    public const int Resources = Services * NetworksEach * ResourcesEach;
    public const int KnownPrefixes = 1_000_000;

    private const int PrefixesOfOthers = 100;

    public static async Task FillAsync(IActorStore store)
    {
        for (var service = 0; service < Services; service++)
        {
            var one = service;
            await SaveAsync(store, Schemas.Service, new ServiceState { Id = $"service-{one}", Name = $"team {one}", Owners = ["user:ann"], CreatedAt = default }, ActorKey.Service($"service-{one}"));
            await SaveAsync(store, Schemas.Provider, ProviderOf(one), ActorKey.Provider($"provider-{one}"));
            await Task.WhenAll(Enumerable.Range(0, NetworksEach * ResourcesEach).Select(i =>
                SaveAsync(store, Schemas.Resource, ResourceOf((one * NetworksEach * ResourcesEach) + i), ActorKey.Resource($"resource-{(one * NetworksEach * ResourcesEach) + i}"))));
        }
    }

    /// <summary>Networks that were read and that nobody has registered, as many as are missing.</summary>
    public static void ShowOthers(Runtime.Prefixes.KnownPrefixes prefixes)
    {
        for (var number = 0; prefixes.Count < KnownPrefixes; number++)
        {
            var (high, low) = (number / 250 % 60, number % 250);
            prefixes.See(new ObservedNetwork(new(Platform.Aws, "888888888888", $"vpc-{number}"), Region)
            {
                Cidrs = [.. Enumerable.Range(0, PrefixesOfOthers).Select(i => Cidr.Parse(string.Create(CultureInfo.InvariantCulture, $"{100 + high}.{low}.{i}.0/24")))],
            });
        }
    }

    /// <summary>Sixteen thousand addresses for each network: 10.0.0.0/8, then 11.0.0.0/8 and so on.</summary>
    public static Cidr BlockOf(int network) =>
        Cidr.Parse(string.Create(CultureInfo.InvariantCulture, $"{10 + (network / 1024)}.{network / 4 % 256}.{network % 4 * 64}.0/18"));

    private static ResourceState ResourceOf(int number)
    {
        var (network, index) = (number / ResourcesEach, number % ResourcesEach);
        var block = BlockOf(network);
        var third = int.Parse(block.First.ToString().Split('.')[2], CultureInfo.InvariantCulture) + index;
        var octets = block.First.ToString().Split('.');
        var service = network / NetworksEach;
        return new()
        {
            Id = $"resource-{number}",
            Name = $"resource {number}",
            Service = $"service-{service}",
            Provider = $"provider-{service}",
            Network = new(Platform.Aws, AccountOf(service), $"vpc-{network}"),
            Region = Region,
            Subnet = Cidr.Parse(string.Create(CultureInfo.InvariantCulture, $"{octets[0]}.{octets[1]}.{third}.0/24")),
            L4Filters = [L4Filter.Default, new(Protocol.Tcp, new PortRange(443, 443))],
            Phase = ResourcePhase.Ready,
            CreatedAt = default,
        };
    }

    private static RegisteredProvider ProviderOf(int service) => new()
    {
        Id = $"provider-{service}",
        Name = "aws",
        Service = $"service-{service}",
        Platform = Platform.Aws,
        Account = AccountOf(service),
        Region = Region,
        ExternalId = "netconnect",
        Settings = ImmutableSortedDictionary<string, string>.Empty.Add("fact.aws.peering.active-per-vpc", "125; 2026-10; support case 4711"),
        CreatedAt = default,
    };

    private static string AccountOf(int service) => service.ToString("D12", CultureInfo.InvariantCulture);

    private static async Task SaveAsync<TState>(IActorStore store, ActorSchema<TState> schema, TState state, ActorKey key)
        where TState : Kernel.ActorState
    {
        var commit = new Commit { Key = key, ExpectedVersion = 0, Header = schema.Header(state), Indexes = schema.Indexes(state) };
        if (await store.CommitAsync(commit, CancellationToken.None) is not CommitResult.Committed)
            throw new InvalidOperationException($"{key} was not stored.");
    }
}
