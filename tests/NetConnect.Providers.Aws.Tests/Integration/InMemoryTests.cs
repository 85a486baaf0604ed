using System.Text.Json;
using NetConnect.CloudSim;
using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Sim.Seeding;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.Integration;

/// <summary>The module and the emulator in one process: what tests on a virtual time rest on.</summary>
public sealed class InMemoryTests
{
    [Fact]
    public async Task Without_sockets_each_answer_is_there_when_the_call_returns_whatever_the_time_is()
    {
        var time = new ManualTimers { Now = new(2040, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        var emulator = new Emulator(time);
        emulator.Seed(JsonSerializer.Deserialize<SeedDocument>(SimCloud.Seed, WorldJson.Options)!);
        using var provider = SimCloud.Module(new() { Ec2Endpoint = "http://ec2.cloud", StsEndpoint = "http://sts.cloud" }, time, new InMemoryTransport(emulator, TimeProvider.System));

        var reading = provider.ReadRegionAsync(SimCloud.PaymentsAccess, SimCloud.Cancel);

        Assert.True(reading.IsCompleted, "Something waits for another thread.");
        var network = Assert.Single(Assert.IsType<ReadResult<System.Collections.Immutable.ImmutableArray<ObservedNetwork>>.Read>(await reading).Value);
        Assert.Equal("payments", network.Name);
    }
}
