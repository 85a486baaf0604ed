using System.Diagnostics.CodeAnalysis;

namespace NetConnect.Api.Input;

/// <summary>Ids of entities: UUIDs in their usual form; capitals mean the same.</summary>
public static class EntityId
{
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out string? id)
    {
        id = Guid.TryParseExact(text, "D", out var parsed) ? parsed.ToString("D") : null;
        return id is not null;
    }
}
