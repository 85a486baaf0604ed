using NetConnect.Model.Identity;

namespace NetConnect.Kernel.Networks;

/// <summary>From the region: a reading that is not believed shows less of this network than there was; look at it alone.</summary>
public sealed record LookAgain(NetworkRef Network);
