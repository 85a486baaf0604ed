using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using NetConnect.Contracts.Patching;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Connections;

/// <summary>The body of <c>PATCH /v1/connections/{id}</c>: members that are not given stay as they are.</summary>
public sealed record EditConnection
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), Form(TextForm.Name)]
    public Change<string> Name { get; init; }

    /// <summary>All of them. What opens more waits for the approval of both sides; the rest takes effect at once.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), MaxLength(20)]
    public Change<IReadOnlyList<NeedDto>> Needs { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Change<RequirementsDto> Requirements { get; init; }

    /// <summary>When it is to be removed by itself; null: never.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Change<DateTimeOffset?> ExpiresAt { get; init; }

    /// <summary>It can't be deleted until this is taken back.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Change<bool?> Protected { get; init; }
}
