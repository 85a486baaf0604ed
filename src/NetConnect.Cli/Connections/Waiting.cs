using System.Text.Json;
using NetConnect.Cli.Documents;
using NetConnect.Cli.Names;

namespace NetConnect.Cli.Connections;

/// <summary>Whom a connection waits for.</summary>
internal static class Waiting
{
    /// <summary>By name, as far as the resources were read.</summary>
    public static string For(JsonElement connection, NameBook? names = null)
    {
        var open = new[] { "left", "right" }.Where(side => connection.At($"approvals.{side}").ValueKind is JsonValueKind.Null or JsonValueKind.Undefined);
        return string.Join(" and ", open.Select(side => Owners(connection, side, names)));
    }

    private static string Owners(JsonElement connection, string side, NameBook? names)
    {
        var resource = names?.Find("resource", connection.Text($"resource_{side}")) ?? default;
        var owners = resource.Items("owners").Select(owner => owner.AsText()).ToList();
        return owners.Count == 0
            ? $"the owners of the {side} side"
            : $"{string.Join(" or ", owners)} (owners of {resource.Text("name")}, the {side} side)";
    }
}
