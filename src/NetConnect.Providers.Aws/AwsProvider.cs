using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Outcomes;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Access;
using NetConnect.Providers.Aws.Execution;
using NetConnect.Providers.Aws.LinkTypes;
using NetConnect.Providers.Aws.Planning;
using NetConnect.Providers.Aws.Reading;
using NetConnect.Providers.Aws.Wire;
using NetConnect.Providers.Secrets;

namespace NetConnect.Providers.Aws;

/// <summary>The AWS module: reads VPCs and transit gateways, plans links, makes one call at a time.</summary>
public sealed class AwsProvider : INetworkProvider, IDisposable
{
    private readonly SharedHttpClientFactory _http;
    private readonly ISecretSource _secrets;
    private readonly AccessCheck _check;
    private readonly NetworkReader _reader;
    private readonly AwsExecutor _executor;

    /// <param name="secrets">Follows <c>settings.credential</c>; without it such a provider can't be registered.</param>
    /// <param name="transport">Carries the requests instead of sockets, to a cloud in the same process; disposed with the module.</param>
    public AwsProvider(AwsOptions options, TimeProvider? time = null, ISecretSource? secrets = null, HttpMessageHandler? transport = null)
    {
        var clock = time ?? TimeProvider.System;
        _http = new(transport);
        _secrets = secrets ?? NoSecrets.Instance;
        var sessions = new AwsSessions(options, _secrets, _http, clock);
        var caller = new AwsCaller(sessions, options, clock);
        (_check, _reader, _executor) = (new(caller, sessions), new(caller), new(caller));
    }

    public Platform Platform => Platform.Aws;

    public INetworkPlanner Planner { get; } = new AwsPlanner();

    public ImmutableArray<ILinkType> LinkTypes { get; } = [new AwsPeeringLinkType(), new AwsTransitLinkType()];

    public NetworkRef? HubOf(ProviderAccess access) => AwsSettings.HubOf(access);

    public ImmutableArray<FieldFault> Validate(ProviderAccess access) => AccessValidation.Validate(access, _secrets);

    public Task<AccessReport> CheckAccessAsync(ProviderAccess access, CancellationToken cancellationToken) =>
        _check.CheckAsync(access, cancellationToken);

    public Task<ReadResult<ImmutableArray<ObservedNetwork>>> ReadRegionAsync(ProviderAccess access, CancellationToken cancellationToken) =>
        _reader.ReadRegionAsync(access, cancellationToken);

    public Task<ReadResult<ObservedNetwork>> ReadNetworkAsync(ProviderAccess access, string networkId, CancellationToken cancellationToken) =>
        ReadNetworkAsync(access, networkId, [], cancellationToken);

    public Task<ReadResult<ObservedNetwork>> ReadNetworkAsync(
        ProviderAccess access, string networkId, ImmutableArray<string> expected, CancellationToken cancellationToken) =>
        new NetworkRef(Platform.Aws, access.Account, networkId) is { IsHub: true } hub
            ? _reader.ReadHubAsync(access, hub, expected, cancellationToken)
            : _reader.ReadNetworkAsync(access, networkId, expected, cancellationToken);

    public Task<OperationResult> ExecuteAsync(
        ProviderAccess access, ProviderOperation operation, string token, CancellationToken cancellationToken) =>
        _executor.ExecuteAsync(access, operation, token, cancellationToken);

    public void Dispose() => _http.Dispose();
}
