namespace NetConnect.EndToEnd.Input;

/// <summary>Bad requests, in words.</summary>
internal static class BadCases
{
    public static readonly Dictionary<string, BadCase> ByName = new()
    {
        ["a prefix with host bits"] = BadCase.Prefix("10.0.0.1/8", "cidr-host-bits"),
        ["a prefix with leading zeros"] = BadCase.Prefix("010.0.0.0/8", "cidr-malformed"),
        ["a prefix of one number"] = BadCase.Prefix("10/8", "cidr-malformed"),
        ["a prefix that is no prefix"] = BadCase.Prefix("ten", "cidr-malformed"),
        ["a prefix of 33 bits"] = BadCase.Prefix("10.1.2.0/33", "cidr-malformed"),
        ["everything as a prefix"] = BadCase.Prefix("0.0.0.0/0", "cidr-everything"),
        ["a prefix outside of its network"] = BadCase.Prefix("10.9.0.0/24", "outside-network"),
        ["an IPv6 prefix"] = BadCase.Prefix("fd00:1::/64", "ipv6-unsupported") with { Type = "ipv6-unsupported" },
        ["a prefix that is taken in part"] = BadCase.Prefix("10.1.1.128/25", "") with { Status = 409, Type = "cidr-overlap", Faults = [] },
        ["a prefix around one that is taken"] = BadCase.Prefix("10.1.0.0/16", "") with { Status = 409, Type = "cidr-overlap", Faults = [] },

        ["an unknown network"] = BadCase.Resource(
            """{"service":"$SERVICE","provider":"$PROVIDER","name":"extra","network_id":"vpc-0123456789abcdef0","subnet":"10.1.3.0/24"}""",
            422, "validation", "/network_id unknown-network"),
        ["a network that another account shares"] = BadCase.Resource(
            """{"service":"$SERVICE","provider":"$PROVIDER","name":"extra","network_id":"$SHARED_VPC","subnet":"10.250.1.0/24"}""",
            422, "validation", "/network_id network-of-another-account"),
        ["a resource of an unknown service"] = BadCase.Resource(
            """{"service":"$UNKNOWN","provider":"$PROVIDER","name":"extra","network_id":"$VPC","subnet":"10.1.3.0/24"}""",
            422, "validation", "/service not-found"),
        ["a resource with somebody else's provider"] = BadCase.Resource(
            """{"service":"$SERVICE","provider":"$FOREIGN_PROVIDER","name":"extra","network_id":"$VPC","subnet":"10.1.3.0/24"}""",
            422, "validation", "/provider not-found"),
        ["a resource in somebody else's service"] = BadCase.Resource(
            """{"service":"$FOREIGN_SERVICE","provider":"$FOREIGN_PROVIDER","name":"extra","network_id":"$VPC","subnet":"10.1.3.0/24"}""",
            403, "forbidden"),
        ["a filter for a service that does not exist"] = BadCase.Resource(
            """{"service":"$SERVICE","provider":"$PROVIDER","name":"extra","network_id":"$VPC","subnet":"10.1.3.0/24","l4filters":[{"protocol":"icmp"},{"protocol":"tcp","ports":"443","from":"$UNKNOWN"}]}""",
            422, "validation", "/l4filters/1/from not-found"),
        ["a name that looks like another"] = BadCase.Resource(
            """{"service":"$SERVICE","provider":"$PROVIDER","name":"web\u200b","network_id":"$VPC","subnet":"10.1.3.0/24"}""",
            422, "validation", "/name bad-character"),
        ["wrong types everywhere"] = BadCase.Resource(
            """{"service":1,"provider":[],"name":true,"network_id":{},"subnet":24,"l4filters":"all","shared_with":7}""",
            422, "validation",
            "/service wrong-type", "/provider wrong-type", "/name wrong-type", "/network_id wrong-type", "/subnet wrong-type",
            "/l4filters wrong-type", "/shared_with wrong-type"),
        ["five faults of five kinds"] = BadCase.Resource(
            """{"service":"$SERVICE","provider":"no-id","name":"","network_id":"$VPC","subnet":"10.0.0.1/8","l4filters":[{"protocol":"tcp","ports":"99999"}],"state":"READY"}""",
            400, "malformed", "/provider", "/name", "/subnet cidr-host-bits", "/l4filters/0/ports", "/state unknown-member"),
        ["nothing of a resource"] = BadCase.Resource(
            "{}", 422, "validation", "/service required", "/provider required", "/name required", "/network_id required", "/subnet required"),
        ["a name of a megabyte"] = BadCase.Resource(
            """{"service":"$SERVICE","provider":"$PROVIDER","name":"$MEGABYTE","network_id":"$VPC","subnet":"10.1.3.0/24"}""", 413, "too-large"),

        ["an empty body"] = BadCase.Connection("", 400, "malformed"),
        ["half a body"] = BadCase.Connection("""{"name":"extra",""", 400, "malformed"),
        ["a list instead of an object"] = BadCase.Connection("[]", 422, "validation", " wrong-type"),
        ["nothing of a connection"] = BadCase.Connection("{}", 422, "validation", "/name required", "/resource_left required", "/resource_right required"),
        ["two resources of one network"] = BadCase.Connection(
            """{"name":"extra","resource_left":"$WEB","resource_right":"$BATCH"}""", 422, "validation", "/resource_right same-network"),
        ["a resource with itself"] = BadCase.Connection(
            """{"name":"extra","resource_left":"$WEB","resource_right":"$WEB"}""", 422, "validation", "/resource_right not-allowed"),
        ["a link type that nobody makes"] = BadCase.Connection(
            """{"name":"extra","resource_left":"$BATCH","resource_right":"$OTHER_DB","ctype":"WIREGUARD"}""", 422, "no-viable-option"),
        ["a pair that is connected"] = BadCase.Connection(
            """{"name":"extra","resource_left":"$WEB","resource_right":"$DB"}""", 409, "conflict"),
        ["a pair that is connected the other way round"] = BadCase.Connection(
            """{"name":"extra","resource_left":"$DB","resource_right":"$WEB"}""", 409, "conflict"),
        ["resources that do not exist"] = BadCase.Connection(
            """{"name":"extra","resource_left":"$UNKNOWN","resource_right":"$UNKNOWN"}""",
            422, "validation", "/resource_left not-found", "/resource_right not-found", "/resource_right not-allowed"),
        ["a resource that does not exist"] = BadCase.Connection(
            """{"name":"extra","resource_left":"$WEB","resource_right":"$UNKNOWN"}""", 422, "validation", "/resource_right not-found"),
        ["two resources of others"] = BadCase.Connection(
            """{"name":"extra","resource_left":"$OTHER_WEB","resource_right":"$OTHER_DB"}""", 403, "forbidden"),
        ["prefixes that overlap"] = BadCase.Connection(
            """{"name":"extra","resource_left":"$WEB","resource_right":"$OTHER_WEB"}""", 422, "no-viable-option"),
        ["bad demands"] = BadCase.Connection(
            """{"name":"extra","resource_left":"$WEB","resource_right":"$DB","ctype":"STRING","needs":[{"to":"up","protocol":"sctp"}],"requirements":{"max_monthly_cost":-1}}""",
            422, "validation", "/ctype unknown-value", "/needs/0/to unknown-value", "/needs/0/protocol unknown-value", "/requirements/max_monthly_cost"),
        ["an approval of a connection that does not exist"] = new("/v1/connections/$UNKNOWN/approve", """{"plan_hash":"sha256:00"}""", 404, "not-found"),
        ["an approval of what is approved"] = new("/v1/connections/$MADE/approve", """{"plan_hash":"sha256:00"}""", 409, "conflict"),
    };
}
