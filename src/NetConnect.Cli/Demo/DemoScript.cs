namespace NetConnect.Cli.Demo;

/// <summary>A first connection, as the commands that somebody would type; the README shows the same.</summary>
internal static class DemoScript
{
    /// <summary>Two accounts with a network each.</summary>
    public const string Cloud = """
        {"accounts": [
          {"id": "111111111111", "regions": [{"name": "eu-west-1", "vpcs": [
            {"name": "web", "cidr": "10.1.0.0/16", "subnets": [{"name": "a", "cidr": "10.1.1.0/24"}]}]}]},
          {"id": "222222222222", "regions": [{"name": "eu-west-1", "vpcs": [
            {"name": "db", "cidr": "10.2.0.0/16", "subnets": [{"name": "a", "cidr": "10.2.1.0/24"}]}]}]}]}
        """;

    public static IReadOnlyList<string[]> Commands { get; } =
    [
        ["service", "create", "web", "--as", "ann"],
        ["provider", "create", "aws", "--service", "web", "--type", "AWS", "--account", "111111111111", "--region", "eu-west-1", "--role-arn", "arn:aws:iam::111111111111:role/netconnect", "--as", "ann"],
        ["network", "list", "web/aws", "--as", "ann"],
        ["resource", "create", "web", "--service", "web", "--provider", "web/aws", "--network", "web", "--subnet", "10.1.1.0/24", "--as", "ann"],
        ["service", "create", "db", "--as", "bob"],
        ["provider", "create", "aws", "--service", "db", "--type", "AWS", "--account", "222222222222", "--region", "eu-west-1", "--role-arn", "arn:aws:iam::222222222222:role/netconnect", "--as", "bob"],
        ["resource", "create", "db", "--service", "db", "--provider", "db/aws", "--network", "db", "--subnet", "10.2.1.0/24", "--allow", "icmp,tcp:5432", "--as", "bob"],
        ["connect", "web", "db", "--yes", "--as", "ann"],
        ["approve", "web to db", "--yes", "--as", "bob"],
        ["path", "web", "db", "--tcp", "5432", "--as", "ann"],
        ["disconnect", "web", "db", "--yes", "--as", "ann"],
    ];

    /// <summary>As it would be typed.</summary>
    public static string Typed(string[] command) =>
        "netconnect " + string.Join(' ', command.Select(word => word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word));
}
