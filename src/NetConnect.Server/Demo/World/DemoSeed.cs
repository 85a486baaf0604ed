using NetConnect.Providers.Aws.Policy;

namespace NetConnect.Server.Demo.World;

/// <summary>What the two teams have before NetConnect comes: networks, machines, and links of their own.</summary>
internal static class DemoSeed
{
    public const string PaymentsAccount = "111111111111";
    public const string OrdersAccount = "222222222222";
    public const string Region = "ap-southeast-1";

    /// <summary>Of the account's own admin.</summary>
    public const string PaymentsKey = "AKIAPAYMENTSADMIN000";
    public const string PaymentsSecret = "known-to-the-admin-only";

    /// <summary>All whose networks are in the demo; an emulator that is in use may hold others.</summary>
    public static readonly IReadOnlyList<string> Accounts = [PaymentsAccount, OrdersAccount, LegacyAccount];

    private const string LegacyAccount = "333333333333";

    /// <summary>The account that NetConnect itself runs in: the emulator's root key is of it.</summary>
    private const string NetConnectAccount = "000000000000";

    /// <summary>A third team, a peering with it, and routes to it: none of that is ours to touch.</summary>
    public const string Networks = $$"""
        { "accounts": [
            { "id": "{{PaymentsAccount}}", "access_keys": [ { "id": "{{PaymentsKey}}", "secret": "{{PaymentsSecret}}" } ], "regions": [ { "name": "{{Region}}", "vpcs": [
                { "name": "payments", "cidr": "10.69.249.0/24",
                  "route_tables": [
                    { "name": "main", "routes": [ { "destination": "0.0.0.0/0", "target": "igw-0a1b2c3d" } ] },
                    { "name": "private", "routes": [ { "destination": "10.80.0.0/16", "target": "peering/payments-legacy" } ] } ],
                  "subnets": [
                    { "name": "web", "cidr": "10.69.249.192/28", "zone": "{{Region}}a", "route_table": "private" },
                    { "name": "public", "cidr": "10.69.249.0/26", "zone": "{{Region}}b" } ],
                  "security_groups": [ { "name": "web-servers", "ingress": [ { "protocol": "tcp", "port": 443, "cidr": "10.69.249.0/24" } ] } ],
                  "interfaces": [ { "name": "web-1", "subnet": "web", "address": "10.69.249.196", "groups": ["web-servers"] } ] },
                { "name": "sandbox", "cidr": "10.99.0.0/20", "subnets": [ { "name": "one", "cidr": "10.99.0.0/24" } ] } ] } ] },
            { "id": "{{OrdersAccount}}", "regions": [ { "name": "{{Region}}", "vpcs": [
                { "name": "orders", "cidr": "10.42.7.0/24",
                  "route_tables": [ { "name": "private", "routes": [ { "destination": "192.168.0.0/16", "target": "vgw-0d0d0d0d" } ] } ],
                  "subnets": [
                    { "name": "db", "cidr": "10.42.7.0/26", "zone": "{{Region}}a", "route_table": "private" },
                    { "name": "reports", "cidr": "10.42.7.128/26", "zone": "{{Region}}b", "route_table": "private" } ],
                  "security_groups": [ { "name": "databases", "ingress": [ { "protocol": "tcp", "port": 5432, "cidr": "10.42.7.0/24" } ] } ],
                  "interfaces": [
                    { "name": "db-1", "subnet": "db", "address": "10.42.7.10", "groups": ["databases"] },
                    { "name": "reports-1", "subnet": "reports", "address": "10.42.7.140", "groups": ["databases"] } ] } ] } ] },
            { "id": "{{LegacyAccount}}", "regions": [ { "name": "{{Region}}", "vpcs": [
                { "name": "legacy", "cidr": "10.80.0.0/16",
                  "route_tables": [ { "name": "main", "routes": [ { "destination": "10.69.249.0/24", "target": "peering/payments-legacy" } ] } ],
                  "subnets": [ { "name": "one", "cidr": "10.80.1.0/24" } ] } ] } ] } ],
          "peerings": [ { "name": "payments-legacy", "requester": "{{PaymentsAccount}}/{{Region}}/payments", "accepter": "{{LegacyAccount}}/{{Region}}/legacy" } ] }
        """;

    /// <summary>A role of its own for each time that the demo is played: the external id that it asks for is the provider's.</summary>
    public static string RoleIn(string account, string service) => $"arn:aws:iam::{account}:role/NetConnect-{service[^8..]}";

    /// <summary>A role that only NetConnect may assume, only with the external id it was given, and that may do what docs/aws.md allows.</summary>
    public static string Trust(string role, string externalId) => $$"""
        { "roles": [ { "role": "{{role}}", "external_id": "{{externalId}}", "principals": ["{{NetConnectAccount}}"],
            "allow": ["{{string.Join("\", \"", AwsPolicy.Actions)}}"] } ] }
        """;
}
