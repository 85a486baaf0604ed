using System.Text.Json.Serialization;

namespace NetConnect.Contracts.Patching;

/// <summary>A member of a merge-patch: left alone when it is not given, taken away when null is given, else replaced.</summary>
/// <typeparam name="T">A type that has null: <c>string</c>, <c>bool?</c>.</typeparam>
/// <param name="Value">What it becomes; null takes it away.</param>
[JsonConverter(typeof(ChangeConverterFactory))]
public readonly record struct Change<T>(T? Value)
{
    /// <summary>Told apart from a value of null: an absent member is not written at all.</summary>
    public bool IsGiven { get; } = true;

    public static implicit operator Change<T>(T? value) => new(value);
}
