using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NetConnect.Model;

namespace NetConnect.Hosting.Orleans.Wire;

/// <summary>The model's JSON, for messages between silos: members that may be several things say which.</summary>
internal static class WireJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var resolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameDerived } };
        var options = new JsonSerializerOptions(NetConnectJson.Options) { TypeInfoResolver = resolver };
        options.Converters.Insert(0, new NamedObjectConverter());
        options.Converters.Insert(0, new ModeScopeConverter());
        return options;
    }

    /// <summary>Our closed hierarchies: an abstract record whose cases are nested in it.</summary>
    private static void NameDerived(JsonTypeInfo info)
    {
        if (!info.Type.IsAbstract || !Vocabulary.IsOurs(info.Type) || info.PolymorphismOptions is not null || info.Kind != JsonTypeInfoKind.Object)
            return;
        var cases = info.Type.GetNestedTypes().Where(nested => nested.IsSubclassOf(info.Type)).ToList();
        if (cases.Count == 0)
            return;
        info.PolymorphismOptions = new() { TypeDiscriminatorPropertyName = "$is" };
        cases.ForEach(one => info.PolymorphismOptions.DerivedTypes.Add(new(one, one.Name)));
    }
}
