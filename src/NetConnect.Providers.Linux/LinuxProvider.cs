using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Facts;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Outcomes;
using NetConnect.Model.Topology;
using NetConnect.Providers.Linux.Access;
using NetConnect.Providers.Linux.Execution;
using NetConnect.Providers.Linux.LinkTypes;
using NetConnect.Providers.Linux.Planning;
using NetConnect.Providers.Linux.Reach;
using NetConnect.Providers.Linux.Reading;
using NetConnect.Providers.Secrets;

namespace NetConnect.Providers.Linux;

/// <summary>The Linux module: gateways that are network namespaces or machines, tunnels between them, filters by nftables.</summary>
public sealed class LinuxProvider : INetworkProvider
{
    private readonly LinuxOptions _options;
    private readonly ISecretSource _secrets;
    private readonly IReaches _reaches;
    private readonly TimeProvider _clock;
    private readonly GatewayReader _reader;
    private readonly AccessCheck _check;

    public LinuxProvider(LinuxOptions options, TimeProvider? clock = null, ISecretSource? secrets = null)
        : this(options, clock ?? TimeProvider.System, secrets ?? NoSecrets.Instance, reaches: null)
    {
    }

    internal LinuxProvider(LinuxOptions options, TimeProvider clock, ISecretSource secrets, IReaches? reaches)
    {
        (_options, _clock, _secrets, _reaches) = (options, clock, secrets, reaches ?? new Reaches(options, secrets));
        (_reader, _check) = (new(_reaches, options, clock), new(_reaches, options, clock));
    }

    public Platform Platform => Platform.Linux;

    public INetworkPlanner Planner { get; } = new LinuxPlanner();

    public ImmutableArray<ILinkType> LinkTypes { get; } = [new TunnelLinkType(LinkType.Vxlan), new TunnelLinkType(LinkType.Wireguard)];

    public ImmutableArray<FactFile> Facts { get; } = [Read("linux.json")];

    public ImmutableArray<FactFile> LinkSheets { get; } = [Read("linux-links.json")];

    public ImmutableArray<FieldFault> Validate(ProviderAccess access) => AccessValidation.Validate(access, _secrets, _options.AllowLocal);

    public Task<AccessReport> CheckAccessAsync(ProviderAccess access, CancellationToken cancellationToken) => _check.CheckAsync(access, cancellationToken);

    public Task<ReadResult<ImmutableArray<ObservedNetwork>>> ReadRegionAsync(ProviderAccess access, CancellationToken cancellationToken) =>
        _reader.ReadRegionAsync(access, cancellationToken);

    public Task<ReadResult<ObservedNetwork>> ReadNetworkAsync(ProviderAccess access, string networkId, CancellationToken cancellationToken) =>
        _reader.ReadNetworkAsync(access, networkId, cancellationToken);

    public async Task<OperationResult> ExecuteAsync(ProviderAccess access, ProviderOperation operation, string token, CancellationToken cancellationToken)
    {
        if (operation.Arguments.TryGetValue(Script.Gateway, out var gateway) && LinuxSettings.FaultOf(access, gateway) is { } mistaken)
            return new OperationResult.Rejected("NoGateway", mistaken);
        var (reach, fault) = await _reaches.OpenAsync(access, cancellationToken);
        if (reach is null)
            return new OperationResult.Rejected("NoAccess", fault!);
        using var deadline = new CancellationTokenSource(_options.CallTimeout, _clock);
        return await LinuxExecutor.ExecuteAsync(reach, operation, deadline.Token, cancellationToken);
    }

    private static FactFile Read(string name)
    {
        using var stream = typeof(LinuxProvider).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return new(name, reader.ReadToEnd());
    }
}
