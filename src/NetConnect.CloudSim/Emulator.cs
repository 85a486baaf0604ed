using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Ec2;
using NetConnect.CloudSim.Faults;
using NetConnect.CloudSim.Ram;
using NetConnect.CloudSim.Signing;
using NetConnect.CloudSim.Sts;

namespace NetConnect.CloudSim;

/// <summary>The simulated cloud without any transport: a world, its endpoints and the faults in force. Thread-safe.</summary>
public sealed class Emulator
{
    private readonly Lock gate = new();

    public Emulator(TimeProvider time, World? world = null, long seed = 1)
    {
        Time = time;
        World = world ?? new World { Seed = seed };
        Ec2 = new Ec2Endpoint(this);
        Sts = new StsEndpoint(this);
        Ram = new RamEndpoint(this);
    }

    public TimeProvider Time { get; }

    /// <summary>What exists. Read or change it inside <see cref="Locked{T}"/> only.</summary>
    public World World { get; private set; }
    public Ec2Endpoint Ec2 { get; }
    public StsEndpoint Sts { get; }
    public RamEndpoint Ram { get; }

    internal FaultBook Faults { get; } = new();
    internal CallLog Calls { get; } = new();
    internal TokenBuckets Buckets { get; } = new();
    internal Shadows Shadows { get; } = new();
    internal Keyring Keys => new(World);

    /// <summary>Runs something while nobody else touches the world, after letting time pass in it.</summary>
    public T Locked<T>(Func<DateTimeOffset, T> action)
    {
        lock (gate)
        {
            var now = Time.GetUtcNow();
            World.Advance(now);
            return action(now);
        }
    }

    /// <summary>Like <see cref="Locked{T}"/>, for what changes the world from outside; all or nothing.</summary>
    public T Change<T>(Func<DateTimeOffset, T> action) => Locked(now =>
    {
        var before = WorldJson.Save(World);
        try
        {
            var result = action(now);
            World.Version++;
            return result;
        }
        catch
        {
            World = WorldJson.Load(before);
            throw;
        }
    });

    /// <summary>Adds a fault rule and gives it an id.</summary>
    public FaultRule AddFault(FaultRule rule) => Locked(_ => Faults.Add(rule));

    public void ClearFaults() => Locked(_ =>
    {
        Faults.Clear();
        return true;
    });

    /// <summary>The calls with a higher sequence number, oldest first.</summary>
    public IReadOnlyList<CallRecord> CallsSince(long seq) => Locked(_ => Calls.Since(seq));

    /// <summary>Puts another world in the place of this one; faults, shadows and buckets are gone with the old one.</summary>
    public void Replace(World world) => Locked(_ =>
    {
        world.Version = Math.Max(world.Version, World.Version) + 1;
        World = world;
        Faults.Clear();
        Shadows.Clear();
        Buckets.Clear();
        return true;
    });

    internal (byte[] Json, long Version) Snapshot() => Locked(_ => (WorldJson.Save(World), World.Version));
}
