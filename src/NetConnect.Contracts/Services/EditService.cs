using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using NetConnect.Contracts.Patching;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Services;

/// <summary>The body of <c>PATCH /v1/services/{id}</c>: members that are not given stay as they are.</summary>
public sealed record EditService
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), Form(TextForm.Name)]
    public Change<string> Name { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), Form(TextForm.Description)]
    public Change<string> Description { get; init; }

    /// <summary>All of them; never empty.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), Form(TextForm.Principal), Length(1, 50)]
    public Change<IReadOnlyList<string>> Owners { get; init; }

    /// <summary>Null: the owners approve.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Change<ApprovalSpec> Approval { get; init; }
}
