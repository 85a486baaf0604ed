using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Weather;

/// <summary>One way in which a cloud shows less than there is.</summary>
internal sealed record Absence(string Name, Func<Pair, MisreadingEstate, Task> Begin, Func<Pair, MisreadingEstate, Task> End)
{
    private static readonly string[] Reads =
    [
        "DescribeVpcs", "DescribeSubnets", "DescribeRouteTables", "DescribeVpcPeeringConnections", "DescribeSecurityGroups", "DescribeNetworkAcls",
        "DescribeNetworkInterfaces",
    ];

    public static IReadOnlyDictionary<string, Absence[]> ByKind { get; } = new Dictionary<string, Absence[]>
    {
        ["empty"] = [.. Reads.Select(read => Fault(read, new { Kind = "empty" }))],
        ["truncated"] = [.. Reads.Select(read => Fault(read, new { Kind = "truncated", Items = 1 }))],
        ["refused"] = [.. Reads.Select(read => Fault(read, new { Kind = "error", Code = "UnauthorizedOperation", Status = 403 }))],
        ["unavailable"] = [.. Reads.Select(read => Fault(read, new { Kind = "error", Code = "Unavailable", Status = 503 }))],
        ["no way in"] =
        [
            Fault("AssumeRole", new { Kind = "error", Code = "AccessDenied", Status = 403 }),
            Fault("Describe*", new { Kind = "error", Code = "UnauthorizedOperation", Status = 403 }),
            Fault("Describe*", new { Kind = "empty" }),
        ],
        ["misread in bulk"] = [.. MisreadingEstate.Ways.Select(way => new Absence(
            way,
            (pair, estate) => estate.MisreadAsync(pair.Ann.Account, way),
            (pair, estate) => estate.MisreadAsync(pair.Ann.Account, null)))],
    };

    private static Absence Fault(string action, object rule) => new(
        $"{action} {rule}",
        (pair, _) => pair.Cloud.FailAsync(Merge(rule, action, pair.Ann.Account)),
        (pair, _) => pair.Cloud.HealAsync(pair.Ann.Account));

    private static Dictionary<string, object> Merge(object rule, string action, string account)
    {
        var all = rule.GetType().GetProperties().ToDictionary(property => property.Name, property => property.GetValue(rule)!);
        all["Actions"] = new[] { action };
        all["Account"] = account;
        return all.ToDictionary(entry => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(entry.Key), entry => entry.Value);
    }
}
