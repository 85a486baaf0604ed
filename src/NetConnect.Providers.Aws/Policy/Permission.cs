using System.Collections.Immutable;
using NetConnect.Model.Links;
using NetConnect.Providers.Aws.Access;

namespace NetConnect.Providers.Aws.Policy;

/// <summary>What one mutating call needs to be allowed.</summary>
/// <param name="Action">E.g. <c>CreateRoute</c>.</param>
/// <param name="On">Kinds of objects in their ARNs, e.g. <c>route-table</c>.</param>
/// <param name="Scope">Which of these objects.</param>
/// <param name="Try">The call as a dry run would make it; none when there is nothing to try it on.</param>
internal sealed record Permission(string Action, ImmutableArray<string> On, PermissionScope Scope, Func<ProbeSample, ProviderOperation?> Try)
{
    /// <summary>Needed only by owners who set this on their provider; always when absent.</summary>
    public string? Setting { get; init; }

    public bool IsNeeded(ProviderAccess access) => Setting is null || AwsSettings.Find(access, Setting) is not (null or "none" or "false");
}
