namespace NetConnect.Cli.Entities;

/// <summary>An option that becomes a member of a body or a filter of a list.</summary>
/// <param name="Option">E.g. <c>--owner</c>.</param>
/// <param name="Member">E.g. <c>owners</c> or <c>approval.min</c>.</param>
internal sealed record FieldSpec(string Option, string Member, FieldKind Kind, string About)
{
    public bool IsRequired { get; init; }

    /// <summary>Whether it can be changed later.</summary>
    public bool IsEditable { get; init; } = true;
}
