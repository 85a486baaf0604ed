using NetConnect.CloudSim.Cloud;

namespace NetConnect.CloudSim.Ec2;

/// <summary>Tags of the caller's side.</summary>
internal static class Tagging
{
    /// <summary>Checks TagSpecifications before anything is made, so that a bad tag leaves nothing behind.</summary>
    public static void Check(Ec2Call call, string resourceType)
    {
        foreach (var specification in Specifications(call))
        {
            var type = specification.Require("ResourceType");
            if (type != resourceType) throw Refuse.Value($"'{type}' is not a valid taggable resource type for this operation.");
            Require(call, Read(specification), 0);
        }
    }

    public static void ApplySpecifications(Ec2Call call, string id)
    {
        foreach (var specification in Specifications(call))
            Put(call.Here, id, Read(specification));
    }

    // EC2's younger calls name their lists in the plural.
    private static IEnumerable<Ec2Form> Specifications(Ec2Call call) =>
        call.Form.Structures("TagSpecification").Concat(call.Form.Structures("TagSpecifications"));

    public static List<KeyValuePair<string, string>> Read(Ec2Form form) =>
        [.. form.Structures("Tag").Select(t => KeyValuePair.Create(t.Require("Key"), t.Get("Value") ?? ""))];

    public static void Require(Ec2Call call, List<KeyValuePair<string, string>> tags, int existing)
    {
        if (tags.Find(t => t.Key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase)).Key is { } key)
            throw Refuse.Value($"Tag keys starting with 'aws:' are reserved for internal use. Value ({key}) for parameter key is invalid.");
        if (tags.Exists(t => t.Key.Length > 127 || t.Value.Length > 255))
            throw Refuse.Value("Tag keys can have up to 127 characters, values up to 255.");
        if (existing + tags.Count > call.Limits.TagsPerResource)
            throw new Ec2Exception("TagLimitExceeded", $"More than {call.Limits.TagsPerResource} tags specified");
    }

    public static void Put(RegionState region, string id, List<KeyValuePair<string, string>> tags)
    {
        if (tags.Count == 0) return;
        if (!region.Tags.TryGetValue(id, out var all)) region.Tags[id] = all = new(StringComparer.Ordinal);
        foreach (var (key, value) in tags) all[key] = value;
    }
}
