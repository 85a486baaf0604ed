using NetConnect.Kernel.Networks;
using NetConnect.Model.Identity;

namespace NetConnect.Kernel.Modes;

/// <summary>Right before a call: may it be made, and if so, count it.</summary>
public sealed record ChargeChange(ModeScope Account, Intent Intent);
