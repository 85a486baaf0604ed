using NetConnect.Providers.Aws.Access;
using NetConnect.Providers.Aws.Ec2;
using NetConnect.Providers.Aws.Errors;

namespace NetConnect.Providers.Aws.Reading;

/// <summary>Asks by its id for what a description left out: only the answer that there is no such thing is one.</summary>
internal sealed class AbsenceCheck(AwsCaller caller)
{
    /// <summary>More are not asked for: who lost more than that at once has lost them, or the first of them shows that it is not so.</summary>
    private const int Most = 20;

    /// <summary>Why the descriptions are not to be believed; none when all that they don't show is gone.</summary>
    /// <param name="seen">The ids of all that was shown.</param>
    /// <param name="atHub">What is looked for hangs on a gateway of the account, or is one.</param>
    public async Task<AwsFailure?> DoubtAsync(
        ProviderAccess access, IEnumerable<string> expected, IReadOnlySet<string> seen, bool atHub, CancellationToken cancellationToken)
    {
        foreach (var id in expected.Where(id => !seen.Contains(id)).Distinct().Order(StringComparer.Ordinal).Take(Most))
        {
            if (await LookAsync(access, id, atHub, cancellationToken) is { } doubt)
                return doubt;
        }

        return null;
    }

    private async Task<AwsFailure?> LookAsync(ProviderAccess access, string id, bool atHub, CancellationToken cancellationToken)
    {
        if (Ec2Page.Of(id, atHub) is not { } page)
            return null;
        var answer = await caller.CallAsync(access, page.One(id), cancellationToken);
        if (answer.Value is { } root)
            return root.Items(page.List).Any() ? new(AwsFailureKind.Lost, "NotWhole", $"{page.Action} leaves out {id}, which is there.") : null;
        return answer.Failure!.Kind == AwsFailureKind.NotFound ? null : answer.Failure;
    }
}
