using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using NetConnect.Model;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Tests;

/// <summary>Documents are compared by what is in them; what can't be would always be different, and be written again and again.</summary>
public sealed class CanonicalTests
{
    private static readonly Type[] Collections =
        [typeof(ImmutableArray<>), typeof(ImmutableSortedSet<>), typeof(ImmutableSortedDictionary<,>), typeof(Dictionary<,>), typeof(Nullable<>)];

    [Fact]
    public void EveryTypeThatDocumentsAreMadeOf_CanBeToldByItsContent()
    {
        var documents = new[] { typeof(Document).Assembly, typeof(Canonical).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsSealed: true, ContainsGenericParameters: false } && type.IsAssignableTo(typeof(Document)))
            .Append(typeof(ObservedNetwork));

        Assert.Empty(documents.SelectMany(document => Untellable(document, document.Name, [])));
    }

    [Fact]
    public void Same_FieldsThatOnlyANewerVersionKnows_AreComparedByContent()
    {
        Assert.True(Canonical.Same(Read("""{"of_the_future":{"a":1}}"""), Read("""{"of_the_future":{"a":1}}""")));
        Assert.False(Canonical.Same(Read("""{"of_the_future":{"a":1}}"""), Read("""{"of_the_future":{"a":2}}""")));
    }

    private static Sample Read(string text) => JsonSerializer.Deserialize<Sample>(text, NetConnectJson.Options)!;

    private static IEnumerable<string> Untellable(Type type, string path, ImmutableHashSet<Type> above)
    {
        if (IsLeaf(type) || above.Contains(type))
            return [];
        if (type.IsGenericType && Collections.Contains(type.GetGenericTypeDefinition()))
            return type.GetGenericArguments().SelectMany(part => Untellable(part, path, above));
        var isOurs = type.Namespace?.StartsWith("NetConnect.", StringComparison.Ordinal) == true;
        if (!isOurs || type is { IsClass: true, IsSealed: false } or { IsInterface: true })
            return [$"{path} is a {type.Name}"];
        // A struct compares itself, and so by its fields' own equality: no collection may be in it.
        return FieldsOf(type).SelectMany(field => type.IsValueType && field.FieldType.IsGenericType
            ? [$"{path}.{field.Name} is a collection in a struct"]
            : Untellable(field.FieldType, $"{path}.{field.Name}", above.Add(type)));
    }

    private static bool IsLeaf(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(JsonElement) || (type.Namespace == "System" && type is { IsClass: false, IsGenericType: false }) || type == typeof(string);

    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (var at = type; at is not null && at != typeof(object) && at != typeof(ValueType); at = at.BaseType)
        {
            foreach (var field in at.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                yield return field;
        }
    }

    private sealed record Sample : Document;
}
