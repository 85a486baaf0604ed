using NetConnect.Providers.Aws.Errors;

namespace NetConnect.Providers.Aws.Access;

/// <summary>What was learned about who controls an account.</summary>
/// <param name="Holds">None when AWS did not tell.</param>
internal sealed record Proof(bool? Holds, string Reason, string Message, AwsFailure? Failure = null)
{
    public static Proof ExternalIdDemanded { get; } = new(
        true, "ExternalIdDemanded", "The role demands this provider's external_id.");

    public static Proof OwnSecret { get; } = new(true, "OwnSecret", "The keys are a secret of this service alone.");

    public static Proof RoleUnbound { get; } = new(
        false, "RoleUnbound", "The role can be assumed without this provider's external_id, so whoever knows its name could register it: "
        + "let its trust policy demand sts:ExternalId.");

    public static Proof SharedCredentials { get; } = new(
        false, "SharedCredentials", "The keys are not this service's own, so they show nothing about who registered the account: "
        + "give a role_arn whose trust policy demands this provider's external_id, or keys as secret:NAME.");

    public static Proof NotTold(AwsFailure failure) => new(
        null, "NotTold", "Whether the role demands this provider's external_id could not be told.", failure);

    /// <summary>Why a session without proof is not opened.</summary>
    public AwsFailure Refusal => Failure is { } failure
        ? failure with { Kind = AwsFailureKind.Unreachable }
        : new(AwsFailureKind.Denied, Reason, Message);

    public AccessCondition Condition => new(AccessCondition.ControlProved, Holds, Reason, Message);
}
