namespace NetConnect.Grains;

/// <summary>Shortcuts to grains.</summary>
public static class GrainFactoryExtensions
{
    /// <summary>Where things are made.</summary>
    public static INetConnectGrain NetConnect(this IGrainFactory grains) => grains.GetGrain<INetConnectGrain>(0);
}
