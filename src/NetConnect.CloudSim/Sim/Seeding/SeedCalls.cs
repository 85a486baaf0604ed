using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Ec2;

namespace NetConnect.CloudSim.Sim.Seeding;

/// <summary>Seeds go through the same actions as everybody else's calls, so a seed can't make what EC2 would refuse.</summary>
internal sealed class SeedCalls(World world, string account, string region, DateTimeOffset now)
{
    private readonly CallerIdentity caller = CallerIdentity.Root(account);

    public World World => world;
    public RegionState Here => world.At(account, region);

    public T Create<T>(string action, string resourceType, string name, Dictionary<string, string> tags, params (string, string)[] fields)
        where T : CloudObject
    {
        var all = new SortedDictionary<string, string>(tags) { ["Name"] = name };
        var specification = all.SelectMany((t, i) => new[] { ($"TagSpecification.1.Tag.{i + 1}.Key", t.Key), ($"TagSpecification.1.Tag.{i + 1}.Value", t.Value) });
        return (T)Run(action, [("TagSpecification.1.ResourceType", resourceType), .. specification, .. fields]).Created.Last(c => c.Thing is T).Thing;
    }

    public Ec2Call Run(string action, params (string Name, string Value)[] fields)
    {
        var call = new Ec2Call(world, new Shadows(), caller, region, Ec2Form.Of(fields), now);
        try
        {
            _ = Ec2Actions.ByName[action].Answer(call).ToList();
            return call;
        }
        catch (Ec2Exception refused)
        {
            throw new SeedException($"{action} in {account}/{region}: {refused.Code}: {refused.Message}");
        }
    }

    /// <summary>What an earlier seed made under this name.</summary>
    public T? Named<T>(IEnumerable<T> items, string name) where T : CloudObject =>
        items.FirstOrDefault(i => Here.TagsOf(i.Id).GetValueOrDefault("Name") == name);
}
