using NetConnect.Contracts.Connections;
using NetConnect.Contracts.Providers;
using NetConnect.Contracts.Resources;
using NetConnect.Contracts.Services;
using NetConnect.Server.Demo.World;

namespace NetConnect.Server.Demo;

/// <summary>What was made in the course of the demo; each step finds here what earlier ones left.</summary>
internal sealed class DemoEstate
{
    private readonly Dictionary<string, object> _things = [];

    public ServiceDto Payments { get => Get<ServiceDto>(); set => Set(value); }

    public ServiceDto Orders { get => Get<ServiceDto>(); set => Set(value); }

    public ProviderDto PaymentsAws { get => Get<ProviderDto>(); set => Set(value); }

    public ProviderDto OrdersAws { get => Get<ProviderDto>(); set => Set(value); }

    public ResourceDto Web { get => Get<ResourceDto>(); set => Set(value); }

    public ResourceDto Db { get => Get<ResourceDto>(); set => Set(value); }

    public ResourceDto Reports { get => Get<ResourceDto>(); set => Set(value); }

    public ConnectionDto WebToDb { get => Get<ConnectionDto>(); set => Set(value); }

    public ConnectionDto WebToReports { get => Get<ConnectionDto>(); set => Set(value); }

    /// <summary>The cloud before NetConnect did anything.</summary>
    public CloudSnapshot Before { get => Get<CloudSnapshot>(); set => Set(value); }

    private T Get<T>([System.Runtime.CompilerServices.CallerMemberName] string name = "") => (T)_things[name];

    private void Set(object value, [System.Runtime.CompilerServices.CallerMemberName] string name = "") => _things[name] = value;
}
