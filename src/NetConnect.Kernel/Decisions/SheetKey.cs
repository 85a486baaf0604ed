using NetConnect.Model.Decisions;
using NetConnect.Model.Facts;

namespace NetConnect.Kernel.Decisions;

/// <summary>The key that a sheet's member stands for at one end.</summary>
internal static class SheetKey
{
    public static string For(LinkEnd end, string key) => LinkSheet.KeyFor(end.Network.Platform, key);
}
