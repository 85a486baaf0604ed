using NetConnect.Kernel.Modes;
using NetConnect.Model.Identity;

namespace NetConnect.Api.Operations;

/// <summary>A mode as far as it could be read.</summary>
internal sealed record ModeInput(ModeScope? Scope, OperatingMode? Mode, string? Reason);
