using System.Collections.Immutable;

namespace NetConnect.Kernel.Connections;

/// <summary>Which members of a connection an edit changes, for the audit: what each was and what it is to become.</summary>
internal static class ConnectionChanges
{
    public static ImmutableSortedDictionary<string, string> Of(ConnectionState state, EditConnection edit, PlanChange change)
    {
        var latest = PlanChange.Latest(state);
        (string Name, string Was, string Becomes)[] members =
        [
            ("name", Text(state.Name), Text(edit.Name)),
            ("protected", Text(state.Protected), Text(edit.Protected)),
            ("expires_at", Text(state.ExpiresAt), Text(edit.ExpiresAt)),
            ("needs", Text(latest.Needs), Text(change.Needs)),
            ("requirements", Text(latest.Requirements), Text(change.Requirements)),
        ];
        return members.Where(member => member.Was != member.Becomes)
            .ToImmutableSortedDictionary(member => member.Name, member => $"{member.Was} -> {member.Becomes}", StringComparer.Ordinal);
    }

    private static string Text<T>(T value) => value is null ? "nothing" : Canonical.Text(value);
}
