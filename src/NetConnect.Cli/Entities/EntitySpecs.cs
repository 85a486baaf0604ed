using NetConnect.Cli.Documents;
using static NetConnect.Cli.Entities.FieldKinds;

namespace NetConnect.Cli.Entities;

/// <summary>The kinds of entities there are: a new one is an entry here.</summary>
internal static class EntitySpecs
{
    private static readonly IReadOnlyList<Verb> Everything = [Verb.List, Verb.Show, Verb.Create, Verb.Update, Verb.Delete];

    private static readonly FieldSpec ByName = new("--name", "name", Text, "Only those of this name");
    private static readonly FieldSpec ByService = new("--service", "service", Reference("service"), "Only those of this service");

    public static EntitySpec Service { get; } = new()
    {
        Noun = "service",
        Path = "/v1/services",
        About = "Services: who owns and approves what. Whoever makes one owns it.",
        Verbs = Everything,
        Columns = [new("Name", "name"), new("Owners", "owners"), new("Resources", "resources", Shows.Count), new("Id", "id")],
        Details =
        [
            new("Name", "name"), new("Id", "id"), new("Description", "description"), new("Owners", "owners"),
            new("Approvers", "approval.approvers"), new("Approvals needed", "approval.min"),
            new("Approved by rule", "approval.auto_approve_from", Refers: "service"),
            new("Providers", "providers", Refers: "provider"), new("Resources", "resources", Refers: "resource"),
            new("Created", "created_at", Shows.Time), new("Generation", "generation"),
        ],
        Filters = [ByName],
        Fields =
        [
            new("--description", "description", Text, "What it is"),
            new("--owner", "owners", Texts, "user:NAME or group:NAME"),
            new("--approver", "approval.approvers", Texts, "user:NAME or group:NAME; the owners when absent"),
            new("--approvals", "approval.min", Number, "How many approvers must agree"),
            new("--auto-approve", "approval.auto_approve_from", References("service"), "Services whose requests are approved by rule"),
        ],
        Examples = ["service create web --owner group:team-web", "service update web --approver user:ann,user:bob", "service list --json"],
    };

    public static EntitySpec Provider { get; } = new()
    {
        Noun = "provider",
        Path = "/v1/providers",
        About = "Providers: the accounts and regions where networks are found.",
        Verbs = Everything,
        Columns =
        [
            new("Name", "name"), new("Service", "service", Refers: "service"), new("Type", "provider_type"), new("Account", "account"),
            new("Region", "region"), new("State", "state"), new("Id", "id"),
        ],
        Details =
        [
            new("Name", "name"), new("Id", "id"), new("Service", "service", Refers: "service"), new("Type", "provider_type"),
            new("Account", "account"), new("Region", "region"), new("State", "state"), new("Message", "message"),
            new("Missing permissions", "missing_permissions"), new("Settings", "settings", Shows.Settings), new("External id", "external_id"),
            new("Conditions", "conditions", Shows.Conditions), new("Created", "created_at", Shows.Time), new("Generation", "generation"),
        ],
        Filters = [ByService, ByName, new("--state", "state", Text, "UNCHECKED, READY, LIMITED or UNREACHABLE")],
        Fields =
        [
            new("--service", "service", Reference("service"), "Whose it is") { IsRequired = true, IsEditable = false },
            new("--type", "provider_type", Text, "AWS, ...") { IsRequired = true, IsEditable = false },
            new("--account", "account", Text, "Account, subscription or project") { IsRequired = true, IsEditable = false },
            new("--region", "region", Text, "E.g. eu-west-1") { IsRequired = true, IsEditable = false },
            new("--role-arn", "settings.role_arn", Text, "AWS: the role to assume"),
            new("--setting", "settings", Settings, "Any setting; credentials by reference only"),
        ],
        Examples =
        [
            "provider create aws --service web --type AWS --account 111111111111 --region eu-west-1 --role-arn arn:aws:iam::111111111111:role/netconnect",
            "provider check web/aws",
        ],
    };

    public static EntitySpec Resource { get; } = new()
    {
        Noun = "resource",
        Path = "/v1/resources",
        About = "Resources: the prefixes of networks that can be connected, and what may be reached in them.",
        Verbs = Everything,
        Columns =
        [
            new("Name", "name"), new("Service", "service", Refers: "service"), new("Subnet", "subnet"), new("State", "state"),
            new("Reachable", "l4filters", Shows.Filters), new("Owners", "owners"), new("Id", "id"),
        ],
        Details =
        [
            new("Name", "name"), new("Id", "id"), new("Service", "service", Refers: "service"), new("Owners", "owners"),
            new("Provider", "provider", Refers: "provider"), new("Network", "network_id"), new("Subnet", "subnet"), new("State", "state"),
            new("Reason", "reason"), new("Reachable", "l4filters", Shows.Filters), new("Shared with", "shared_with", Refers: "service"),
            new("Conditions", "conditions", Shows.Conditions), new("Created", "created_at", Shows.Time), new("Generation", "generation"),
        ],
        Filters = [ByService, ByName],
        Fields =
        [
            new("--service", "service", Reference("service"), "Whose it is") { IsRequired = true, IsEditable = false },
            new("--provider", "provider", Reference("provider"), "Where it is") { IsRequired = true, IsEditable = false },
            new("--network", "network_id", Text, "Its id, or its name in the cloud (see `network list`)") { IsRequired = true, IsEditable = false },
            new("--subnet", "subnet", Text, "The prefix, e.g. 10.1.1.0/24, or auto/24 for the next free one of the address plan") { IsRequired = true, IsEditable = false },
            new("--allow", "l4filters", Filters, "What may be reached: icmp, tcp:443, tcp:443@10.0.0.0/8, or `nothing` [icmp]"),
            new("--shared-with", "shared_with", References("service"), "Services that may register other prefixes of this network"),
        ],
        Prepare = NetworkNames.ResolveAsync,
        Examples =
        [
            "resource create web --service web --provider web/aws --network web --subnet 10.1.1.0/24",
            "resource update db --allow icmp,tcp:5432",
        ],
    };

