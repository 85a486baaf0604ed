using System.Collections.Immutable;
using NetConnect.Kernel.Connections;
using NetConnect.Model;

namespace NetConnect.Kernel.Registrations;

/// <summary>What trying a provider's credentials showed.</summary>
/// <param name="State"><c>READY</c>, <c>LIMITED</c> or <c>UNREACHABLE</c>.</param>
/// <param name="Message">For the provider's owners only: it may name settings.</param>
public sealed record ProviderCheck(string State, ImmutableArray<string> MissingPermissions, string Message) : Document
{
    public ImmutableArray<Condition> Conditions { get; init; } = [];

    /// <summary>The check with what was true before counting from then on.</summary>
    public ProviderCheck After(ProviderCheck? last) => this with { Conditions = [.. Conditions.Select(now => Continued(now, last))] };

    private static Condition Continued(Condition now, ProviderCheck? last) =>
        last?.Conditions.FirstOrDefault(then => then.Type == now.Type) is { } then && then.Status == now.Status ? now with { Since = then.Since } : now;
}
