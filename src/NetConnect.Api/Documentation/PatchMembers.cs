using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;
using NetConnect.Contracts.Patching;

namespace NetConnect.Api.Documentation;

/// <summary>Members of a merge-patch are documented as what they become, or null: that they can be left alone is the client's affair.</summary>
internal static class PatchMembers
{
    public static void Unwrap(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        for (var i = 0; i < type.Properties.Count; i++)
        {
            if (ValueOf(type.Properties[i].PropertyType) is { } value)
                type.Properties[i] = Plain(type, type.Properties[i], value);
        }
    }

    /// <summary>Null is a value of members that are objects too.</summary>
    public static void LetBeTakenAway(OpenApiSchema patch)
    {
        foreach (var (name, member) in patch.Properties?.ToList() ?? [])
        {
            if (member is OpenApiSchemaReference)
                patch.Properties![name] = new OpenApiSchema { OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, member] };
        }
    }

    private static Type? ValueOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Change<>) ? type.GetGenericArguments()[0] : null;

    private static JsonPropertyInfo Plain(JsonTypeInfo type, JsonPropertyInfo member, Type value)
    {
        var plain = type.CreateJsonPropertyInfo(value, member.Name);
        plain.AttributeProvider = member.AttributeProvider;
        plain.Get = _ => null;
        plain.IsGetNullable = true;
        return plain;
    }
}