    /// <summary>Made, deleted and acted on by commands of their own.</summary>
    public static EntitySpec Connection { get; } = new()
    {
        Noun = "connection",
        Path = "/v1/connections",
        About = "Connections: links between two resources.",
        Verbs = [Verb.List, Verb.Show, Verb.Update],
        Columns =
        [
            new("Name", "name"), new("Left", "resource_left", Refers: "resource"), new("Right", "resource_right", Refers: "resource"),
            new("Type", "ctype"), new("State", "state"), new("Health", "health"), new("Sync", "sync"), new("Id", "id"),
        ],
        Details =
        [
            new("Name", "name"), new("Id", "id"), new("Left", "resource_left", Refers: "resource"), new("Right", "resource_right", Refers: "resource"),
            new("Type", "ctype"), new("State", "state"), new("Desired", "desired_state"), new("Reason", "reason"),
            new("Health", "health"), new("Sync", "sync"), new("Verified by", "verified_by"), new("Details", "details", Shows.Settings),
            new("Left approval", "approvals.left", Shows.Approval), new("Right approval", "approvals.right", Shows.Approval),
            new("Needs", "needs", Shows.Needs), new("Open into left", "exposure.left", Shows.Filters), new("Open into right", "exposure.right", Shows.Filters),
            new("Cost", "cost", Shows.Monthly), new("Expires", "expires_at", Shows.Time), new("Protected", "protected"),
            new("Conditions", "conditions", Shows.Conditions), new("Requested by", "requested_by"), new("Created", "created_at", Shows.Time),
            new("Generation", "generation"), new("Plan", "plan_hash"),
        ],
        Filters =
        [
            ByService, ByName, new("--state", "state", Text, "E.g. ESTABLISHED; DELETED ones are listed only so"),
            new("--health", "health", Text, "UP, DEGRADED, DOWN or UNKNOWN"), new("--resource", "resource", Reference("resource"), "Only those of this resource"),
        ],
        Fields = ConnectionFields,
        Examples = ["connection list --state ESTABLISHED", "connection show \"web to db\"", "connection events \"web to db\""],
    };

    /// <summary>Connections that wait for the caller's word.</summary>
    public static EntitySpec Approval { get; } = new()
    {
        Noun = "approval",
        Path = "/v1/approvals",
        About = "Approvals: what waits for your word.",
        Verbs = [Verb.List],
        Columns =
        [
            new("Connection", "name"), new("Left", "resource_left", Refers: "resource"), new("Right", "resource_right", Refers: "resource"),
            new("Type", "ctype"), new("Asked by", "requested_by"), new("Asked at", "created_at", Shows.Time), new("Id", "id"),
        ],
        Examples = ["approval list", "approve \"web to db\"", "reject \"web to db\" --reason \"not before the audit\""],
    };

    public static EntitySpec AddressPlan { get; } = new()
    {
        Noun = "address-plan",
        Path = "/v1/address-plans",
        About = "Address plans: the pools that `--subnet auto/24` takes the next free prefix from.",
        Verbs = [Verb.List, Verb.Show, Verb.Create, Verb.Delete],
        Columns =
        [
            new("Name", "name"), new("Service", "service", Refers: "service"), new("Pools", "pools"), new("Used", "used", Shows.Count),
            new("Overlaps", "overlaps", Shows.Count), new("Id", "id"),
        ],
        Details =
        [
            new("Name", "name"), new("Id", "id"), new("Service", "service", Refers: "service"), new("Pools", "pools"),
            new("Used", "used", Shows.Prefixes), new("Overlaps", "overlaps", Shows.Overlaps), new("Created", "created_at", Shows.Time),
        ],
        Fields =
        [
            new("--pool", "pools", Texts, "Prefixes; the first that has room is used") { IsRequired = true },
            new("--service", "service", Reference("service"), "For this one only [all; operators]"),
        ],
        Examples = ["address-plan create offices --pool 10.64.0.0/12", "resource create web --subnet auto/24 ..."],
    };

    public static IReadOnlyList<FieldSpec> ConnectionFields =>
    [
        new("--ctype", "ctype", Text, "Force a link type, e.g. AWS_PEERING") { IsEditable = false },
        new("--need", "needs", Needs, "Ports to be opened for this connection only, e.g. right:tcp:5432"),
        new("--encrypted", "requirements.encrypted", Text, "tunnel, provider or none"),
        new("--min-mbps", "requirements.min_bandwidth_mbps", Number, "Bandwidth that it must have"),
        new("--max-cost", "requirements.max_monthly_cost", Number, "US dollars a month"),
        new("--expected-gb", "requirements.expected_gb", Number, "Gigabytes a month, both ways together"),
        new("--exclude", "requirements.exclude_ctypes", Texts, "Link types not to be used"),
        new("--adopt", "adopt", Text, "What to do with a link that exists: WATCH, USE or MANAGE"),
        new("--expires", "expires_at", Text, "When it ends by itself, e.g. 2026-12-31T00:00:00Z"),
        new("--protected", "protected", Flag, "It can't be deleted before this is taken back"),
    ];

    public static IReadOnlyList<EntitySpec> All { get; } = [Service, Provider, Resource, Connection, Approval, AddressPlan];

    public static EntitySpec Of(string noun) => All.First(spec => spec.Noun == noun);
}
