using NetConnect.Providers.Aws.Ec2;
using NetConnect.Providers.Aws.Ram;

namespace NetConnect.Providers.Aws.Access;

/// <summary>Credentials that were proved to be of the declared account, and the clients that sign with them.</summary>
/// <param name="RenewAt">From then on a new session is opened.</param>
/// <param name="OpenedWith">The account and settings it was opened with: other ones need another session.</param>
internal sealed record AwsSession(Ec2Client Ec2, RamClient Ram, DateTimeOffset RenewAt, string OpenedWith);
