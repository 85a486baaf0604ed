using System.Collections.Immutable;

namespace NetConnect.Providers;

/// <summary>What the credentials of a provider are good for.</summary>
/// <param name="MissingPermissions">Names of calls that were refused.</param>
/// <param name="Message">For people: what to do.</param>
public sealed record AccessReport(AccessLevel Level, ImmutableArray<string> MissingPermissions, string Message)
{
    /// <summary>What else is to be known, <see cref="AccessCondition.ControlProved"/> before all.</summary>
    public ImmutableArray<AccessCondition> Conditions { get; init; } = [];
}
