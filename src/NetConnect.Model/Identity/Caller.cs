using System.Collections.Immutable;

namespace NetConnect.Model.Identity;

/// <summary>Who asks: the token's subject and its groups.</summary>
public sealed record Caller(string Subject, ImmutableArray<string> Groups)
{
    public const string OperatorsGroup = "netconnect-operators";

    public const string AuditorsGroup = "netconnect-auditors";

    /// <summary>NetConnect acting by itself, in events and audit.</summary>
    public static Caller System { get; } = new("netconnect", []);

    /// <summary>The request by which it asks, when that must have one effect however often it is sent.</summary>
    public Receipt? Receipt { get; init; }

    public bool IsOperator => Groups.Contains(OperatorsGroup);

    public bool IsAuditor => Groups.Contains(AuditorsGroup);

    /// <summary>True when one of the principals (<c>user:NAME</c> or <c>group:NAME</c>) is this caller.</summary>
    public bool IsAnyOf(ImmutableArray<string> principals) =>
        principals.Any(principal => principal == $"user:{Subject}"
            || (principal.StartsWith("group:", StringComparison.Ordinal) && Groups.Contains(principal[6..])));

    public override string ToString() => $"user:{Subject}";
}
