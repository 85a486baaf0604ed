using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NetConnect.Providers.Aws.Policy;

/// <summary>The least that a provider's role must be allowed, as the JSON that IAM takes.</summary>
public static class AwsPolicy
{
    private const string OurTags = "netconnect:*";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Every EC2 action that is ever called, e.g. <c>CreateRoute</c>.</summary>
    public static ImmutableArray<string> Actions { get; } = [.. Permissions.All];

    /// <param name="account">The account of the role: the policy reaches no further.</param>
    public static string For(string account) => new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray([Reading(), .. Writing(account)]),
    }.ToJsonString(Indented).ReplaceLineEndings("\n");

    private static JsonNode Reading() => Statement("Look", Permissions.Reads, ["*"]);

    private static IEnumerable<JsonNode> Writing(string account) =>
        from permission in Permissions.Writes
        group permission.Action by (permission.Scope, Kinds: string.Join(' ', permission.On)) into alike
        let kinds = alike.Key.Kinds.Split(' ')
        select Limit(alike.Key.Scope, Statement(
            $"{Verb(alike.Key.Scope)}{string.Concat(kinds.Select(Title))}", alike, kinds.Select(kind => $"arn:aws:ec2:*:{account}:{kind}/*")));

    private static JsonObject Statement(string id, IEnumerable<string> actions, IEnumerable<string> resources) => new()
    {
        ["Sid"] = id,
        ["Effect"] = "Allow",
        ["Action"] = Texts(actions.Select(action => $"ec2:{action}")),
        ["Resource"] = Texts(resources),
    };

    private static JsonObject Limit(PermissionScope scope, JsonObject statement)
    {
        JsonNode? condition = scope switch
        {
            PermissionScope.Any => null,
            PermissionScope.Tagged => Condition("Null", $"aws:ResourceTag/{AwsNaming.InstallationTag}", "false"),
            PermissionScope.OwnTags => Condition("ForAllValues:StringLike", "aws:TagKeys", Texts([OurTags, AwsNaming.NameTag])),
        };
        if (condition is not null)
            statement["Condition"] = condition;
        return statement;
    }

    private static string Verb(PermissionScope scope) => scope switch
    {
        PermissionScope.Any => "Change",
        PermissionScope.Tagged => "ChangeOur",
        PermissionScope.OwnTags => "Tag",
    };

    private static JsonObject Condition(string test, string key, JsonNode value) => new() { [test] = new JsonObject { [key] = value } };

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];

    /// <summary>Ids of statements take letters and digits only.</summary>
    private static string Title(string kind) => string.Concat(kind.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
