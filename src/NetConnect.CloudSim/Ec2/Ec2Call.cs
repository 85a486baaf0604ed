using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Cloud.Transit;

namespace NetConnect.CloudSim.Ec2;

/// <summary>One call under way: who asks what where, and what the caller can see.</summary>
internal sealed class Ec2Call(World world, Shadows shadows, CallerIdentity caller, string region, Ec2Form form, DateTimeOffset now)
{
    private readonly List<(string Key, object Thing)> created = [];
    private readonly List<(string Key, object Thing)> deleted = [];

    public World World => world;
    public Ec2Form Form => form;
    public DateTimeOffset Now => now;
    public string Account => caller.Account;
    public string Region => region;
    public RegionState Here { get; } = world.At(caller.Account, region);
    public Limits Limits => world.LimitsOf(caller.Account);

    /// <summary>A bulk read that answers too little, as a fault rule wants it.</summary>
    public int AnswersAtMost { get; init; } = int.MaxValue;

    /// <summary>Routes to peerings look as if they led nowhere.</summary>
    public bool ShowsBlackholes { get; init; }

    public IReadOnlyList<(string Key, object Thing)> Created => created;
    public IReadOnlyList<(string Key, object Thing)> Deleted => deleted;
    public string Scope => $"{Account}/{region}";

    /// <summary>Everything of a kind that the caller sees here, oldest first.</summary>
    public IEnumerable<T> All<T>() where T : CloudObject =>
        Existing<T>().Where(o => Sees(o.Id)).Concat(shadows.Kept<T>(Scope, now)).OrderBy(o => o.Sequence);

    public T Find<T>(string id) where T : CloudObject
    {
        var kind = ObjectKind.Of<T>();
        if (!kind.IsWellFormed(id)) throw Refuse.Malformed(kind, id);
        return Lookup<T>(id) is { } found && Sees(id) ? found : throw Refuse.NotFound(kind, id);
    }

    /// <summary>Like Find, for those who want to change the object: sharing a VPC doesn't give that away.</summary>
    public T FindOwned<T>(string id) where T : CloudObject =>
        Find<T>(id) is var found && found.Owner == Account ? found : throw Refuse.Unauthorized();

    public T Named<T>(string parameter) where T : CloudObject => Find<T>(form.Require(parameter));
    public T OwnNamed<T>(string parameter) where T : CloudObject => FindOwned<T>(form.Require(parameter));

    public bool Sees(string key) => !shadows.IsHidden(key, now);
    public object? Remembered(string key) => shadows.Kept(key, now);
    public IEnumerable<T> Remembered<T>(string scope) => shadows.Kept<T>(scope, now);

    /// <summary>A new object of the caller, tagged as the request says.</summary>
    public T Add<T>(T item) where T : CloudObject
    {
        item.Id = world.NewId(ObjectKind.Of<T>().Prefix);
        (item.Owner, item.Region, item.Sequence) = (Account, region, ++world.Counter);
        if (item is Peering peering) world.Peerings.Add(item.Id, peering);
        else if (item is TransitAttachment attachment) world.TransitAttachments.Add(item.Id, attachment);
        else Here.Table<T>().Add(item.Id, item);
        Tagging.ApplySpecifications(this, item.Id);
        NoteCreated(item.Id, item);
        return item;
    }

    public void Remove<T>(T item) where T : CloudObject
    {
        world.At(item.Owner, item.Region).Table<T>().Remove(item.Id);
        Here.Tags.Remove(item.Id);
        NoteDeleted(item.Id, item);
    }

    public void NoteCreated(string key, object thing) => created.Add((key, thing));
    public void NoteDeleted(string key, object thing) => deleted.Add((key, thing));

    private T? Lookup<T>(string id) where T : CloudObject =>
        typeof(T) != typeof(Peering) && typeof(T) != typeof(TransitAttachment) && Here.Table<T>().TryGetValue(id, out var mine) && IsShown(mine)
            ? mine : Existing<T>().FirstOrDefault(o => o.Id == id);

    private IEnumerable<T> Existing<T>() where T : CloudObject =>
        typeof(T) == typeof(Peering)
            ? world.Peerings.Values.Where(p => PeeringVisibility.IsVisible(p, Account, region, world.Settings.Delays, now)).Cast<T>()
        : typeof(T) == typeof(TransitAttachment)
            ? world.TransitAttachments.Values.Where(a => world.IsVisible(a, Account, region, now)).Cast<T>()
            : Here.Table<T>().Values.Where(IsShown).Concat(SharedWithMe<T>());

    private bool IsShown<T>(T item) => item is not LivingObject living || world.IsShown(living, now);

    private IEnumerable<T> SharedWithMe<T>() where T : CloudObject => Sharing.SharedObjects(world, Account, region).OfType<T>();
}
