namespace NetConnect.CloudSim.Ec2;

/// <summary>Who makes a call: an account, its principal, and the role when the keys are temporary.</summary>
public sealed record CallerIdentity(string Account, string Arn, string UserId, string? Role = null)
{
    public static CallerIdentity Root(string account) => new(account, $"arn:aws:iam::{account}:root", account);
}
