using Amazon.Runtime;
using NetConnect.Providers.Aws.Ec2;

namespace NetConnect.Providers.Aws.Access;

/// <summary>Credentials that were proved to be of the declared account, and the client that signs with them.</summary>
/// <param name="RenewAt">From then on a new session is opened.</param>
/// <param name="OpenedWith">The account and settings it was opened with: other ones need another session.</param>
internal sealed record AwsSession(Ec2Client Ec2, DateTimeOffset RenewAt, string OpenedWith);
