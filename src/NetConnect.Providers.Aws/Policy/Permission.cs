using System.Collections.Immutable;
using NetConnect.Model.Links;
using NetConnect.Providers.Aws.Access;

namespace NetConnect.Providers.Aws.Policy;

/// <summary>What one mutating call needs to be allowed.</summary>
/// <param name="Action">E.g. <c>CreateRoute</c>.</param>
/// <param name="On">Kinds of objects in their ARNs, e.g. <c>route-table</c>; with <see cref="Elsewhere"/> before it, those of other accounts, too.</param>
/// <param name="Scope">Which of these objects.</param>
/// <param name="Try">The call as a dry run would make it; none when there is nothing to try it on.</param>
internal sealed record Permission(string Action, ImmutableArray<string> On, PermissionScope Scope, Func<ProbeSample, ProviderOperation?> Try)
{
    public const string Ec2 = "ec2";
    public const string Ram = "ram";
    public const string Elsewhere = "*/";

    public string Service { get; init; } = Ec2;

    /// <summary>Needed only by owners who set this on their provider; always when absent.</summary>
    public string? Setting { get; init; }

    /// <summary>What AWS asks for beside the call itself.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    /// <summary>Nobody but hubs makes the call.</summary>
    public bool IsOfHubs => Setting == ProviderAccess.HubSetting;

    public IEnumerable<string> Names => Also.Prepend(Action).Select(action => $"{Service}:{action}");

    public bool IsNeeded(ProviderAccess access) => Setting is null || AwsSettings.Find(access, Setting) is not (null or "none" or "false");
}
