using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NetConnect.Hosting.Orleans;
using NetConnect.Hosting.Orleans.Members;
using NetConnect.Hosting.Orleans.Wire;
using NetConnect.Kernel;
using NetConnect.Kernel.Networks;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Store;
using Npgsql;
using Orleans.Serialization;

namespace NetConnect.Cluster.Tests;

/// <summary>What arrives at another silo is what was sent.</summary>
public class WireTests
{
    public static TheoryData<object> Messages =>
    [
        new Envelope(ActorKey.Service("s"), TakenOver.Now) { OwnVersion = 3, Guards = [new(ActorKey.Service("t"), 2, Touch: true)] },
        new Envelope(ActorKey.Service("s"), new ReleaseHold("c")),
        new OperationEnded(7, new OperationResult.Retryable("busy", TimeSpan.FromSeconds(3), OutcomeUnknown: true)),
        new OperationEnded(8, new OperationResult.Completed("pcx-1")),
        new TurnResult.Done([], new Fault(FaultKind.Conflict, "no"), DateTimeOffset.UnixEpoch),
        new TurnResult.Done([], null, null),
        new TurnResult.ClaimTaken("name/x", ActorKey.Service("other")),
        new TurnResult.Fenced(),
        ModeScope.Installation,
    ];

    [Theory]
    [MemberData(nameof(Messages))]
    public void Message_that_travels_arrives_as_it_was(object sent)
    {
        var text = JsonSerializer.Serialize(sent, typeof(object), WireJson.Options);
        var arrived = JsonSerializer.Deserialize<object>(text, WireJson.Options)!;

        Assert.Equal(sent.GetType(), arrived.GetType());
        Assert.Equal(text, JsonSerializer.Serialize(arrived, typeof(object), WireJson.Options));
    }

    [Fact]
    public void Message_of_a_type_that_is_not_ours_is_not_read() => Assert.Throws<JsonException>(
        () => JsonSerializer.Deserialize<object>("""{"type":"System.Diagnostics.Process","body":{}}""", WireJson.Options));

    public static TheoryData<Exception> Causes =>
    [
        new TimeoutException(),
        new NpgsqlException("Exception while reading from stream", new IOException("reset by peer")),
        new PostgresException("the database system is starting up", "FATAL", "FATAL", "57P03"),
        new JsonException("not ours, not the system's", new NotSupportedException()),
    ];

    [Theory]
    [MemberData(nameof(Causes))]
    public void Failure_of_the_store_arrives_as_one_whatever_caused_it(Exception cause)
    {
        using var services = new ServiceCollection().AddNetConnectWire().BuildServiceProvider();
        var serializer = services.GetRequiredService<Serializer>();

        var arrived = serializer.Deserialize<Exception>(serializer.SerializeToArray<Exception>(new StoreUnavailableException("the database is starting up", cause)));

        Assert.Equal("the database is starting up", Assert.IsType<StoreUnavailableException>(arrived).Message);
    }

    [Theory]
    [InlineData("silo-1", 7L)]
    [InlineData("a#b", 12L)]
    public void Member_is_called_after_its_node_and_epoch(string node, long epoch) =>
        Assert.Equal((node, epoch), MemberName.Parse(MemberName.Of(node, epoch)));

    [Theory]
    [InlineData("silo-1")]
    [InlineData("#3")]
    [InlineData("silo#x")]
    public void Name_that_is_no_members_is_nobodys(string name) => Assert.Null(MemberName.Parse(name));
}
