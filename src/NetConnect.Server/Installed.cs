using NetConnect.Hosting.Embedded;

namespace NetConnect.Server;

/// <summary>The installation behind the front door; it is started after the services that it logs to exist.</summary>
internal sealed class Installed
{
    private EmbeddedInstallation? _installation;

    public EmbeddedInstallation Installation
    {
        get => _installation ?? throw new InvalidOperationException("The installation has not been started yet.");
        set => _installation = value;
    }
}
