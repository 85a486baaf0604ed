namespace NetConnect.CloudSim.Ec2;

/// <summary>Eventual consistency: new things that are not seen yet, and old ones that still are.</summary>
internal sealed class Shadows
{
    private sealed class Shadow
    {
        public int? CallsLeft { get; set; }
        public DateTimeOffset? Until { get; init; }
        public object? Thing { get; init; }
        public string Scope { get; init; } = "";
        public bool IsOver(DateTimeOffset now) => CallsLeft <= 0 || Until <= now;
    }

    private readonly Dictionary<string, Shadow> hidden = [];
    private readonly Dictionary<string, Shadow> kept = [];
    private readonly HashSet<Shadow> touched = [];

    public void Hide(string key, int? calls, DateTimeOffset? until) => hidden[key] = new() { CallsLeft = calls, Until = until };

    public void Keep(string key, string scope, object thing, int? calls, DateTimeOffset? until) =>
        kept[key] = new() { CallsLeft = calls, Until = until, Thing = thing, Scope = scope };

    public bool IsHidden(string key, DateTimeOffset now) => hidden.TryGetValue(key, out var shadow) && Counts(shadow, now);

    public object? Kept(string key, DateTimeOffset now) => kept.TryGetValue(key, out var shadow) && Counts(shadow, now) ? shadow.Thing : null;

    public IEnumerable<T> Kept<T>(string scope, DateTimeOffset now) =>
        kept.Count == 0 ? [] : [.. kept.Values.Where(s => s.Thing is T && s.Scope == scope && Counts(s, now)).Select(s => (T)s.Thing!)];

    /// <summary>One call is over: each shadow it met has one call less to live.</summary>
    public void EndCall(DateTimeOffset now)
    {
        foreach (var shadow in touched) shadow.CallsLeft--;
        touched.Clear();
        Sweep(hidden, now);
        Sweep(kept, now);
    }

    public void Clear()
    {
        hidden.Clear();
        kept.Clear();
        touched.Clear();
    }

    private bool Counts(Shadow shadow, DateTimeOffset now)
    {
        if (shadow.IsOver(now)) return false;
        touched.Add(shadow);
        return true;
    }

    private static void Sweep(Dictionary<string, Shadow> shadows, DateTimeOffset now)
    {
        foreach (var key in shadows.Where(s => s.Value.IsOver(now)).Select(s => s.Key).ToList()) shadows.Remove(key);
    }
}
