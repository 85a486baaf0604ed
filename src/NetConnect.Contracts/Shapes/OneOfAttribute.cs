namespace NetConnect.Contracts.Shapes;

/// <summary>The words that a text, or each text of a list, is one of: for the OpenAPI document.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OneOfAttribute(params string[] words) : Attribute
{
    public IReadOnlyList<string> Words { get; } = words;
}
