namespace NetConnect.Contracts.Shapes;

/// <summary>What a text, or each text of a list, looks like: for the OpenAPI document.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FormAttribute(TextForm form) : Attribute
{
    public TextForm Form { get; } = form;
}
