using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NetConnect.Providers.Aws.Policy;

/// <summary>The least that a provider's role must be allowed, as the JSON that IAM takes.</summary>
public static class AwsPolicy
{
    private const string OurTags = "netconnect:*";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Every action that is ever called, e.g. <c>CreateRoute</c>.</summary>
    public static ImmutableArray<string> Actions { get; } = [.. Permissions.All];

    /// <summary>For an account with networks.</summary>
    /// <param name="account">The account of the role: what is changed lies in it.</param>
    public static string For(string account) => Text(Permissions.Reads, Permissions.Writes.Where(permission => !permission.IsOfHubs), account);

    /// <summary>What an account needs beside that when operators offer it as a hub.</summary>
    public static string ForHub(string account) => Text(Permissions.HubReads, Permissions.Writes.Where(permission => permission.IsOfHubs), account);

    private static string Text(IEnumerable<string> reads, IEnumerable<Permission> writes, string account) => new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray([Statement("Look", reads, ["*"]), .. Writing(writes, account)]),
    }.ToJsonString(Indented).ReplaceLineEndings("\n");

    private static IEnumerable<JsonNode> Writing(IEnumerable<Permission> writes, string account) =>
        from permission in writes
        group permission by (permission.Scope, permission.Service, Kinds: string.Join(' ', permission.On)) into alike
        let kinds = alike.Key.Kinds.Split(' ')
        select Limit(alike.Key.Scope, Statement(
            $"{Verb(alike.Key.Scope)}{string.Concat(kinds.Select(Title))}",
            alike.SelectMany(permission => permission.Names),
            kinds.Select(kind => Arn(alike.Key.Service, account, kind))));

    private static string Arn(string service, string account, string kind) => kind.StartsWith(Permission.Elsewhere, StringComparison.Ordinal)
        ? $"arn:aws:{service}:*:*:{kind[Permission.Elsewhere.Length..]}/*"
        : $"arn:aws:{service}:*:{account}:{kind}/*";

    private static JsonObject Statement(string id, IEnumerable<string> actions, IEnumerable<string> resources) => new()
    {
        ["Sid"] = id,
        ["Effect"] = "Allow",
        ["Action"] = Texts(actions),
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
    private static string Title(string kind) => kind.StartsWith(Permission.Elsewhere, StringComparison.Ordinal)
        ? $"Any{Title(kind[Permission.Elsewhere.Length..])}"
        : string.Concat(kind.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
