using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using NetConnect.Contracts.Patching;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Resources;

/// <summary>The body of <c>PATCH /v1/resources/{id}</c>: members that are not given stay as they are.</summary>
public sealed record EditResource
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), Form(TextForm.Name)]
    public Change<string> Name { get; init; }

    /// <summary>All of them; null: pings only; empty: nothing.</summary>
    [JsonPropertyName("l4filters")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), MaxLength(100)]
    public Change<IReadOnlyList<L4FilterDto>> L4Filters { get; init; }

    /// <summary>Ids of services that may register other prefixes of this network.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), Form(TextForm.Id), MaxLength(50)]
    public Change<IReadOnlyList<string>> SharedWith { get; init; }
}
